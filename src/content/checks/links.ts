import { didYouMean, type Fault } from '../fault.ts';
import type { SourcePage } from '../read.ts';
import type { Project } from './project.ts';
import { AnyId } from './records.ts';
import { anchorsOf } from './structure.ts';
import { lineOf, textOf, walk } from '../walk.ts';

/** Addresses that are routes of their own rather than content files. */
const routes = ['/search/'];
const emptyWords = /^(?:here|click here|this|link|more|read more|this page)$/i;

/** What stands instead of a fault's place. */
type Finding = Pick<Fault, 'problem' | 'mend'>;

/** Links to pages and anchors that do not exist, without https, or whose text says nothing. */
export function checkLinks({ pages, byPath, records }: Project): Fault[] {
  const addresses = new Set([...byPath.keys(), ...routes]);
  const anchors = new Map([...byPath].map(([path, page]) => [path, anchorsOf(page)]));
  for (const [path, ids] of [
    ['/glossary/', records.ids.term],
    ['/facts/', records.ids.fact],
  ] as const) {
    const known = anchors.get(path);
    if (known !== undefined) anchors.set(path, ids instanceof AnyId ? ids : known.union(ids));
  }

  const inPages = pages.flatMap((page) => {
    if (page.tree === undefined) return [];
    return [...walk(page.tree)].flatMap((node) => {
      const found =
        node.type === 'link'
          ? (wordless(textOf(node).trim()) ?? misled(page, node.url))
          : node.type === 'definition'
            ? misled(page, node.url)
            : node.type === 'text'
              ? undefinedReference(node.value)
              : undefined;
      return found === undefined ? [] : [{ file: page.file, line: lineOf(node), ...found }];
    });
  });
  const { terms, analogies, misconceptions, options } = records;
  const inRecords = [...terms, ...analogies, ...misconceptions, ...options].flatMap(
    ({ record, file, lineAt }) => {
      const found = record.page === undefined ? undefined : misled(undefined, record.page);
      return found === undefined ? [] : [{ file, line: lineAt('page'), ...found }];
    },
  );
  return [...inPages, ...inRecords];

  function misled(page: SourcePage | undefined, url: string): Finding | undefined {
    if (url.startsWith('https://') || url.startsWith('mailto:')) return undefined;
    if (url.startsWith('http://')) {
      return { problem: `${url} is not encrypted.`, mend: 'Write https:// instead of http://.' };
    }
    const [address = '', anchor] = url.split('#');
    const path = address === '' ? (page?.path ?? '/') : address;
    if (!addresses.has(path)) {
      const hint = path.startsWith('/') && !path.endsWith('/') ? `${path}/` : path;
      return {
        problem: `There is no page at ${path}.`,
        mend: `${didYouMean(hint, addresses)}Addresses begin and end with a slash.`,
      };
    }
    const known = anchors.get(path);
    if (anchor === undefined || known === undefined || known.has(anchor)) return undefined;
    return {
      problem: `The page ${path} has no heading or entry with the anchor #${anchor}.`,
      mend: `${didYouMean(anchor, known)}Anchors are made of the words of headings.`,
    };
  }
}

function wordless(text: string): Finding | undefined {
  if (text !== '' && !emptyWords.test(text)) return undefined;
  return {
    problem: `The link text "${text}" does not say where it leads.`,
    mend: 'Write what the reader finds there.',
  };
}

/** `[text][name]` without a definition stays on the page as it is. */
function undefinedReference(text: string): Finding | undefined {
  const found = /\[[^\]]+\]\[[^\]]*\]/.exec(text)?.[0];
  if (found === undefined) return undefined;
  return {
    problem: `${found} is meant as a link, but its address is not defined on this page.`,
    mend: 'Write the address behind the text: [text](/address/).',
  };
}
