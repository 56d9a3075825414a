import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, wrappings } from './pasted.ts';
import { data, engine, first } from './site.ts';

test('every message of an entry leads to it, whatever its variable parts are', (t) => {
  const misses: string[] = [];
  let count = 0;
  let turn = 0;
  for (const [page, forms] of data.messages) {
    const path = data.index.pages[page]?.path ?? '';
    for (const [place, form] of forms.entries()) {
      // The message itself in every way, the other forms of it in one way each.
      for (const wrap of place === 0 ? wrappings : [wrappings[place % wrappings.length]]) {
        const query = wrap?.(filled(form, turn++)) ?? '';
        count += 1;
        const found = first(query);
        if (found !== path) misses.push(`${path}: ${query}\n    leads to ${found}`);
      }
    }
  }
  t.diagnostic(
    `${count - misses.length} of ${count} pasted messages of ${data.messages.length} entries come first.`,
  );
  assert.deepEqual(misses, []);
});

test('the summary of an entry comes with the text, and is shown', () => {
  const entries = data.messages.map(([page]) => data.index.pages[page]);
  assert.ok(entries.every((page) => page?.summary === undefined));
  const [result] = engine.find('task timed out after 3.00 seconds').results;
  assert.equal(result?.path, '/errors/lambda/task-timed-out/');
  assert.match(result.text, /timeout/);
});
