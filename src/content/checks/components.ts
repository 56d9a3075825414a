import { didYouMean, type Fault } from '../fault.ts';
import { isElement, propsOf, type Element } from '../parse.ts';
import type { Project } from '../project.ts';
import { sayIssues } from '../schema-issue.ts';
import { lineOf, walk } from '../walk.ts';
import { wrongName } from './references.ts';

/** A fault without its place. */
type Finding = Pick<Fault, 'problem' | 'mend' | 'dueTo'>;

/** Elements that authors may write as they are in HTML. */
const html = new Set(
  `abbr b bdi bdo br cite code dd del details dfn div dl dt em hr i ins kbd mark ol li p q rp rt ruby s
  samp section small span strong sub summary sup time u ul var`.split(/\s+/),
);

/** What to write instead of elements that the site cannot show as they are. */
const insteadOf: Readonly<Record<string, string>> = {
  img: 'Write ![what it shows](file.png).',
  a: 'Write [text](/address/).',
  pre: 'Write a fence: ```text, the lines, and ``` again.',
  table: 'Write the table with bars: | Head | Head |.',
  iframe: 'Link to the page instead: the content policy shows no other site.',
  script: 'Remove it, or make a component of it: pages hold no scripts.',
  style: 'Remove it: styles belong to components, and the content policy refuses others.',
  video: 'Link to the film instead, or show a picture of it.',
};

/** Components that do not exist, props that they do not take, and names that nothing has. */
export function checkComponents(project: Project): Fault[] {
  return project.pages.flatMap(({ file, parsed }) => {
    if (parsed === undefined) return [];
    const seen = new Map<string, number | undefined>();
    return walk(parsed.tree)
      .filter(isElement)
      .flatMap((element) => {
        const line = lineOf(element);
        return findingsIn(element, project, seen).map((found) => ({ file, line, ...found }));
      });
  });
}

function findingsIn(
  element: Element,
  project: Project,
  seen: Map<string, number | undefined>,
): Finding[] {
  const { name } = element;
  const { components } = project;
  if (name === null) return [];
  const refused = refusedAttribute(element);
  if (html.has(name)) return refused;
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (component === undefined) {
    const known = [...Object.keys(components), ...html];
    return [
      {
        problem: `There is no component <${name}>.`,
        mend: `${insteadOf[name] ? `${insteadOf[name]} ` : didYouMean(name, known)}Known components: ${Object.keys(components).join(', ')}.`,
      },
    ];
  }
  const dynamic = dynamicProp(element);
  if (dynamic !== undefined) return [dynamic];
  const { props: schema, children, once = false } = component;
  const result = schema.safeParse(propsOf(element));
  if (!result.success) {
    const described = { keys: Object.keys(schema.shape), where: `components/${name}/component.ts` };
    return sayIssues(result.error.issues, `<${name}>`, described).map(({ problem, mend }) => ({
      problem,
      mend,
    }));
  }
  const props = result.data;
  return [
    ...childrenFault(element, name, children),
    ...component.references(props).flatMap(({ id, names }) => wrongName(id, names, project) ?? []),
    ...(component.faults?.(props, project) ?? []),
    ...(once ? twinsOf(element, seen) : []),
  ];
}

/** Handlers and styles that the content policy would switch off without a word. */
function refusedAttribute({ name, attributes }: Element): Finding[] {
  const found = attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && /^(?:on\w+|style)$/i.test(one.name) ? [one.name] : [],
  );
  return found.map((attribute) => ({
    problem: `<${name}> has the attribute ${attribute}, which the content policy of the site switches off.`,
    mend:
      attribute === 'style'
        ? 'Remove it. Looks belong to a component with styles of its own.'
        : 'Remove it. What reacts to the reader is a component with a script of its own.',
  }));
}

/** Props are texts: what stands in braces is computed, and no check could follow. */
function dynamicProp({ name, attributes }: Element): Finding | undefined {
  const arePlain = attributes.every(
    ({ type, value }) => type === 'mdxJsxAttribute' && (value == null || typeof value === 'string'),
  );
  if (arePlain) return undefined;
  return {
    problem: `<${name}> has a prop in braces.`,
    mend: `Write the value in quotes: <${name} id="…" />.`,
  };
}

function childrenFault({ children }: Element, name: string, takesText: boolean): Finding[] {
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

/** The same component with the same props: the ids in its HTML would come twice. */
function twinsOf(element: Element, seen: Map<string, number | undefined>): Finding[] {
  const props = Object.entries(propsOf(element)).filter(
    ([name]) => name === 'id' || name === 'name',
  );
  const shown = `<${element.name} ${props.map(([name, value]) => `${name}="${String(value)}"`).join(' ')} />`;
  if (!seen.has(shown)) {
    seen.set(shown, lineOf(element));
    return [];
  }
  return [
    {
      problem: `${shown} stands on this page already (line ${seen.get(shown)}), and its ids would come twice.`,
      mend: 'Remove one of the two, or link to the first.',
    },
  ];
}
