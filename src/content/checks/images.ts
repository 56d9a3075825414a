import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { MdastNode } from 'satteri';
import type { Fault } from '../fault.ts';
import type { Project } from '../project.ts';
import type { SourcePage } from '../read.ts';
import { lineOf, walk } from '../walk.ts';

const largestBytes = 200_000;

/** How files of images begin, by their ending. */
const beginnings: Readonly<Record<string, RegExp>> = {
  avif: /^[^]{4}ftyp/,
  gif: /^GIF8/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  png: /^\x89PNG/,
  svg: /<svg[\s>]/,
  webp: /^RIFF[^]{4}WEBP/,
};
const endings = Object.keys(beginnings).join(', ');

/** What stands instead of a fault's place. */
type Finding = Pick<Fault, 'problem' | 'mend'>;

/** Images without a text, that the build would not find, or that are too large for a page. */
export function checkImages({ root, about, pages }: Project): Fault[] {
  return pages.flatMap((page) => {
    if (page.parsed === undefined) return [];
    return imagesIn(page.parsed.tree).flatMap(({ alt, url, line }) =>
      [...(alt ? [] : [withoutText(url)]), ...(wrongFile(url, page, root, about.folder) ?? [])].map(
        (found) => ({ file: page.file, line, ...found }),
      ),
    );
  });
}

interface FoundImage {
  alt: string | null | undefined;
  url: string;
  line: number | undefined;
}

/** The images of a page; those whose address stands elsewhere on it, too. */
function imagesIn(tree: MdastNode): FoundImage[] {
  const nodes = walk(tree);
  const addresses = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  return nodes.flatMap((node): FoundImage[] => {
    const line = lineOf(node);
    if (node.type === 'image') return [{ alt: node.alt, url: node.url, line }];
    const url = node.type === 'imageReference' ? addresses.get(node.identifier) : undefined;
    return node.type === 'imageReference' && url !== undefined
      ? [{ alt: node.alt, url, line }]
      : [];
  });
}

function withoutText(url: string): Finding {
  return {
    problem: `The image ${url} has no text for readers who do not see it.`,
    mend: 'Write what it shows between the square brackets: ![a text](file.png).',
  };
}

function wrongFile(
  url: string,
  { file }: SourcePage,
  root: string,
  folder: string,
): Finding[] | undefined {
  if (/^(?:\w+:|\/\/)/.test(url)) {
    return [
      {
        problem: `The image ${url} comes from another site; the content policy refuses it.`,
        mend: 'Save it beside the page and name that file.',
      },
    ];
  }
  // Addresses are encoded, and names of files are not.
  const name = decodeURIComponent(url);
  const place = url.startsWith('/') ? join(root, 'public', name) : join(root, dirname(file), name);
  const size = statSync(place, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    return [
      {
        problem: `The image ${url} does not exist.`,
        mend: 'Correct its path, which is relative to the page, or add the file.',
      },
    ];
  }
  if (!url.startsWith('/') && relative(`${root}/${folder}/pages`, place).startsWith('..')) {
    return [
      {
        problem: `The image ${url} lies outside of ${folder}/pages/, where the build does not look.`,
        mend: 'Move it beside the page, or to public/ and name it from there: /name.png.',
      },
    ];
  }
  const ending = /\.(\w+)$/.exec(name)?.[1] ?? '';
  const beginning = beginnings[ending];
  if (beginning === undefined) {
    const isLoud = beginnings[ending.toLowerCase()] !== undefined;
    return [
      {
        problem: `The image ${url} ends with ".${ending}"; images end with ${endings}.`,
        mend: isLoud
          ? `Give it the ending .${ending.toLowerCase()}, here and in its name.`
          : 'Save it in one of these forms.',
      },
    ];
  }
  if (size > largestBytes) {
    return [
      {
        problem: `The image ${url} has ${Math.round(size / 1000)} kB; the most is ${largestBytes / 1000} kB.`,
        mend: 'Make it smaller, or draw it as SVG or as a diagram.',
      },
    ];
  }
  if (beginning.test(readFileSync(place, 'latin1'))) return undefined;
  return [
    {
      problem: `The image ${url} ends with ".${ending}", but holds something else.`,
      mend: 'Save the picture again in this form, or give the file the ending of what it is.',
    },
  ];
}
