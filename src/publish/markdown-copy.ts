import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import {
  markdownToMdast,
  mdxToMdast,
  type MdastNode,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';
import type { PageData } from '#content/schemas/page.ts';
import { parseEntries } from '#components/figures.ts';
import { vocabulary, type Word } from '#components/vocabulary.ts';
import type { Who } from '#book/duty/schema.ts';
import { termGroups } from '#content/schemas/term.ts';
import { topics } from '#content/schemas/common.ts';
import { analogies, analogy } from '#book/analogies.ts';
import { excerpt, languageOf, titleOf } from '#content/code.ts';
import { figure, fillText } from '#book/derived.ts';
import { parseFence, type RenderedDiagram } from '#diagrams/diagrams.ts';
import { formatDate, formatFact } from '#ledger/format.ts';
import { terms } from '#content/glossary.ts';
import { facts, source, timeline } from '#ledger/ledger.ts';
import { inShort, misconception, misconceptions } from '#book/misconceptions.ts';
import {
  cell,
  duties,
  levelNames,
  noteParts,
  option,
  options,
  tally,
} from '#book/duty/responsibility.ts';
import { noteOf } from '#book/duty/notes.ts';
import { withBase } from '#shell/url.ts';

/** A page with everything that its Markdown copy holds. */
export interface PageText {
  /** Text of the page in MDX, without its frontmatter. */
  mdx: string;
  data: PageData;
  /** Address on the site, without the base path. */
  path: string;
  sources: readonly { title: string; url: string; checked: string; copy?: string | undefined }[];
}

/** What is needed beyond the records: files, and where the site is. */
export interface CopySurroundings {
  base: string;
  /** `https://docs.example.org`; without it links begin at the root. */
  address: string | undefined;
  example: (file: string) => string;
  diagram: (id: string) => Pick<RenderedDiagram, 'title' | 'words'>;
  simulatorTitle: (name: string) => string;
}

type Tag = MdxJsxFlowElement | MdxJsxTextElement;
type Props = Record<string, string>;

const sides: Record<Who, string> = {
  aws: 'AWS',
  shared: 'shared',
  customer: 'you',
  none: 'doesn’t apply',
};

/**
 * A page as plain Markdown, for programs that read: the words authors use in MDX become text, and
 * figures, terms, diagrams and records are filled in.
 * Throws on an unknown word or id; the content check names file and line before that can happen.
 */
export function markdownCopy(page: PageText, surroundings: CopySurroundings): string {
  const { data, path, sources, mdx } = page;
  const lead = [
    `# ${data.title}`,
    data.summary,
    data.analogy === undefined ? '' : analogyText(data.analogy),
    data.duties.length === 0 ? '' : dutyText(data.duties),
  ];
  const asWritten = sourceReader(page, surroundings);
  const body = childrenOf(mdxToMdast(mdx, { position: true })).flatMap((block) => {
    const value = asWritten(block);
    return value === undefined
      ? plain(block, surroundings, path)
      : ({ type: 'html', value } as MdastNode);
  });
  const foot = [
    sources.length === 0 ? '' : `## Where this comes from\n\n${numbered(sources.map(sourceLine))}`,
    `From <${absolute(path, surroundings)}>${data.reviewed === undefined ? '' : `, last reviewed ${formatDate(data.reviewed)}`}.`,
  ];
  return `${[...lead, write(body), ...foot].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A root-relative address in full, as far as the site knows where it is. */
export function absolute(
  path: string,
  { base, address = '' }: Pick<CopySurroundings, 'base' | 'address'>,
): string {
  return path.startsWith('/') ? address + withBase(path, base) : path;
}

/**
 * Gives nodes as they stand in the source, where nothing but links and the words inside a line has
 * to change; nothing for other nodes. To write a node anew takes ten times as long.
 */
function sourceReader({ mdx, path }: PageText, around: CopySurroundings) {
  return asWritten;

  function asWritten(node: MdastNode): string | undefined {
    const [start, end] = placeOf(node);
    const children = childrenOf(node);
    if (node.type === 'code' || node.type === 'yaml') return undefined;
    if (node.type === 'mdxJsxTextElement') {
      if (node.name === 'Fact') return write(element(node, around, path));
      if (node.name === 'Cite') return '';
      if (node.name !== 'Term' && node.name !== 'Exempt') return undefined;
      const [first = node, last = first] = [children[0], children.at(-1)];
      return between(placeOf(first)[0], children, placeOf(last)[1]);
    }
    if (node.type.startsWith('mdx')) return undefined;
    const text = between(start, children, end);
    if (node.type === 'link' && /^[/#]/.test(node.url)) {
      const close = `](${node.url})`;
      if (!text?.endsWith(close)) return undefined;
      return `${text.slice(0, -close.length)}](${addressIn(path, node.url, around)})`;
    }
    // Tables get their columns anew.
    return node.type === 'table' && text !== mdx.slice(start, end) ? undefined : text;
  }

  /** A part of the source in which nodes stand. */
  function between(start: number, nodes: readonly MdastNode[], end: number): string | undefined {
    let text = '';
    let at = start;
    for (const node of nodes) {
      const written = asWritten(node);
      if (written === undefined) return undefined;
      const [from, to] = placeOf(node);
      text += mdx.slice(at, from) + written;
      at = to;
    }
    return text + mdx.slice(at, end);
  }
}

function placeOf({ type, position }: MdastNode): [start: number, end: number] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) throw new Error(`A ${type} without a place.`);
  return [start, end];
}

function write(nodes: MdastNode[]): string {
  const root = { type: 'root', children: nodes } as Parameters<typeof toMarkdown>[0];
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  }).trim();
}

function plainBlocks(nodes: MdastNode[], around: CopySurroundings, path: string): MdastNode[] {
  return nodes.flatMap((node) => plain(node, around, path));
}

/** A node without MDX, as none, one or several nodes. */
function plain(node: MdastNode, around: CopySurroundings, path: string): MdastNode[] {
  switch (node.type) {
    case 'yaml':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [];
    case 'code':
      return code(node, around);
    case 'mdxJsxFlowElement':
      return asBlocks(element(node, around, path));
    case 'mdxJsxTextElement':
      return element(node, around, path);
    default:
      break;
  }
  const copy = { ...node } as MdastNode;
  if (copy.type === 'link') {
    copy.url = addressIn(path, copy.url, around);
  }
  if ('children' in copy) {
    copy.children = plainBlocks(childrenOf(copy), around, path) as never;
  }
  return [copy];
}

/** Where a link on the page at `path` leads. */
function addressIn(path: string, url: string, around: CopySurroundings): string {
  return absolute(url.startsWith('#') ? path + url : url, around);
}

function code(node: Extract<MdastNode, { type: 'code' }>, around: CopySurroundings): MdastNode[] {
  if (node.lang === 'mermaid') {
    const fence = parseFence(node, { file: '', line: 0 });
    if ('problem' in fence) throw new Error(fence.problem);
    return read(diagramText(fence.id, fence.title, around));
  }
  const title = titleOf(node.meta);
  const bare = { ...node, meta: null };
  return title ? [...read(`${title}:`), bare] : [bare];
}

function element(node: Tag, around: CopySurroundings, path: string): MdastNode[] {
  const { name } = node;
  const inside = () => plainBlocks(childrenOf(node), around, path);
  if (name === null || !isWord(name)) return html(name, inside());
  const props = propsOf(node);
  if (name === 'Cite') return [];
  if (name === 'Fact') return [text(factText(props['id'] ?? ''))];
  if (name === 'Aside') {
    const given =
      props['title'] ?? (props['kind'] === 'simplification' ? 'A common simplification' : '');
    const title = given === '' ? [] : read(`**${given}**`);
    return [{ type: 'blockquote', children: [...title, ...inside()] } as MdastNode];
  }
  if (name === 'SheetService') {
    const { stands, name: hook } = analogy(props['analogy'] ?? '');
    return [...read(`**${stands}** (${hook}). ${props['term']}`), ...inside()];
  }
  if (vocabulary[name].children) return inside();
  return read(blocks[name as BlockWord](props, around, path));
}

/** The few HTML elements that authors may write; what they hold matters, not how it looks. */
function html(name: string | null, children: MdastNode[]): MdastNode[] {
  if (name === 'br') return [{ type: 'break' } as MdastNode];
  if (name === 'summary') return [{ type: 'strong', children } as MdastNode];
  return children;
}

const inlineTypes = ['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'link', 'break'];

/** Words that stand where blocks stand, as a paragraph. */
function asBlocks(nodes: MdastNode[]): MdastNode[] {
  const isInline = nodes.length > 0 && nodes.every(({ type }) => inlineTypes.includes(type));
  return isInline ? [{ type: 'paragraph', children: nodes } as MdastNode] : nodes;
}

type BlockWord = {
  [Name in Word]: (typeof vocabulary)[Name]['children'] extends true ? never : Name;
}[Exclude<Word, 'Fact' | 'Cite'>];

/** Words that stand for records or files, as Markdown. */
const blocks: Record<BlockWord, (props: Props, around: CopySurroundings, path: string) => string> =
  {
    Analogy: ({ id = '' }) => analogyText(id),
    AnalogyList: (_, around) =>
      bullets(
        analogies.map(
          ({ name, stands, page }) => `[${name}](${absolute(page, around)}): ${stands}`,
        ),
      ),
    Bars: (props) => chartText(props),
    Dates: (props) => chartText(props),
    Compare: () =>
      table(
        ['Option', 'What you give up'],
        options.map(({ label, givesUp }) => [label, givesUp]),
      ),
    Diagram: ({ id = '', caption }, around) => diagramText(id, caption, around),
    Drawing: ({ title }) => (title === undefined ? '' : `Drawing: ${title}`),
    DutyBar: ({ option: one = '', options: several = one }) =>
      dutyText(several.split(',').map((id) => id.trim())),
    DutyNotes: () =>
      noteParts
        .map(({ slug, text: label }) => {
          const notes = duties.map((one) => noteText(slug, one.id));
          return `## ${label}\n\n${bullets(notes)}`;
        })
        .join('\n\n'),
    DutyTable: () =>
      table(
        ['Duty', ...options.map(({ label }) => label)],
        duties.map(({ id, label }) => [
          label,
          ...options.map((one) => sides[cell(one.id, id).who]),
        ]),
      ),
    Example: ({ file = '', title = file, lines }, around) => {
      const all = around.example(file).trimEnd();
      const shown = lines === undefined ? all : excerpt(all, lines);
      return `${title}:\n\n${fenced(shown, languageOf(file))}`;
    },
    FirstLadder: () => dutyText(['ec2', 'ecs-on-fargate', 'lambda']),
    Gallery: () => '',
    FactList: () =>
      topics
        .map((topic) => {
          const rows = facts
            .filter((fact) => fact.topic === topic)
            .map((fact) => [
              fact.label + (fact.note === undefined ? '' : ` (${fact.note})`),
              factText(fact.id),
              `[${source(fact.source).title}](${source(fact.source).url})`,
              formatDate(fact.checked),
            ]);
          return `## ${topic}\n\n${table(['What', 'Value', 'Source', 'Checked'], rows)}`;
        })
        .join('\n\n'),
    GlossaryList: () =>
      termGroups
        .map((group) => {
          const entries = terms
            .filter((term) => term.group === group)
            .map(({ term, definition, aliases }) => {
              const also = aliases.length === 0 ? '' : ` Also: ${aliases.join(', ')}.`;
              return `**${term}**: ${definition}${also}`;
            });
          return `## ${group}\n\n${bullets(entries)}`;
        })
        .join('\n\n'),
    Misconception: ({ id = '' }) => misconceptionText(misconception(id)),
    MisconceptionList: (_, around) =>
      misconceptions
        .map(({ page, ...one }) => {
          const short = misconceptionText({ ...one, fact: inShort(one) });
          return `${short} [More on this](${absolute(page, around)})`;
        })
        .join('\n\n'),
    SheetDuties: ({ options: several = '' }) => dutyText(several.split(',').map((id) => id.trim())),
    Simulator: ({ name = '' }, around, path) =>
      `Simulator (${around.simulatorTitle(name)}): it runs on [the page](${absolute(path, around)}).`,
    Timeline: () =>
      bullets(
        timeline().map(({ value, event, id }) => `${formatDate(value)}: ${event}${doubt(id)}`),
      ),
  };

function analogyText(id: string): string {
  const { name, stands, holds, breaks, precise } = analogy(id);
  return [
    `**The analogy: ${name}** (${stands})`,
    bullets([
      `Where it holds: ${holds}`,
      `Where it breaks: ${breaks}`,
      `The precise term: ${precise}`,
    ]),
  ].join('\n\n');
}

function dutyText(ids: readonly string[]): string {
  return bullets(
    ids.map((id) => {
      const { label, level } = option(id);
      const counts = tally(id);
      const parts = (['aws', 'shared', 'customer'] as const)
        .filter((who) => counts[who] > 0)
        .map((who) => `${dutyHeads[who]} ${counts[who]} (${dutiesOf(id, who)})`);
      return `**${label}** (${levelNames[level].toLowerCase()}): ${parts.join('; ')}.`;
    }),
  );
}

/** A cell of the table of duties in one line. */
function noteText(optionId: string, dutyId: string): string {
  const { lead, text: why, source: from } = noteOf(optionId, dutyId);
  return `**${lead}** ${why} [${from.title}](${from.url})`;
}

const dutyHeads = { aws: 'AWS does', shared: 'shared', customer: 'you do' };

function dutiesOf(id: string, who: Who): string {
  return duties
    .filter((duty) => cell(id, duty.id).who === who)
    .map((duty) => duty.short.toLowerCase())
    .join(', ');
}

/** A chart as a list of its records. */
function chartText({ facts: entries = '', caption }: Props): string {
  const lines = parseEntries(entries).map(
    ({ label, ids }) => `${label}: ${ids.map(factText).join(' to ')}`,
  );
  return `${caption}\n\n${bullets(lines)}`;
}

function diagramText(id: string, caption: string | undefined, around: CopySurroundings): string {
  const { title, words } = around.diagram(id);
  return `Diagram: ${caption ?? title}\n\n${bullets(words)}`;
}

function misconceptionText({ people, fact }: { people: string; fact: string }): string {
  return `> **People think:** ${fillText(people)}\n>\n> **In fact:** ${fillText(fact)}`;
}

function factText(id: string): string {
  return formatFact(figure(id)) + doubt(id);
}

function doubt(id: string): string {
  return figure(id).confirmed ? '' : ' (unconfirmed)';
}

function sourceLine({ title, url, checked, copy }: PageText['sources'][number]): string {
  return `[${title}](${url}), checked ${formatDate(checked)}${copy ? ` (${copy})` : ''}`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, place) => `${place + 1}. ${line}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row).join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Code in a fence that is longer than any in the code itself. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function read(markdown: string): MdastNode[] {
  return markdown === '' ? [] : childrenOf(markdownToMdast(markdown));
}

function text(value: string): MdastNode {
  return { type: 'text', value } as MdastNode;
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function propsOf(node: Tag): Props {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

function isWord(name: string): name is Word {
  return Object.hasOwn(vocabulary, name);
}
