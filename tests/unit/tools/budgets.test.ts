import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  budgetTable,
  diagramsOf,
  firstPaintLimit,
  importsOf,
  largePages,
  limits,
  moduleGraph,
  overBudget,
  scriptsOf,
  styleSheetsOf,
  withoutPieces,
} from '#tools/budgets.ts';

test('a page may weigh what its kind allows', () => {
  assert.equal(firstPaintLimit('/lambda/', '<p>text</p>'), limits.firstPaint);
  assert.equal(
    firstPaintLimit('/choosing/', '<w-chooser class="sim" role="group">'),
    limits.firstPaintWithSimulator,
  );
  assert.equal(firstPaintLimit('/glossary/', ''), largePages['/glossary/']);
});

test('an element of ours that is no simulator grants nothing', () => {
  assert.equal(firstPaintLimit('/', '<w-compare class="wide">'), limits.firstPaint);
});

test('scripts are told apart by whether the page waits for them', () => {
  const html = `<script>inline()</script><script src="/a.js"></script>
    <script type="module" src="/b.js"></script><script defer src="/c.js"></script>
    <script type="module">import "/d.js"</script>
    <script type="application/json">{}</script><script type="speculationrules">{}</script>`;
  assert.deepEqual(scriptsOf(html), {
    inline: ['inline()', 'import "/d.js"'],
    deferred: ['/b.js', '/c.js'],
    blocking: ['/a.js'],
  });
});

test('style sheets for the screen are found, other links are not', () => {
  const html =
    '<link rel="icon" href="/i.svg"><link rel="stylesheet" href="/s.css">' +
    '<link rel="stylesheet" href="/p.css" media="print">';
  assert.deepEqual(styleSheetsOf(html), ['/s.css']);
});

test('a diagram is its whole figure', () => {
  const figure = '<figure class="diagram" id="diagram-x"><svg></svg></figure>';
  assert.deepEqual(diagramsOf(`<p>a</p>${figure}<figure></figure>`), [{ id: 'x', html: figure }]);
});

test('imports are read as the bundler writes them', () => {
  const code = 'import{a as e}from"./x.js";import"./y.js";t(()=>import(`./z.js`),[])';
  assert.deepEqual(importsOf(code), { atOnce: ['./x.js', './y.js'], later: ['./z.js'] });
});

test('a module graph holds each module once, also in a circle', () => {
  const files: Record<string, string> = {
    '/_astro/a.js': 'import"./b.js";import(`./c.js`)',
    '/_astro/b.js': 'import"./a.js"',
    '/_astro/c.js': 'import{d}from"./b.js"',
  };
  const read = (address: string) => files[address] ?? '';
  const start = ['/_astro/a.js'];
  assert.deepEqual(moduleGraph(start, read, { later: false }), ['/_astro/a.js', '/_astro/b.js']);
  assert.equal(moduleGraph(start, read, { later: true }).length, 3);
});

test('each piece of a page is taken out alone', () => {
  const html = '<style>a{}</style><nav class="site-nav" id="n">x</nav><p>text</p>';
  assert.deepEqual(withoutPieces(html), [
    { name: 'styles', rest: '<nav class="site-nav" id="n">x</nav><p>text</p>' },
    { name: 'navigation', rest: '<style>a{}</style><p>text</p>' },
  ]);
});

test('what is over is told with its largest parts first', () => {
  const parts = [
    { name: 'small', bytes: 2 },
    { name: 'large', bytes: 9 },
  ];
  assert.deepEqual(overBudget([{ name: 'page', bytes: 11, limit: 10, parts }]), [
    'page is 1 over its limit of 10. Largest parts: large 9, small 2.',
  ]);
  assert.deepEqual(overBudget([{ name: 'page', bytes: 10, limit: 10, parts }]), []);
});

test('the table tells name, figure, limit and margin', () => {
  const table = budgetTable([{ name: 'page', bytes: 11, limit: 10, parts: [] }]);
  assert.match(table, /^page +11 +10 +-1$/m);
});
