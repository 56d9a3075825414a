/**
 * The text equivalent of a diagram: what it holds and what connects to what, in sentences made
 * from the same source as the drawing.
 */

import { kindInWords, type KindOfDiagram } from './kinds-in-words.ts';

/** What Mermaid understood of a source. */
export interface Structure {
  nodes: { id: string; label: string }[];
  links: Link[];
  /** Groups of nodes, outermost first; `members` are ids of nodes or of other groups. */
  groups: { id: string; label: string; members: string[] }[];
  /** Whether links are steps in time (a sequence) that must stay in order. */
  isSequence: boolean;
  /** Remarks beside what is drawn, a sentence each. */
  notes?: string[];
  /** What a diagram says that is more, or other, than boxes and lines. */
  kind?: KindOfDiagram;
}

export interface Link {
  from: string;
  to: string;
  label: string;
  direction: 'forward' | 'both' | 'none';
}

/** One sentence per group, and per node that leads on (or, in a sequence, per step). */
export function inWords(structure: Structure): string[] {
  const told = structure.kind && kindInWords(structure.kind);
  if (told !== undefined) return told;
  const name = naming([...structure.nodes, ...structure.groups]);
  const groups = structure.groups
    .filter(({ members }) => members.length > 0)
    .map(({ id, members }) => `${name(id)}: ${list(counted(members.map(name)))}`);
  const links = structure.isSequence ? steps(structure, name) : connections(structure, name);
  // Copies of one box (two containers, say) lead to sentences that are the same.
  return [...new Set([...groups, ...links, ...(structure.notes ?? [])].map(closed))];
}

type NameOf = (id: string) => string;

/**
 * Names things by their labels. A label may open with a bold name: what follows it is a remark,
 * given in brackets where the name comes up first and left out afterward.
 */
function naming(things: readonly { id: string; label: string }[]): NameOf {
  const labels = new Map(things.map(({ id, label }) => [id, label]));
  const told = new Set<string>();
  return (id) => {
    const label = labels.get(id) ?? id;
    const [, name, remark] = /^\s*\*\*([^]+?)\*\*([^]*)$/.exec(label) ?? [];
    if (name === undefined || !remark?.trim()) return oneLine(label);
    if (told.has(id)) return oneLine(name);
    told.add(id);
    return `${oneLine(name)} (${oneLine(remark)})`;
  };
}

function steps({ links }: Structure, name: NameOf): string[] {
  return links.map(({ from, to, label }) => {
    const whom = from === to ? 'itself' : name(to);
    return `${name(from)} to ${whom}${label ? `: ${oneLine(label)}` : ''}`;
  });
}

/** The wording needs no verb that would have to agree with a name such as "Users". */
function connections({ nodes, links, groups }: Structure, name: NameOf): string[] {
  const sentences: string[] = [];
  for (const { id } of [...nodes, ...groups]) {
    const own = links.filter(({ from }) => from === id);
    const onward = own.filter(({ direction }) => direction === 'forward');
    if (onward.length > 0) sentences.push(onwards(name(id), onward, name));
    for (const { to, label, direction } of own) {
      const words = label ? `: ${oneLine(label)}` : '';
      if (direction === 'both')
        sentences.push(`Between ${name(id)} and ${name(to)}, both ways${words}`);
      if (direction === 'none') sentences.push(`${name(id)}, joined to ${name(to)}${words}`);
    }
  }
  const told = new Set([
    ...links.flatMap(({ from, to }) => [from, to]),
    ...groups.flatMap(({ members }) => members),
  ]);
  const alone = nodes.filter(({ id, label }) => !told.has(id) && label.trim() !== '');
  if (alone.length > 0)
    sentences.push(`Also shown: ${list(counted(alone.map(({ id }) => name(id))))}`);
  return sentences;
}

/** `From A to B: label`, or `From A: yes, to B; no, to C` when a way has to be chosen. */
function onwards(from: string, links: readonly Link[], name: NameOf): string {
  const [first, ...others] = links;
  if (first && others.length === 0)
    return `From ${from} to ${name(first.to)}${first.label ? `: ${oneLine(first.label)}` : ''}`;
  if (links.every(({ label }) => !label))
    return `From ${from} to ${list(counted(links.map(({ to }) => name(to))))}`;
  const ways = links.map(({ to, label }) => `${label ? `${oneLine(label)}, ` : ''}to ${name(to)}`);
  return `From ${from}${from.endsWith('?') ? '' : ':'} ${ways.join('; ')}`;
}

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

/** Names that come more than once are told once, with their number. */
function counted(names: readonly string[]): string[] {
  return [...new Set(names)].map((name) => {
    const count = names.filter((other) => other === name).length;
    return count === 1 ? name : `${name} ×${count}`;
  });
}

function closed(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
