import { matcher, wordsIn } from '../core/mark.ts';
import { element } from './dom.ts';
import { marksKey, type Marks } from './keep-marks.ts';

const name = 'search';
/** More would hide what they point at. */
const mostMarks = 12;
const headings = 'h1, h2, h3, h4, h5, h6';
const aside = 'svg, script, style, nav, sup, .breadcrumbs, .page-foot';

/**
 * Marks the words that were searched for in the section that a result led to, until the reader
 * dismisses the marks. The text itself is not changed where the browser can highlight ranges.
 */
export function showMarks(): void {
  const stems = takeMarks();
  if (stems.length === 0) return;
  const ranges = rangesIn(sectionTexts(), matcher(stems));
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

/** The texts of the section that the address names; without an anchor, up to the second heading. */
function* sectionTexts(): Iterable<Text> {
  const root = document.querySelector('main article, main');
  if (root === null) return;
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const all = [...root.querySelectorAll(headings)];
  const start = target?.closest(headings) ?? target;
  const next = start === null ? all[1] : all.find((heading) => isAfter(heading, start));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(aside) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (next !== undefined && isAfter(node, next)) return;
    if (start === null || start.contains(node) || isAfter(node, start)) yield node;
  }
}

function isAfter(node: Node, other: Node): boolean {
  const position = other.compareDocumentPosition(node);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function rangesIn(texts: Iterable<Text>, isMatch: (word: string) => boolean): Range[] {
  const ranges: Range[] = [];
  for (const node of texts) {
    for (const { 0: word, index } of wordsIn(node.data)) {
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
