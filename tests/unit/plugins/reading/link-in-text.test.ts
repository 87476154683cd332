import fc from 'fast-check';
import { blocksToPlainText } from '../../../../src/import/blocks';
import { linkWords } from '../../../../src/plugins/reading/shared/link-in-text';

const ID = 'a23456789012345678901234';
const text = (words: string, look: object = {}) => ({ type: 'text', text: words, ...look });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children }) as never;
const link = (...children: object[]) => ({ type: 'link', url: `/api/go/${ID}`, documentId: ID, children });

/** Links words where they stand first in the text of blocks. */
function linkFirst(blocks: never[], words: string) {
  const start = blocksToPlainText(blocks).indexOf(words);
  return linkWords(blocks, [{ start, end: start + words.length, documentId: ID }]);
}

describe('words of a text that become links', () => {
  it('stand between what is before and after them', () => {
    expect(linkFirst([paragraph(text('To Kashgar by rail'))], 'Kashgar').blocks).toEqual([
      paragraph(text('To '), link(text('Kashgar')), text(' by rail')),
    ]);
  });

  it('have a text on both sides, as the editor wants it', () => {
    expect(linkFirst([paragraph(text('Kashgar'))], 'Kashgar').blocks).toEqual([
      paragraph(text(''), link(text('Kashgar')), text('')),
    ]);
  });

  it('keep their look, and may have several', () => {
    const blocks = [paragraph(text('To Ka'), text('shgar', { bold: true }), text('.'))];
    expect(linkFirst(blocks, 'Kashgar').blocks).toEqual([
      paragraph(text('To '), link(text('Ka'), text('shgar', { bold: true })), text('.')),
    ]);
  });

  it('are found in lists within lists, and behind them', () => {
    const item = (words: string) => ({ type: 'list-item', children: [text(words)] });
    const list = (...children: object[]) => ({ type: 'list', format: 'unordered', children }) as never;
    const blocks = [list(item('one'), list(item('two')), item('three')), paragraph(text('four'))];
    for (const word of ['one', 'two', 'three', 'four']) {
      const { blocks: changed, linked } = linkFirst(blocks, word);
      expect(linked).toHaveLength(1);
      expect(JSON.stringify(changed)).toContain(JSON.stringify(link(text(word))));
    }
  });

  it('are left as they are where they are a link, code, or none', () => {
    const linked = paragraph(text('To '), link(text('Kashgar')), text(''));
    const code = { type: 'code', children: [text('Kashgar')] } as never;
    for (const blocks of [[linked], [code], [paragraph(text('To '))]]) {
      const asked = { start: 0, end: 7, documentId: ID };
      expect(linkWords(blocks, [asked])).toEqual({ blocks, linked: [] });
    }
    expect(
      linkWords([paragraph(text('ab')), paragraph(text('cd'))], [{ start: 1, end: 4, documentId: ID }])
        .linked,
    ).toEqual([]);
  });

  it('never change what the text says, wherever they are', () => {
    const look = fc.constantFrom({}, { bold: true });
    const node = fc.tuple(fc.string({ maxLength: 8 }), look).map(([words, one]) => text(words, one));
    const block = fc.array(node, { minLength: 1, maxLength: 4 }).map((nodes) => paragraph(...nodes));
    const stretch = fc
      .tuple(fc.nat(40), fc.nat(10))
      .map(([start, length]) => ({ start, end: start + length, documentId: ID }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), fc.array(stretch, { maxLength: 5 }), (blocks, words) => {
        const { blocks: changed, linked } = linkWords(blocks, words);
        const before = blocksToPlainText(blocks);
        expect(blocksToPlainText(changed)).toBe(before);
        const links = JSON.stringify(changed).split('"type":"link"').length - 1;
        expect(links).toBe(linked.length);
        for (const { start, end } of linked) expect(before.slice(start, end)).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
