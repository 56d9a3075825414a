import { wordsOf } from './text.ts';

/**
 * The paragraphs, items and rows of a section in the Markdown copy of its page, as a reader sees
 * them; without a heading, those before the first one.
 */
export function passagesIn(markdown: string, heading: string): string[] {
  const wanted = wordsOf(heading).join(' ');
  const passages: string[] = [];
  let isInside = false;
  let isCode = false;
  let paragraph: string[] = [];
  const end = () => {
    if (paragraph.length > 0) passages.push(paragraph.map(plain).join(' '));
    paragraph = [];
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    const title = isCode ? undefined : /^#+ (.*)/.exec(line)?.[1];
    if (title !== undefined) {
      end();
      if (isInside && passages.length > 0) break;
      isInside = wanted === '' || wordsOf(plain(title)).join(' ') === wanted;
    } else if (isInside && !isCode && !line.startsWith('```')) {
      // Each item and each row stands for itself.
      if (line.trim() === '' || /^(?:[-*|>]|\d+\.) ?/.test(line)) end();
      if (!/^[|:\s-]*$/.test(line)) paragraph.push(line);
    }
  }
  end();
  return passages;
}

/** A line of Markdown as a reader sees it; the cells of a row with dots between them. */
function plain(line: string): string {
  return line
    .replace(/^(?:[-*>]|\d+\.) /, '')
    .replace(/^\|\s*|\s*\|$/g, '')
    .replace(/\s*(?<!\\)\|\s*/g, ' · ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim();
}
