import { didYouMean, type Fault } from '../fault.ts';
import { isElement, propsOf, type Element } from '../parse.ts';
import type { Project } from '../project.ts';
import { sayIssue } from '../schema-issue.ts';
import { lineOf, walk } from '../walk.ts';
import { wrongName } from './references.ts';

/** A fault without its place. */
type Finding = Pick<Fault, 'problem' | 'mend'>;

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
  if (name === null || html.has(name)) return [];
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (component === undefined) {
    const known = [...Object.keys(components), ...html];
    return [
      {
        problem: `There is no component <${name}>.`,
        mend: `${didYouMean(name, known)}Known components: ${Object.keys(components).join(', ')}.`,
      },
    ];
  }
  const dynamic = dynamicProp(element);
  if (dynamic !== undefined) return [dynamic];
  const { props: schema, children, once = false } = component;
  const result = schema.safeParse(propsOf(element));
  if (!result.success) {
    const described = { keys: Object.keys(schema.shape), where: `components/${name}/component.ts` };
    return result.error.issues.map((issue) => {
      const { problem, mend } = sayIssue(issue, `<${name}>`, described);
      return { problem, mend };
    });
  }
  const props = result.data;
  return [
    ...childrenFault(element, name, children),
    ...component.references(props).flatMap(({ id, names }) => wrongName(id, names, project) ?? []),
    ...(component.faults?.(props, project) ?? []),
    ...(once ? twinsOf(element, seen) : []),
  ];
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
