import { previewSettings } from '../../../src/reader/preview/address';
import { isValidPreview, previewSignature } from '../../../src/reader/preview/signature';

const preview = { type: 'article', documentId: 'a'.repeat(24), expires: 1000 };
const signature = previewSignature(preview, 'secret');

it('holds until it expires, for one entry, with one secret', () => {
  expect(isValidPreview(preview, signature, 'secret', 999)).toBe(true);
  expect(isValidPreview(preview, signature, 'secret', 1000)).toBe(false);
  expect(isValidPreview(preview, signature, 'other', 999)).toBe(false);
  expect(isValidPreview({ ...preview, documentId: 'b'.repeat(24) }, signature, 'secret', 999)).toBe(false);
  expect(isValidPreview(preview, '', 'secret', 999)).toBe(false);
});

it('leads to a frontend where one is named, which the panel may then frame', () => {
  const { config } = previewSettings('https://desk.example/preview?x=1', 'secret');
  expect(config.allowedOrigins).toEqual([`'self'`, 'https://desk.example']);
  const url = config.handler('api::article.article', { documentId: preview.documentId, status: 'draft' });
  expect(url).toMatch(
    /^https:\/\/desk\.example\/preview\?x=1&preview=a+&type=article&expires=\d+&signature=/,
  );
});

it('refuses what is no address, naming the variable', () => {
  expect(() => previewSettings('javascript:alert(1)', 'secret')).toThrow('FRONTEND_PREVIEW_URL');
});
