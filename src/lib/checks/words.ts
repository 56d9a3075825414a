import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { vocabulary, type Word } from '#schemas/prose.ts';
import { analogies } from '../analogies.ts';
import { terms } from '../glossary.ts';
import { figures } from '../derived.ts';
import { misconceptions } from '../misconceptions.ts';
import { nearest } from '../nearest.ts';
import { options } from '../responsibility.ts';
import type { Content, SourcePage } from './content.ts';
import type { Fault } from './fault.ts';
import { lineOf, walk } from './walk.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Which records the `id` of a word may name, and where they are written. */
const records: Partial<Record<Word, { file: string; ids: ReadonlySet<string> }>> = {
  Analogy: { file: 'src/data/analogies.json', ids: idsOf(analogies) },
  Fact: { file: 'src/data/facts/', ids: idsOf(figures) },
  Misconception: { file: 'src/data/misconceptions.json', ids: idsOf(misconceptions) },
  Term: { file: 'src/data/glossary.json', ids: idsOf(terms) },
};
const optionIds = idsOf(options);

/** Elements that authors may write as they are in HTML. */
const html = new Set([
  'br',
  'kbd',
  'sup',
  'sub',
  'small',
  'b',
  'i',
  'details',
  'summary',
  'p',
  'span',
]);

/** Components that do not exist, props that they do not take, and ids that no record has. */
export function checkWords({ pages }: Content): Fault[] {
  return pages.flatMap((page) => [
    ...checkFrontmatterIds(page),
    ...(page.tree === undefined
      ? []
      : [...walk(page.tree)].flatMap((node) => checkNode(page, node))),
  ]);
}

function checkNode({ file }: SourcePage, node: MdastNode): Fault[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const line = lineOf(node);
  const { name } = node;
  if (name === null || html.has(name)) return [];
  if (!isWord(name)) {
    const known = [...Object.keys(vocabulary), ...html];
    return [
      {
        file,
        line,
        problem: `There is no component <${name}>.`,
        mend: `Did you mean <${nearest(name, known) ?? known[0]}>? All are listed in src/schemas/prose.ts.`,
      },
    ];
  }
  const props = propsOf(node);
  const result = vocabulary[name].props.safeParse(props);
  if (!result.success) {
    return result.error.issues.map((issue) => ({
      file,
      line,
      problem: `<${name}> ${issue.path.join('.')}: ${issue.message}.`,
      mend: `Write it as src/schemas/prose.ts describes it. <${name}> takes: ${Object.keys(vocabulary[name].props.shape).join(', ') || 'nothing'}.`,
    }));
  }
  return [
    ...unknownId(file, line, name, props['id']),
    ...unknownOptions(file, line, props['options'] ?? props['option']),
  ];
}

function unknownId(file: string, line: number | undefined, name: Word, id: unknown): Fault[] {
  const known = records[name];
  if (known === undefined || typeof id !== 'string' || known.ids.has(id)) return [];
  return [
    {
      file,
      line,
      problem: `<${name}> names "${id}", which no record has.`,
      mend: `Did you mean "${nearest(id, known.ids)}"? Or add the record to ${known.file}.`,
    },
  ];
}

function unknownOptions(file: string, line: number | undefined, list: unknown): Fault[] {
  if (typeof list !== 'string') return [];
  return list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => !optionIds.has(id))
    .map((id) => ({
      file,
      line,
      problem: `"${id}" is not an option of src/data/responsibilities.json.`,
      mend: `Did you mean "${nearest(id, optionIds)}"?`,
    }));
}

function checkFrontmatterIds({ file, data }: SourcePage): Fault[] {
  if (data === undefined) return [];
  return [
    ...unknownOptions(file, 1, data.duties.join(',') || undefined),
    ...unknownId(file, 1, 'Analogy', data.analogy),
    ...[...data.summary.matchAll(/\{([^}]*)\}/g)].flatMap((match) =>
      unknownId(file, 1, 'Fact', match[1]),
    ),
  ];
}

function propsOf(node: JsxElement): Record<string, unknown> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value ?? true]] : [],
    ),
  );
}

function isWord(name: string): name is Word {
  return Object.hasOwn(vocabulary, name);
}

function idsOf(list: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}
