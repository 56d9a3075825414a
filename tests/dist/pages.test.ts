import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { rules } from './html-rules.ts';

const files = globSync('**/*.html', { cwd: 'dist' }).filter((file) => !file.startsWith('pagefind'));
const html = new Map(files.map((file) => [file, readFileSync(`dist/${file}`, 'utf8')]));
const idsIn = (text: string) =>
  [...text.matchAll(/\sid="([^"]+)"/g)].flatMap((match) => match[1] ?? []);

/** Ids of every page, by address. */
const ids = new Map(
  [...html].map(([file, text]) => [`/${file.replace(/index\.html$/, '')}`, new Set(idsIn(text))]),
);

test('every page says its language, and no two have the same title', () => {
  const titles = [...html.values()].map((text) => /<title>([^<]*)<\/title>/.exec(text)?.[1]);
  assert.equal(new Set(titles).size, files.length);
  for (const [file, text] of html) assert.match(text, /<html lang="en"/, file);
});

test('there are pages to check', () => assert.ok(files.length > 25, `${files.length} pages`));

for (const [file, text] of html) {
  test(`${file} has one h1, unique ids and a title of its own`, () => {
    assert.equal(text.match(/<h1[\s>]/g)?.length, 1);
    const all = idsIn(text);
    assert.deepEqual(
      all.filter((id, place) => all.indexOf(id) !== place),
      [],
    );
    assert.match(text, /<title>[^<]{5,}<\/title>/);
    assert.match(text, /<meta name="description" content="[^"]{20,}"/);
  });

  test(`${file} has its own address, a title and a picture for those who share it`, () => {
    const content = (name: string) =>
      new RegExp(`<meta property="og:${name}" content="([^"]+)"`).exec(text)?.[1];
    assert.ok(content('title'));
    if (file === '404.html') return;
    const address = `https://docs.example.org/${file.replace(/index\.html$/, '')}`;
    assert.ok(text.includes(`<link rel="canonical" href="${address}">`), address);
    assert.equal(content('url'), address);
    const picture = content('image')?.replace('https://docs.example.org', '') ?? '';
    assert.ok(fileExists(picture), picture);
  });

  test(`${file} links only to pages, anchors and files that are there`, () => {
    const here = `/${file.replace(/index\.html$/, '')}`;
    const broken: string[] = [];
    for (const [, target = ''] of text.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
      if (/^(?:https?:|data:|mailto:)/.test(target)) continue;
      const [path = '', anchor] = target.replaceAll('&#38;', '&').split('#');
      const address = (path || here).split('?')[0] ?? here;
      const there = ids.get(address);
      const exists = (there ?? files.includes(address.slice(1))) ? true : fileExists(address);
      if (!exists || (anchor && there && !there.has(decodeURIComponent(anchor))))
        broken.push(target);
    }
    assert.deepEqual(broken, []);
  });

  test(`${file} is valid HTML without inline styles or handlers`, async () => {
    const report = await new HtmlValidate({ rules }).validateString(text);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`,
      ),
    );
    assert.deepEqual(faults, []);
    assert.doesNotMatch(text, /<[a-z][^>]*\son[a-z]+=/);
  });
}

function fileExists(address: string): boolean {
  try {
    readFileSync(`dist${address}`);
    return true;
  } catch {
    return false;
  }
}
