import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, wrappings } from './pasted.ts';
import { data, first } from './site.ts';

test('every message of an entry leads to it, whatever its variable parts are', (t) => {
  const misses: string[] = [];
  let count = 0;
  let turn = 0;
  for (const [page, forms] of data.messages) {
    const path = data.index.pages[page]?.path ?? '';
    for (const form of forms) {
      for (const [way, wrap] of Object.entries(wrappings)) {
        const query = wrap(filled(form, turn++));
        count += 1;
        const found = first(query);
        if (found !== path) misses.push(`${path} ${way}: ${query}\n    leads to ${found}`);
      }
    }
  }
  t.diagnostic(
    `${count - misses.length} of ${count} pasted messages of ${data.messages.length} entries come first.`,
  );
  assert.deepEqual(misses, []);
});
