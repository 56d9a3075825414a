import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestAddress } from '#ledger/nearest.ts';

const addresses = ['/', '/lambda/', '/lambda/scaling/', '/orchestration/scaling/', '/a/fargate/'];

test('a slip in an address finds its page', () => {
  assert.equal(nearestAddress('/lamda/', addresses), '/lambda/');
  assert.equal(nearestAddress('/orchestration/scalling/index.html', addresses), addresses[3]);
});

test('a page is found without the folders above it, and below a base path', () => {
  assert.equal(nearestAddress('/fargate', addresses), '/a/fargate/');
  assert.equal(nearestAddress('/docs/lambda/scalin/', addresses), '/lambda/scaling/');
});

test('an address like no other finds none', () => {
  assert.equal(nearestAddress('/wp-login.php', addresses), undefined);
});
