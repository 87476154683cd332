import { openReadingDesk } from '../../helpers/reading-desk';

const ARTICLE = 'api::article.article';
const desk = openReadingDesk();
const ask = (body: object) => desk.post('/crosslinks/suggestions').send(body);

describe('what cannot be read', () => {
  it.each([
    ['neither text nor entry', {}, 'text'],
    ['an entry without its type', { documentId: 'a'.repeat(24) }, 'uid'],
    ['a text that is too long', { text: 'x'.repeat(100_001) }, 'text'],
    ['a text that is none', { text: 7 }, 'text'],
    ['a day that is none', { text: 'x', publishedOn: '2023-02-30' }, 'publishedOn'],
    ['a language that is none', { text: 'x', language: 'no language!' }, 'language'],
    ['something unknown', { text: 'x', words: 1 }, 'words'],
  ])('%s is refused by name', async (_, body, field) => {
    const { error } = (await ask(body).expect(400)).body as { error: { message: string } };
    expect(error.message).toContain(field);
  });

  it('is not there', async () => {
    await ask({ uid: ARTICLE, documentId: 'a'.repeat(24) }).expect(404);
    await ask({ uid: 'api::x.x', text: 'x' }).expect(404);
    const nobody = { uid: ARTICLE, documentId: 'a'.repeat(24), kind: 'mention', text: 'x' };
    await desk.post('/reading/dismiss').send(nobody).expect(404);
  });

  it('is larger than any request', async () => {
    await ask({ text: 'x'.repeat(5_000_000) }).expect(413);
  });

  it('is nobody’s without a session', async () => {
    await desk.dateline.request.post('/crosslinks/suggestions').send({ text: 'x' }).expect(401);
  });

  it.each([
    ['empty', ''],
    ['one endless word', 'x'.repeat(100_000)],
    ['right to left', 'استقبلت أورومتشي وفدا من عشرين دولة '.repeat(500)],
    ['full of control characters', '\u0001\u0007\u001b[31m\u202e'.repeat(5000)],
    ['nested HTML', '<div>'.repeat(20_000)],
    ['half a character', 'Xinjiang \ud800 and \udc00'],
    ['NULs', 'Xinjiang\u0000Kashgar'],
    ['numbers without end', '1,234 '.repeat(16_000)],
  ])('but a text that is %s is answered', async (_, text) => {
    await desk.suggest({ text });
  });
});
