import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { blocksToHtml } from '../../../../src/domain/formats/blocks-html';

const ORIGIN = 'https://cms.example';
const text = (value: string, more: object = {}) => ({ type: 'text', text: value, ...more });
const html = (...blocks: object[]) => blocksToHtml(blocks, ORIGIN);

test.each([
  [
    'a paragraph',
    { type: 'paragraph', children: [text('1 < 2 & "3"\nfour')] },
    '<p>1 &lt; 2 &amp; &quot;3&quot;<br>four</p>',
  ],
  ['a heading', { type: 'heading', level: 3, children: [text('Trade')] }, '<h3>Trade</h3>'],
  [
    'formatting',
    { type: 'paragraph', children: [text('a', { bold: true, italic: true }), text('b', { code: true })] },
    '<p><em><strong>a</strong></em><code>b</code></p>',
  ],
  [
    'a list in a list',
    {
      type: 'list',
      format: 'ordered',
      children: [
        { type: 'list-item', children: [text('one')] },
        { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('two')] }] },
      ],
    },
    '<ol><li>one</li><ul><li>two</li></ul></ol>',
  ],
  ['a quotation', { type: 'quote', children: [text('said')] }, '<blockquote>said</blockquote>'],
  ['code', { type: 'code', children: [text('x < y')] }, '<pre><code>x &lt; y</code></pre>'],
  [
    'a picture',
    { type: 'image', image: { url: '/uploads/a.jpg', alternativeText: '"A"' }, children: [] },
    '<img src="https://cms.example/uploads/a.jpg" alt="&quot;A&quot;">',
  ],
  [
    'a link',
    { type: 'paragraph', children: [{ type: 'link', url: '/api/go/x', children: [text('it')] }] },
    '<p><a href="https://cms.example/api/go/x">it</a></p>',
  ],
  [
    'a link that would run something',
    {
      type: 'paragraph',
      children: [{ type: 'link', url: ' java\u0000script:alert(1)', children: [text('it')] }],
    },
    '<p>it</p>',
  ],
  ['control characters', { type: 'paragraph', children: [text('a\u0008b\u001fc\ud800d')] }, '<p>abcd</p>'],
])('%s', (_what, block, expected) => {
  expect(html(block)).toBe(expected);
});

type Node = DefaultTreeAdapterMap['node'];
const TAGS = new Set(
  [
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'blockquote',
    'pre',
    'code',
    'a',
    'img',
    'br',
  ].concat(['strong', 'em', 'u', 's']),
);

function check(node: Node): void {
  if ('tagName' in node) {
    expect(TAGS).toContain(node.tagName);
    for (const { name, value } of node.attrs) {
      expect(['href', 'src', 'alt']).toContain(name);
      if (name !== 'alt') expect(value).toMatch(/^(https?:|mailto:|tel:)/i);
    }
  }
  if ('childNodes' in node) node.childNodes.forEach(check);
}

test('is harmless whatever stands in the blocks', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<script>', '"><img onerror=x>', 'javascript:alert(1)', '//evil', '</p>', '&lt;', ']]>'),
  );
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.record(
        {
          type: fc.constantFrom(
            'paragraph',
            'heading',
            'list',
            'list-item',
            'link',
            'image',
            'text',
            'code',
            'x',
          ),
          text: nasty,
          url: nasty,
          level: fc.oneof(fc.integer(), nasty),
          image: fc.oneof(fc.constant(null), fc.record({ url: nasty, alternativeText: nasty })),
          bold: fc.boolean(),
          children: fc.array(tie('node'), { maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
    ),
  }));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (blocks) =>
      check(parseFragment(blocksToHtml(blocks, ORIGIN))),
    ),
    { numRuns: 300 },
  );
});
