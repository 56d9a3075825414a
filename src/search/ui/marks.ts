import { matcher } from '../core/mark.ts';
import { element } from './dom.ts';
import { marksKey, type Marks } from './keep-marks.ts';

const name = 'search';
const mostMarks = 400;

/**
 * Marks the words that were searched for, on the page that a result led to, until the reader
 * dismisses the marks. The text itself is not changed where the browser can highlight ranges.
 */
export function showMarks(): void {
  const stems = takeMarks();
  const article = document.querySelector('main article, main');
  if (stems.length === 0 || article === null) return;
  const ranges = rangesIn(article, matcher(stems));
  if (ranges.length === 0) return;
  const undo = 'highlights' in CSS ? highlight(ranges) : wrap(ranges);
  const button = element('button', { type: 'button', class: 'marks-off' }, 'Remove the highlights');
  const off = () => {
    undo();
    button.remove();
    removeEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) off();
  };
  addEventListener('keydown', onKey);
  button.addEventListener('click', off);
  document.body.append(button);
}

function rangesIn(root: Element, isMatch: (word: string) => boolean): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('svg, script, style, nav, .breadcrumbs, .page-foot')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (!isMatch(word)) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (ranges.push(range) >= mostMarks) return ranges;
    }
  }
  return ranges;
}

function highlight(ranges: readonly Range[]): () => void {
  CSS.highlights.set(name, new Highlight(...ranges));
  return () => CSS.highlights.delete(name);
}

/** For browsers without highlights. From the end, so that earlier ranges stay right. */
function wrap(ranges: readonly Range[]): () => void {
  const marks = ranges.toReversed().map((range) => {
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
}

/** The marks left for this page; they are given once. */
function takeMarks(): string[] {
  try {
    const marks = JSON.parse(sessionStorage.getItem(marksKey) ?? 'null') as Marks | null;
    sessionStorage.removeItem(marksKey);
    return marks?.path === location.pathname ? [...marks.stems] : [];
  } catch {
    return [];
  }
}
