import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speculationRules } from '#shell/next-page.ts';

test('links of this site are followed ahead on intent, under its base path', () => {
  const rules = JSON.parse(speculationRules('/docs/'));
  assert.equal(rules.prerender[0].eagerness, 'moderate');
  assert.deepEqual(rules.prerender[0].where.and[0], { href_matches: '/docs/*' });
});

test('the rules cannot end the script element they stand in', () => {
  assert.ok(!speculationRules('/').includes('<'));
});
