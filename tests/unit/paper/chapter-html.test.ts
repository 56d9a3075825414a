import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chapterHtml } from '#paper/chapter-html.ts';

const slugs = new Map([
  ['/', 'introduction'],
  ['/lambda/scaling/', 'lambda-scaling'],
  ['/lambda/', 'lambda'],
  ['/glossary/', 'glossary'],
]);
const place = {
  path: '/lambda/scaling/',
  demote: 2,
  number: '2.2',
  base: '/',
  slugs,
  fields: ['sim-number', 'sim-pick'],
};
const rewritten = (html: string, more: Partial<typeof place> = {}) =>
  chapterHtml(html, { ...place, ...more }).html;

test('ids get the slug of their page in front, and what refers to them follows', () => {
  assert.equal(
    rewritten('<p id="a" aria-describedby="b c"><label for="d">x</label><a href="#a">up</a></p>'),
    '<p id="lambda-scaling--a" aria-describedby="lambda-scaling--b lambda-scaling--c"><label for="lambda-scaling--d">x</label><a href="#lambda-scaling--a">up</a></p>',
  );
});

test('fills and markers of drawings follow as well', () => {
  assert.equal(
    rewritten(
      '<svg viewBox="0 0 1 1"><path fill="url(#dots)" marker-end="url(#tip)"></path></svg>',
    ),
    '<svg viewBox="0 0 1 1"><path fill="url(#lambda-scaling--dots)" marker-end="url(#lambda-scaling--tip)"></path></svg>',
  );
});

/** Where the links to five places lead, on a site with this base path. */
function targets(base: string): string {
  const html = `<a href="${base}lambda/">1</a><a href="${base}lambda/#cost">2</a><a href="${base}">3</a><a href="${base}facts/#x">4</a><a href="https://aws.amazon.com/">5</a>`;
  return rewritten(html, { base }).replaceAll(/.*?href="([^"]+)"[^h]*/g, '$1 ');
}

test('links to pages of the book stay inside it, others keep their address', () => {
  assert.equal(
    targets('/'),
    '#lambda #lambda--cost #introduction /facts/#x https://aws.amazon.com/ ',
  );
  assert.equal(
    targets('/docs/'),
    '#lambda #lambda--cost #introduction /docs/facts/#x https://aws.amazon.com/ ',
  );
});

test('sources keep their anchors, words lead to the glossary', () => {
  assert.equal(
    rewritten('<a href="#source-x" data-card="source-x">1</a><a aria-describedby="word-y">y</a>'),
    '<a href="#source-x" data-card="source-x">1</a><a aria-describedby="glossary--y">y</a>',
  );
});

test('fields of simulators go, questions to tick on paper stay', () => {
  const question = '<fieldset class="sim-predict"><label><input type="radio">A</label></fieldset>';
  assert.equal(
    rewritten(
      `${question}<div class="sim-number"><label for="n">N</label><input id="n" type="range"></div><label class="sim-pick"><select></select></label><form><select></select></form>`,
    ),
    question,
  );
});

test('headings go down, not below the sixth level, and remember where they were', () => {
  assert.equal(
    rewritten('<h2>a</h2><h5>b</h5>'),
    '<h4 data-level="2">a</h4><h6 data-level="5">b</h6>',
  );
});

test('landmarks that have a name get the number of the chapter, other names stay', () => {
  assert.equal(
    rewritten('<aside aria-label="Note">x</aside><svg aria-label="Flow"></svg>'),
    '<aside aria-label="Note (2.2)">x</aside><svg aria-label="Flow"></svg>',
  );
});

test('scripts go, styles are handed over', () => {
  const { html, styles } = chapterHtml(
    '<style>@media (width<9em){a>b{color:red}}</style><p>x</p><script type="module">if (a < b) c()</script>',
    place,
  );
  assert.equal(html, '<p>x</p>');
  assert.deepEqual(styles, ['@media (width<9em){a>b{color:red}}']);
});

test('text, entities and attributes come through unchanged', () => {
  const html = '<p class="a b" tabindex="0" hidden>5 &#x3C; 6 &#x26; “7”</p>';
  assert.equal(rewritten(html), html);
});
