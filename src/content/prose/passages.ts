import type { MdastNode } from 'satteri';
import { lineOf, walk } from '../walk.ts';
import type { Passage } from './lint.ts';

/** Nodes that hold a text of their own: sentences don't run from one into the next. */
const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** The passages of a page, as a reader sees them. */
export function passagesOf(file: string, tree: MdastNode): Passage[] {
  return walk(tree)
    .filter(({ type }) => blocks.has(type))
    .map((node) => ({ file, line: lineOf(node) ?? 1, text: shownText(node) }));
}

/** The text of a node. What a component prints from a record becomes a word, code one word each. */
function shownText(node: MdastNode): string {
  if (node.type === 'inlineCode') return codeWord(node.value);
  if (node.type === 'inlineMath') return 'formula';
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  if (node.type === 'mdxJsxTextElement' && node.name === 'Fact') return 'figure';
  return node.children.map((child) => shownText(child as MdastNode)).join('');
}

/** Code as a single word: two pieces of it may well say the same, and no rule of grammar holds in it. */
function codeWord(code: string): string {
  return code.replaceAll(/[^\p{L}\p{N}]/gu, '') || 'code';
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}'’-]*[\p{L}\p{N}])?/gu;

/** The words of code in a page, which are right wherever they stand. */
export function wordsOfCode(tree: MdastNode): string[] {
  return walk(tree).flatMap((node) => {
    if (node.type === 'code') return wordsIn(node.value);
    return node.type === 'inlineCode' ? [...wordsIn(node.value), codeWord(node.value)] : [];
  });
}

/** The words of a text. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}
