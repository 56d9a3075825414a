import { terms } from '../glossary.ts';
import { facts } from '../ledger.ts';
import { nearest } from '../nearest.ts';
import type { Content, SourcePage } from './content.ts';
import type { Fault } from './fault.ts';
import { anchorsOf } from './structure.ts';
import { lineOf, textOf, walk } from './walk.ts';

/** Addresses that are routes of their own rather than content files. */
const routes = ['/search/', '/handbook/'];
const emptyWords = /^(?:here|click here|this|link|more|read more|this page)$/i;

/** Links to pages and anchors that do not exist, without https, or whose text says nothing. */
export function checkLinks({ pages, byPath }: Content): Fault[] {
  const addresses = [...byPath.keys(), ...routes];
  const anchors = new Map([...byPath].map(([path, page]) => [path, anchorsOf(page)]));
  for (const { id } of terms) anchors.get('/glossary/')?.add(id);
  for (const { id } of facts) anchors.get('/facts/')?.add(id);
  return pages.flatMap((page) => {
    if (page.tree === undefined) return [];
    return [...walk(page.tree)].flatMap((node) => {
      if (node.type !== 'link') return [];
      const found = fault(page, node.url, textOf(node).trim());
      return found === undefined ? [] : [{ file: page.file, line: lineOf(node), ...found }];
    });
  });

  function fault(page: SourcePage, url: string, text: string) {
    if (text === '' || emptyWords.test(text)) {
      return {
        problem: `The link text "${text}" does not say where it leads.`,
        mend: 'Write what the reader finds there.',
      };
    }
    if (url.startsWith('https://') || url.startsWith('mailto:')) return undefined;
    if (url.startsWith('http://')) {
      return { problem: `${url} is not encrypted.`, mend: 'Write https:// instead of http://.' };
    }
    const [address = '', anchor] = url.split('#');
    const path = address === '' ? page.path : address;
    if (!addresses.includes(path)) {
      const hint = path.startsWith('/') && !path.endsWith('/') ? `${path}/` : path;
      return {
        problem: `There is no page at ${path}.`,
        mend: `Did you mean ${nearest(hint, addresses)}? Addresses begin and end with a slash.`,
      };
    }
    const known = anchors.get(path);
    if (anchor === undefined || known === undefined || known.has(anchor)) return undefined;
    return {
      problem: `The page ${path} has no heading or entry with the anchor #${anchor}.`,
      mend: `Did you mean #${nearest(anchor, known)}?`,
    };
  }
}
