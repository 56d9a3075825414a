import { openPdf } from '#paper/pdf.ts';

/** A run of text as it stands on the paper. Lengths are in points, from the lower left corner. */
export interface Run {
  text: string;
  /** Size of the type, to a tenth of a point. */
  size: number;
  isCode: boolean;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  runs: Run[];
  /** Roles from the document down to each piece of tagged content, in reading order. */
  roles: string[][];
  /** Where the links lead: an address, or the name of a place in the file. */
  links: { url?: string; place?: string }[];
}

export interface PrintedFile {
  title: string;
  language: string;
  isTagged: boolean;
  /** Titles of the outline with those below them. */
  outline: OutlineItem[];
  places: ReadonlySet<string>;
  pages: PrintedPage[];
  /** All text, with every run of white space as one space. */
  text: string;
}

export interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

/** Points of a millimeter. */
export const millimeter = 72 / 25.4;

/** Reads back what was printed. */
export async function readPdf(data: Uint8Array): Promise<PrintedFile> {
  const pdf = await openPdf(data);
  const { info } = await pdf.getMetadata();
  // The types of the reader promise an object here; it hands out a map.
  const mark: unknown = await pdf.getMarkInfo();
  const about = new Map<string, unknown>(Object.entries(info));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(await pdf.getPage(number)));
  }
  const file = {
    title: String(about.get('Title')),
    language: String(about.get('Language')),
    isTagged: mark instanceof Map && mark.get('Marked') === true,
    outline: ((await pdf.getOutline()) ?? []) as OutlineItem[],
    places: new Set((await pdf.getDestinations()).keys()),
    pages,
    text: pages
      .map(({ runs }) => runs.map(({ text }) => text).join(' '))
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  };
  await pdf.loadingTask.destroy();
  return file;
}

type Pdf = Awaited<ReturnType<typeof openPdf>>;

async function readPage(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<PrintedPage> {
  const { items, styles } = await page.getTextContent();
  const runs = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const isCode = styles[item.fontName]?.fontFamily === 'monospace';
    return [{ text: item.str, isCode, ...placeOf(item) }];
  });
  const { width, height } = page.getViewport({ scale: 1 });
  const annotations: { subtype?: string; url?: string; dest?: string }[] =
    await page.getAnnotations();
  const links = annotations
    .filter(({ subtype }) => subtype === 'Link')
    .map(({ url, dest }) => ({ ...(url ? { url } : {}), ...(dest ? { place: dest } : {}) }));
  return { width, height, runs, roles: rolesIn(await page.getStructTree()), links };
}

/** Type lies along (a, b) and stands along (c, d); it reaches a fifth of its size below its line. */
function placeOf({ transform, width }: { transform: number[]; width: number }) {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  const along = width / Math.hypot(a, b);
  const corners = [0, along].flatMap((t) =>
    [-0.2, 0.7].map((s) => [x + t * a + s * c, y + t * b + s * d] as const),
  );
  const xs = corners.map(([at]) => at);
  const ys = corners.map(([, at]) => at);
  return {
    size: Math.round(size * 10) / 10,
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}

interface Tagged {
  role?: string;
  type?: string;
  children?: Tagged[];
}

function rolesIn(node: Tagged | null, above: string[] = []): string[][] {
  if (node === null) return [];
  if (node.type === 'content') return [above];
  const here = [...above, node.role ?? ''];
  return (node.children ?? []).flatMap((child) => rolesIn(child, here));
}

/** Runs of which a part lies outside the page or nearer to its edge than `margin` (in points). */
export function outside({ width, height, runs }: PrintedPage, margin: number): string[] {
  return runs
    .filter(
      ({ left, right, top, bottom }) =>
        left < margin || bottom < margin || right > width - margin || top > height - margin,
    )
    .map(({ text }) => text);
}

/** Pairs of runs that are printed over each other, by more than kerning does. */
export function overlapping({ runs }: PrintedPage): string[] {
  return runs.flatMap((one, index) =>
    runs
      .slice(index + 1)
      .filter((other) => areOverlapping(one, other))
      .map((other) => `${one.text} / ${other.text}`),
  );
}

function areOverlapping(one: Run, other: Run): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  // A label with a light edge around it is drawn twice, in the same place.
  const isEdge = one.text === other.text && Math.abs(one.left - other.left) < 0.1;
  return across > 3 && down > 1.5 && !isEdge;
}

/** The size in which most of the text is set, not counting code. */
export function bodySize(pages: readonly PrintedPage[]): number {
  const letters = new Map<number, number>();
  for (const { text, size, isCode } of pages.flatMap(({ runs }) => runs)) {
    if (!isCode) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Whether the last thing on a page is a heading, which belongs to the text on the next one. */
export function endsWithHeading({ roles }: PrintedPage): boolean {
  return roles.at(-1)?.some((role) => /^H[1-6]$/.test(role)) ?? false;
}
