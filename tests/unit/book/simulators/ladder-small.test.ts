import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells as fromRecords, sourceIds } from '#book/simulators/ladder-small/data.ts';
import { duties, explain, tally, ways } from '#book/simulators/ladder-small/model.ts';
import { card } from '#book/simulators/ladder-small/view.ts';
import { toMarkup } from '#book/simulators/shared/view.ts';
import { book, ledger, surroundings } from '../../book.ts';

const cells = fromRecords(surroundings);

test('three ways and six duties make eighteen cells, each with what it means and a source', () => {
  assert.equal(cells.length, ways.length * duties.length);
  assert.equal(new Set(cells.map(({ id }) => id)).size, 18);
  for (const cell of cells) {
    assert.ok(cell.means.length > 20, cell.id);
    assert.ok(card(cell).map(toMarkup).join('').includes('href="https://'), cell.id);
  }
  for (const id of sourceIds(book)) assert.ok(ledger.source(id).url);
});

test('from way to way AWS does more, and code and data stay yours', () => {
  const share = { customer: 0, shared: 1, aws: 2, none: 1 };
  duties.forEach((duty, index) => {
    const sides = ways.map((_, way) => cells[way * duties.length + index]?.who ?? 'none');
    assert.deepEqual(
      sides,
      sides.toSorted((a, b) => share[a] - share[b]),
      duty.name,
    );
    if (duty.id === 'code' || duty.id === 'data') {
      assert.deepEqual(new Set(sides), new Set(['customer']));
    }
  });
  assert.equal(tally(cells, 'An EC2 server'), 'you do 5 of 6');
});

test('a cell is told in a title, a verdict and a text', () => {
  const cell = cells.find(({ id }) => id === 'ec2.system');
  assert.ok(cell);
  const { title, verdict, text } = explain(cell);
  assert.equal(title, 'Operating system, with an EC2 server');
  assert.equal(verdict, 'You do it.');
  assert.match(text, /^Install and patch/);
});
