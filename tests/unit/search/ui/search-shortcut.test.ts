import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSearchShortcut } from '#search/ui/search-shortcut.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const control = { ...none, ctrlKey: true };

for (const [name, keys, opens] of [
  ['Ctrl-K', { ...control, key: 'k', code: 'KeyK' }, true],
  ['⌘K', { ...none, metaKey: true, key: 'k', code: 'KeyK' }, true],
  ['with Caps Lock', { ...control, key: 'K', code: 'KeyK' }, true],
  ['on a Cyrillic layout', { ...control, key: 'л', code: 'KeyK' }, true],
  ['on a Greek layout', { ...control, key: 'κ', code: 'KeyK' }, true],
  ['on Dvorak, where the letter decides', { ...control, key: 'k', code: 'KeyV' }, true],
  ['Ctrl-T on Dvorak, a new tab', { ...control, key: 't', code: 'KeyK' }, false],
  [
    'Ctrl-Shift-K, a tool of Firefox',
    { ...control, shiftKey: true, key: 'K', code: 'KeyK' },
    false,
  ],
  ['AltGr-K, a character', { ...control, altKey: true, key: 'k', code: 'KeyK' }, false],
  ['the letter alone', { ...none, key: 'k', code: 'KeyK' }, false],
  ['a slash, which WCAG 2.1.4 leaves to the reader', { ...none, key: '/', code: 'Slash' }, false],
] as const) {
  test(`${name} ${opens ? 'opens' : 'does not open'} search`, () => {
    assert.equal(isSearchShortcut(keys), opens);
  });
}
