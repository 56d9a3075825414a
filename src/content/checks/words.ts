import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { vocabulary, type Word } from '#components/vocabulary.ts';
import type { SourcePage } from '../read.ts';
import { didYouMean, type Fault } from '../fault.ts';
import type { Project } from './project.ts';
import { sayIssue } from '../schema-issue.ts';
import { lineOf, walk } from '../walk.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
/** A fault without its place. */
type Finding = Pick<Fault, 'problem' | 'mend'>;

/** Names that a prop may hold, and where one adds another. */
interface Names {
  known: ReadonlySet<string>;
  /** What a name stands for. */
  what: string;
  /** Completes "Or …". */
  add: string;
}

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

/** Words whose ids stand in the HTML, so that each may come once on a page. */
const onceByName: Partial<Record<Word, string>> = { Diagram: 'id', Simulator: 'name' };

/** Components that do not exist, props that they do not take, and names that nothing has. */
export function checkWords(project: Project): Fault[] {
  const names = namesIn(project);
  return project.pages.flatMap((page) => [
    ...checkFrontmatter(page, names),
    ...(page.tree === undefined ? [] : checkTree(page, page.tree)),
  ]);

  function checkTree({ file }: SourcePage, tree: MdastNode): Fault[] {
    const seen = new Map<string, number | undefined>();
    return walk(tree).flatMap((node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
      const line = lineOf(node);
      const findings = findingsIn(node);
      const twin = twinOf(node, seen, line);
      return (twin === undefined ? findings : [...findings, twin]).map((found) => ({
        file,
        line,
        ...found,
      }));
    });
  }

  function findingsIn(node: JsxElement): Finding[] {
    const { name } = node;
    if (name === null || html.has(name)) return [];
    if (!isWord(name)) {
      const known = [...Object.keys(vocabulary), ...html];
      return [
        {
          problem: `There is no component <${name}>.`,
          mend: `${didYouMean(name, known)}All are listed in src/components/vocabulary.ts.`,
        },
      ];
    }
    const dynamic = dynamicProp(node);
    if (dynamic !== undefined) return [dynamic];
    const props = propsOf(node);
    const { props: schema, children } = vocabulary[name];
    const result = schema.safeParse(props);
    if (!result.success) {
      const described = { keys: Object.keys(schema.shape), where: 'src/components/vocabulary.ts' };
      return result.error.issues.map((issue) => {
        const { problem, mend } = sayIssue(issue, `<${name}>`, described);
        return { problem, mend };
      });
    }
    return [...childrenFault(node, name, children), ...unknownNames(name, props)];
  }

  function unknownNames(word: Word, props: Record<string, unknown>): Finding[] {
    return Object.entries(names[word] ?? {}).flatMap(([prop, list]) => {
      const value = props[prop];
      if (typeof value !== 'string') return [];
      const given = prop === 'options' ? value.split(',').map((id) => id.trim()) : [value];
      return given.filter((id) => !list.known.has(id)).map((id) => unknownName(id, list));
    });
  }
}

function namesIn({ root, records, figureIds }: Project) {
  const { ids } = records;
  const option = {
    known: ids.option,
    what: 'an option of the responsibility table',
    add: 'add it to src/book/data/responsibilities.json',
  };
  const analogy = record(ids.analogy, 'an analogy', 'src/book/data/analogies.json');
  const figure = record(figureIds, 'a fact or a figure worked out', 'src/book/data/facts/');
  const names: Partial<Record<Word, Record<string, Names>>> = {
    Analogy: { id: analogy },
    Drawing: {
      id: {
        known: new Set(
          globSync('src/book/drawings/*.svg', { cwd: root }).map((file) => basename(file, '.svg')),
        ),
        what: 'a drawing',
        add: 'add it to src/book/drawings/',
      },
    },
    DutyBar: { option, options: option },
    Cite: { id: figure },
    Fact: { id: figure },
    Misconception: {
      id: record(ids.misconception, 'a misconception', 'src/book/data/misconceptions.json'),
    },
    Simulator: {
      name: {
        known: new Set(
          globSync('src/book/simulators/*/*.astro', { cwd: root })
            .map((file) => file.replaceAll('\\', '/').split('/')[3] ?? '')
            .filter((name) => name !== 'shared'),
        ),
        what: 'a simulator',
        add: 'add its folder to src/book/simulators/',
      },
    },
    Term: { id: record(ids.term, 'a term of the glossary', 'src/book/data/glossary.json') },
  };
  return {
    ...names,
    analogy,
    figure,
    option,
    source: record(ids.source, 'a source', 'src/book/data/sources.json'),
  };
}

function record(known: ReadonlySet<string>, what: string, file: string): Names {
  return { known, what, add: `add the record to ${file}` };
}

function unknownName(name: string, { known, what, add }: Names): Finding {
  return {
    problem: `"${name}" is not ${what}.`,
    mend: `${didYouMean(name, known)}Or ${add}.`,
  };
}

function checkFrontmatter(
  { file, data, lineOfKey }: SourcePage,
  { analogy, figure, option, source }: Record<'analogy' | 'figure' | 'option' | 'source', Names>,
): Fault[] {
  if (data === undefined) return [];
  const named: [key: string, names: Names, ids: readonly string[]][] = [
    ['analogy', analogy, data.analogy === undefined ? [] : [data.analogy]],
    ['duties', option, data.duties],
    ['sources', source, data.sources],
    ['summary', figure, [...data.summary.matchAll(/\{([^}]*)\}/g)].map(([, id = '']) => id)],
  ];
  return named.flatMap(([key, names, ids]) =>
    ids
      .filter((id) => !names.known.has(id))
      .map((id) => ({ file, line: lineOfKey(key), ...unknownName(id, names) })),
  );
}

/** Props are texts: what stands in braces is computed, and no check could follow. */
function dynamicProp({ name, attributes }: JsxElement): Finding | undefined {
  const arePlain = attributes.every(
    ({ type, value }) => type === 'mdxJsxAttribute' && (value == null || typeof value === 'string'),
  );
  if (arePlain) return undefined;
  return {
    problem: `<${name}> has a prop in braces.`,
    mend: `Write the value in quotes: <${name} id="…" />.`,
  };
}

function childrenFault({ children }: JsxElement, name: Word, takesText: boolean): Finding[] {
  if (takesText === children.length > 0) return [];
  return takesText
    ? [
        {
          problem: `<${name}> stands around words, and here are none.`,
          mend: `Write <${name} …>the words</${name}>.`,
        },
      ]
    : [
        {
          problem: `<${name}> shows what its record says; words inside it would be lost.`,
          mend: `Write <${name} … /> and the words beside it.`,
        },
      ];
}

function twinOf(
  node: JsxElement,
  seen: Map<string, number | undefined>,
  line: number | undefined,
): Finding | undefined {
  const prop = node.name !== null && isWord(node.name) ? onceByName[node.name] : undefined;
  if (prop === undefined) return undefined;
  const shown = `<${node.name} ${prop}="${String(propsOf(node)[prop])}" />`;
  const first = seen.get(shown);
  if (first === undefined) {
    seen.set(shown, line);
    return undefined;
  }
  return {
    problem: `${shown} stands on this page already (line ${first}), and its ids would come twice.`,
    mend: 'Remove one of the two, or link to the first.',
  };
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
