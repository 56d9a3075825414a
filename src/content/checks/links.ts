import { didYouMean, type Fault } from '../fault.ts';
import { factKind, termKind } from '../kinds.ts';
import { resolveLink } from '../link.ts';
import { AnyName } from '../names.ts';
import { copyPath } from '../page-path.ts';
import type { Project } from '../project.ts';
import type { SourcePage } from '../read.ts';
import { pageHeadings } from '../references.ts';
import { lineOf, textOf, walk } from '../walk.ts';

const emptyWords = /^(?:here|click here|this|link|more|read more|this page)$/i;

/** What stands instead of a fault's place. */
type Finding = Pick<Fault, 'problem' | 'mend' | 'dueTo'>;

/** Links to pages and anchors that do not exist, without https, or whose text says nothing. */
export function checkLinks(project: Project): Fault[] {
  const { pages, byPath, records, routes } = project;
  const addresses = new Set([...byPath.keys(), ...routes.pages]);
  const files = new Set([...routes.files, ...[...byPath.keys()].map(copyPath)]);
  const anchors = new Map([...byPath].map(([path, page]) => [path, anchorsOf(page, project)]));
  for (const [path, ids] of [
    ['/glossary/', records.ids(termKind)],
    ['/facts/', records.ids(factKind)],
  ] as const) {
    const known = anchors.get(path);
    if (known === undefined) continue;
    const cause = [known, ids].find((one) => one instanceof AnyName)?.cause;
    const all = new Set([...known, ...ids]);
    anchors.set(path, cause === undefined ? all : new AnyName(all, cause));
  }

  const inPages = pages.flatMap((page) => {
    if (page.parsed === undefined) return [];
    const nodes = walk(page.parsed.tree);
    const used = (type: 'imageReference' | 'linkReference') =>
      new Set(nodes.flatMap((node) => (node.type === type ? [node.identifier] : [])));
    // The addresses of images are those of files, which have a check of their own.
    const ofImages = used('imageReference').difference(used('linkReference'));
    return nodes.flatMap((node) => {
      const found =
        node.type === 'link'
          ? (wordless(textOf(node).trim()) ?? misled(page, node.url))
          : node.type === 'definition' && !ofImages.has(node.identifier)
            ? misled(page, node.url)
            : node.type === 'text'
              ? undefinedReference(node.value)
              : undefined;
      return found === undefined ? [] : [{ file: page.file, line: lineOf(node), ...found }];
    });
  });
  const inRecords = records.pages().flatMap(({ page, file, lineAt }) => {
    const found = misled(undefined, page);
    return found === undefined ? [] : [{ file, line: lineAt('page'), ...found }];
  });
  return [...inPages, ...inRecords];

  function misled(page: SourcePage | undefined, url: string): Finding | undefined {
    if (url.startsWith('https://') || url.startsWith('mailto:')) return undefined;
    if (/^https?:\/\/(?:localhost|127\.0\.0\.1)\b/.test(url)) {
      return {
        problem: `${url} leads to the machine of whoever reads it.`,
        mend: `Put the address into \`code\`, or link to a page.`,
      };
    }
    if (url.startsWith('http://')) {
      return { problem: `${url} is not encrypted.`, mend: 'Write https:// instead of http://.' };
    }
    const target = page === undefined ? url : resolveLink(url, page);
    const [, address = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(target) ?? [];
    const path = address === '' ? (page?.path ?? '/') : address;
    if (files.has(path)) return undefined;
    if (!addresses.has(path)) return unknownAddress(url, path);
    const known = anchors.get(path);
    if (anchor === undefined || known === undefined) return undefined;
    const isUnread = known instanceof AnyName && !known.isKnown(anchor);
    if (known.has(anchor) && !isUnread) return undefined;
    return {
      problem: `The page ${path} has no heading or entry with the anchor #${anchor}.`,
      mend: `${didYouMean(anchor, known)}Anchors are made of the words of headings.`,
      ...(isUnread && { dueTo: known.cause }),
    };
  }

  function unknownAddress(url: string, path: string): Finding {
    const isFile = /\.\w+$/.test(path);
    const [, ending = ''] = /^[^?#]*(\.\w+)/.exec(url) ?? [];
    if (isFile && !url.startsWith('/')) {
      return {
        problem: `There is no file at ${url}: files beside a page, other than images, are not published.`,
        mend: `Put the file into public/ and write its address from there, such as /example${ending}.`,
      };
    }
    const hint = path.startsWith('/') && !path.endsWith('/') && !isFile ? `${path}/` : path;
    return {
      problem: `There is no ${isFile ? 'file' : 'page'} at ${path}${path === url ? '' : `, where ${url} leads`}.`,
      mend: `${didYouMean(hint, isFile ? files : addresses)}${
        isFile
          ? 'Or add it to public/.'
          : 'Write the address with slashes at both ends, or the way to the file: ./page.mdx.'
      }`,
    };
  }
}

/** Anchors of the headings of a page: of its text, and of its components. */
function anchorsOf({ file, parsed }: SourcePage, project: Project): ReadonlySet<string> {
  if (parsed === undefined) return new AnyName([], file);
  return new Set(pageHeadings(parsed, project).map(({ slug }) => slug));
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
