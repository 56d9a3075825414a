import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exhibits } from '#book/components/Gallery/exhibits.ts';
import { stills } from '#book/components/Gallery/stills.ts';
import { simulators } from '#book/simulators/simulators.ts';
import { toMarkup } from '#book/simulators/shared/view.ts';
import { book } from '../book.ts';

test('every simulator is in the gallery, with a question and a still', () => {
  assert.deepEqual(exhibits.map(({ name }) => name).toSorted(), Object.keys(simulators).toSorted());
  for (const { name, question } of exhibits) {
    assert.match(question, /\?$/, name);
    const still = stills[name];
    assert.ok(still, `a still of ${name}`);
    assert.doesNotMatch(toMarkup(still(book)), /NaN|undefined/, name);
  }
});
