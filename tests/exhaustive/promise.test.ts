/**
 * The promise of the search, for every name that the site knows: a title, a term or another name
 * finds its page first, however it is written, and so does every single-letter typo of it in words
 * of four letters and more.
 *
 * Its page is: of a title or another name of a page, that page; of a term, the page that its record
 * names as teaching it, else its entry in the glossary. Where two pages have one name, titles come
 * before terms, and terms before other names.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf } from '#search/core/names.ts';
import { ranks, type Name } from '#search/core/open-index.ts';
import { singular, wordsOf } from '#search/core/text.ts';
import { typosOf } from '../unit/search/typos-of.ts';
import { engine, first, index, paths } from '../unit/search/site.ts';

const leastForTypos = 4;
/** Every typo is looked up; every so many also goes through ranking and sorting. */
const sample = 40;
/** Of a long name, such as an error message, every so many spellings and typos are looked up. */
const sampleOfLong = 40;
const longName = 2;

const promised = new Map<string, Name>();
const shared: string[] = [];
for (const name of index.names) {
  if (name.rank > ranks.alias) continue;
  const owner = promised.get(name.key);
  if (owner === undefined) promised.set(name.key, name);
  else if (owner.page !== name.page) {
    shared.push(`"${name.text}": ${paths[owner.page]} before ${paths[name.page]}`);
  }
}

test('every title, term and other name finds its page first', (t) => {
  for (const { text, page } of promised.values()) assert.equal(first(text), paths[page], text);
  t.diagnostic(`${promised.size} names; claimed by two pages: ${shared.join('; ') || 'none'}`);
});

test('case, hyphens, spaces, accents and plural make no difference', () => {
  let count = 0;
  for (const { text, page } of promised.values()) {
    const words = wordsOf(text);
    const last = words.at(-1) ?? '';
    const spellings = [
      text.toUpperCase(),
      text.toLowerCase(),
      words.join(' '),
      words.join('-'),
      words.join(''),
      text.replace('e', 'é'),
      ...(last.length > 3 && /[a-z]$/.test(last) ? [plural(words), singularOf(words)] : []),
    ];
    for (const spelling of spellings) {
      count += 1;
      if (words.length > longName && count % sampleOfLong !== 0) continue;
      assert.equal(first(spelling), paths[page], `${spelling} (${text})`);
    }
  }
});

test('every single-letter typo of a name finds its page first', (t) => {
  const isTerm: string[] = [];
  const isBetween: string[] = [];
  let count = 0;
  for (const name of promised.values()) {
    const words = wordsOf(name.text);
    for (const [place, word] of words.entries()) {
      if (word.length < leastForTypos) continue;
      for (const typo of typosOf(word)) {
        count += 1;
        if (words.length > longName && count % sampleOfLong !== 0) continue;
        const typed = words.with(place, typo);
        const query = typed.join(' ');
        const found = namesOf(typed, index);
        const best = Math.min(...found.map(({ rank }) => rank));
        const pages = new Set(found.filter(({ rank }) => rank === best).map(({ page }) => page));
        if (pages.size === 1 && pages.has(name.page)) {
          if (count % sample === 0) assert.equal(first(query), paths[name.page], query);
          continue;
        }
        const [other] = found;
        if (found.every(({ page }) => page !== name.page)) {
          // The typo is another name itself, letter by letter: nobody can know it for a typo.
          const key = other?.key ?? '';
          assert.ok(typed.join('').includes(singular(key)), `"${query}" misses "${name.text}"`);
          isTerm.push(`${query} (${name.text}, ${other?.text})`);
        } else {
          // As near to two names: both pages are there, in front of all others.
          const results = engine.find(query).results.slice(0, found.length);
          assert.ok(
            results.some(({ path }) => path === paths[name.page]),
            query,
          );
          if (results[0]?.path !== paths[name.page]) isBetween.push(`${query} (${name.text})`);
        }
      }
    }
  }
  t.diagnostic(`${count} typos`);
  t.diagnostic(`${isTerm.length} are names themselves: ${isTerm.join('; ')}`);
  t.diagnostic(`${isBetween.length} are as near to another name: ${isBetween.join('; ')}`);
  assert.ok(isTerm.length + isBetween.length < count / 1000);
});

function plural(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  const many = /[^aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : `${last}s`;
  return [...words.slice(0, -1), singular(last) === last ? many : last].join(' ');
}

function singularOf(words: readonly string[]): string {
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ');
}
