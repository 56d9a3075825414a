/**
 * The text equivalent of a diagram: what it holds and what connects to what, in sentences made
 * from the same source as the drawing.
 */

/** What Mermaid understood of a source. */
export interface Structure {
  nodes: { id: string; label: string }[];
  links: Link[];
  /** Groups of nodes, outermost first; `members` are ids of nodes or of other groups. */
  groups: { id: string; label: string; members: string[] }[];
  /** Whether links are steps in time (a sequence) that must stay in order. */
  isSequence: boolean;
}

export interface Link {
  from: string;
  to: string;
  label: string;
  direction: 'forward' | 'both' | 'none';
}

/** One sentence per group, and per node that leads on (or, in a sequence, per step). */
export function inWords(structure: Structure): string[] {
  const name = naming([...structure.nodes, ...structure.groups]);
  const groups = structure.groups
    .filter(({ members }) => members.length > 0)
    .map(({ id, members }) => `${name(id)}: ${list(members.map(name))}.`);
  return [
    ...groups,
    ...(structure.isSequence ? steps(structure, name) : connections(structure, name)),
  ];
}

/**
 * Names things by their labels. A label may open with a bold name: what follows it is a remark,
 * given in brackets where the name comes up first and left out afterwards.
 */
function naming(things: readonly { id: string; label: string }[]): NameOf {
  const labels = new Map(things.map(({ id, label }) => [id, label]));
  const told = new Set<string>();
  return (id) => {
    const label = labels.get(id) ?? id;
    const [, name, remark] = /^\s*\*\*(.+?)\*\*([^]*)$/.exec(label) ?? [];
    if (name === undefined || !remark?.trim()) return oneLine(label);
    if (told.has(id)) return oneLine(name);
    told.add(id);
    return `${oneLine(name)} (${oneLine(remark)})`;
  };
}

type NameOf = (id: string) => string;

function steps({ links }: Structure, name: NameOf): string[] {
  return links.map(({ from, to, label }) => {
    const whom = from === to ? 'itself' : name(to);
    return `${name(from)} to ${whom}${label ? `: ${oneLine(label)}` : ''}.`;
  });
}

function connections({ nodes, links, groups }: Structure, name: NameOf): string[] {
  const sentences: string[] = [];
  const order = [...nodes, ...groups].map(({ id }) => id);
  for (const id of order) {
    const own = links.filter(({ from }) => from === id);
    const target = ({ to, label }: Link) => name(to) + (label ? ` (${oneLine(label)})` : '');
    for (const [direction, verb] of verbs) {
      const targets = own.filter((link) => link.direction === direction).map(target);
      if (targets.length > 0) sentences.push(`${name(id)} ${verb} ${list(targets)}.`);
    }
  }
  const told = new Set([
    ...links.flatMap(({ from, to }) => [from, to]),
    ...groups.flatMap(({ members }) => members),
  ]);
  const alone = nodes.filter(({ id, label }) => !told.has(id) && label.trim() !== '');
  if (alone.length > 0) sentences.push(`Also shown: ${list(alone.map(({ id }) => name(id)))}.`);
  return sentences;
}

const verbs = [
  ['forward', 'leads to'],
  ['both', 'leads to and comes back from'],
  ['none', 'belongs with'],
] as const;

/** A label without its line breaks and emphasis. */
function oneLine(label: string): string {
  return label
    .replace(/<br\s*\/?>|\\n|\n/gi, ' ')
    .replaceAll('**', '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.]$/, '');
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
