import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestNames } from '#search/core/nearest-names.ts';
import { engine, first, index } from '../unit/search/site.ts';

/** A seeded generator (mulberry32), so that the same strings are tried each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const keys = 'abcdefghijklmnopqrstuvwxyz';
const syllables = 'bla bro dri fle gno kra lum mip nof plo quo rax snu tri vok wub yex zan'.split(
  ' ',
);
const offTopic =
  'pizza,weather tomorrow,flibbertigibbet,asdfgh,qwertz,hjkl,zxcvbnm,lorem ipsum dolor,football results,cheap flights to rome,banana bread recipe,capital of australia,purple monkey dishwasher,my cat is hungry,abracadabra,supercalifragilistic,foobar,xyzzy,hottest pepper,guitar chords,who won the match,birthday present ideas,jkjkjk,mmmmmm,aaaaaaa,wwwwww,bicycle tyre,shakespeare sonnets,how to bake a cake,dinosaur museum'.split(
    ',',
  );

function nonsense(): string[] {
  const next = random(4);
  const pick = (from: ArrayLike<string>) => from[Math.floor(next() * from.length)] ?? '';
  const strings = [...offTopic];
  while (strings.length < 120)
    strings.push(Array.from({ length: 6 + next() * 7 }, () => pick(keys)).join(''));
  while (strings.length < 170)
    strings.push(Array.from({ length: 3 }, () => pick(syllables)).join(''));
  while (strings.length < 200) {
    strings.push(
      `${pick(syllables)}${pick(syllables)}${pick(keys)} ${pick(syllables)}${pick(syllables)}`,
    );
  }
  return strings;
}

test('200 nonsense strings find nothing', () => {
  const strings = nonsense();
  assert.equal(strings.length, 200);
  const found = strings.filter((one) => engine.find(one, { isTyping: true }).results.length > 0);
  assert.deepEqual(
    found.map((one) => `${one}: ${first(one)}`),
    [],
  );
});

test('strange input is answered with nothing, at once, and without an error', () => {
  for (const query of [
    '',
    ' ',
    '🚀🔥',
    '…?!',
    '\u0000\u202E\uFFFF',
    'حاوية',
    '<img src=x onerror=qqzz()><script>qqzz()</script>',
    '${qqzz()} {{qqzz()}} javascript:qqzz()',
    'the of and',
    'z'.repeat(5000),
    '💥'.repeat(2500),
  ]) {
    assert.deepEqual(engine.find(query, { isTyping: true }).results, [], query.slice(0, 20));
  }
  const start = performance.now();
  engine.find('lambda '.repeat(800));
  engine.find('lamdba fragate kuberntes '.repeat(200));
  assert.ok(performance.now() - start < 1000);
});

test('a query that found nothing is told the nearest names', () => {
  const [near] = nearestNames('kubernatis', index.names);
  assert.equal(near?.text, 'Kubernetes');
  assert.deepEqual(nearestNames('xqzvbnwp', index.names), []);
});
