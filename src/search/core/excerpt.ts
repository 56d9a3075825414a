import { stem, tokensOf } from './text.ts';

/** A row of results shows so much of a text. */
const longest = 160;
/** A passage must say so much more than the opening, by weight, to be shown in its place. */
const leastMore = 1.2;

/** Words that led to a result, by their stems, and how much each tells. */
export type Weights = ReadonlyMap<string, number>;

/**
 * What a row shows of a text: its first sentences, as many as fit; or, when they hold none of the
 * words that led there, those from the first sentence that does.
 */
export function excerpt(text: string, weights: Weights): string {
  if (text.length <= longest) return text;
  const sentences = text.split(/(?<=[.?!]) (?=\p{Lu})/u);
  const holds = (sentence: string) => weightIn(sentence, weights) > 0;
  const first = Math.max(0, sentences.findIndex(holds));
  let shown = sentences[first] ?? '';
  for (const sentence of sentences.slice(first + 1)) {
    if (shown.length + sentence.length >= longest) break;
    shown += ` ${sentence}`;
  }
  const start = first > 0 ? '… ' : '';
  if (shown.length <= longest) return start + shown;
  return `${start}${shown.slice(0, shown.lastIndexOf(' ', longest))} …`;
}

/**
 * The passage of a section (a paragraph, an item, a row of a table) that says most of what was
 * asked; undefined when the opening says as much.
 */
export function bestPassage(
  passages: readonly string[],
  opening: string,
  weights: Weights,
): string | undefined {
  let best: string | undefined;
  let most = weightIn(opening, weights) * leastMore;
  for (const passage of passages) {
    const weight = weightIn(passage, weights);
    if (weight > most) [best, most] = [passage, weight];
  }
  return best;
}

function weightIn(text: string, weights: Weights): number {
  const stems = new Set(tokensOf(text).map(stem));
  let sum = 0;
  for (const [one, weight] of weights) if (stems.has(one)) sum += weight;
  return sum;
}
