import { defineHastPlugin } from 'satteri';

/** An abbreviation joined to a short word, such as GB-second or CRI-O: no line ends at its hyphen. */
const joined = /\b[A-Z][A-Z0-9]{1,3}-[A-Za-z]{1,7}\b/;

/** Keeps the parts of such names together. */
export const unbroken = defineHastPlugin({
  name: 'unbroken',
  text(node) {
    const { value } = node;
    if (!joined.test(value)) return;
    return {
      type: 'element' as const,
      tagName: 'span',
      properties: {},
      children: partsOf(value).map(({ text, isJoined }) => {
        const inner = { type: 'text' as const, value: text };
        const properties = { className: ['unbroken'] };
        return isJoined
          ? { type: 'element' as const, tagName: 'span', properties, children: [inner] }
          : inner;
      }),
    };
  },
});

/** A text cut before and after each such name. */
export function partsOf(text: string): { text: string; isJoined: boolean }[] {
  return text
    .split(new RegExp(`(${joined.source})`))
    .map((part, place) => ({ text: part, isJoined: place % 2 === 1 }))
    .filter((part) => part.text !== '');
}
