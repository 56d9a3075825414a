type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether these keys open search: Ctrl-K or ⌘K, with and without Caps Lock. Layouts without the
 * letter k, such as Cyrillic ones, have another letter on its key; on layouts with it, such as
 * Dvorak, the letter decides.
 */
export function isSearchShortcut({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Keys): boolean {
  const isLatin = /^[a-z]$/i.test(key);
  const isK = isLatin ? key.toLowerCase() === 'k' : code === 'KeyK';
  return isK && ctrlKey !== metaKey && !altKey && !shiftKey;
}
