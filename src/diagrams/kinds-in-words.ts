/**
 * The text equivalents of diagrams that are no nets of boxes and lines: what happens in what order
 * and under which condition, what shares there are, what has which parts, what is due when.
 * What Mermaid understood of a source comes in as plain data.
 */
import { z } from 'zod';

/** What Mermaid understood of a diagram of one type; `data` holds what its database answers. */
export interface KindOfDiagram {
  type: string;
  data: unknown;
}

/** Sentences for the types that are known; `undefined` for others, whose source is shown instead. */
export function kindInWords({ type, data }: KindOfDiagram): string[] | undefined {
  const write = writers[type];
  return write?.(data).map(closed);
}

const writers: Readonly<Record<string, (data: unknown) => string[]>> = {
  sequence: sequenceInWords,
  pie: pieInWords,
  er: relationsInWords,
  class: classesInWords,
  classDiagram: classesInWords,
  gantt: ganttInWords,
  mindmap: mindmapInWords,
  timeline: timelineInWords,
  gitGraph: commitsInWords,
  journey: journeyInWords,
};

const sequence = z.object({
  actors: z.record(z.string(), z.object({ description: z.string() })),
  messages: z.array(
    z.object({
      from: z.string().optional(),
      to: z.string().optional(),
      message: z.unknown(),
      type: z.number(),
    }),
  ),
});

/** Mermaid's numbers of what opens, continues and ends a frame, and how a sentence inside begins. */
const frames: Readonly<Record<number, (words: string) => string>> = {
  10: (words) => `Again and again (${words})`,
  12: (words) => `If ${words}`,
  13: (words) => `Otherwise${words ? `, if ${words}` : ''}`,
  15: (words) => `Only if ${words}`,
  19: (words) => `At the same time${words ? ` (${words})` : ''}`,
  20: (words) => `At the same time${words ? ` (${words})` : ''}`,
  22: () => '',
  27: (words) => `Without fail (${words})`,
  28: (words) => `Otherwise, if ${words}`,
  30: (words) => `Then it ends, if ${words}`,
  32: (words) => `At the same time${words ? ` (${words})` : ''}`,
};
const openings = new Set([10, 12, 15, 19, 22, 27, 30, 32]);
const ends = new Set([11, 14, 16, 21, 23, 29, 31]);
const note = 2;
const lost = new Set([3, 4]);
const bothWays = new Set([33, 34]);

function sequenceInWords(data: unknown): string[] {
  const { actors, messages } = sequence.parse(data);
  const name = (id: string) => line(actors[id]?.description ?? id);
  const around: string[] = [];
  return messages.flatMap(({ from, to, message, type }) => {
    const words = typeof message === 'string' ? line(message) : '';
    const frame = frames[type];
    if (ends.has(type)) around.pop();
    else if (frame !== undefined) {
      if (!openings.has(type)) around.pop();
      around.push(frame(words));
    }
    if (frame !== undefined || from === undefined || words === '') return [];
    const before = around.filter((part) => part !== '').map((part) => `${part}: `);
    const whom = to === undefined || from === to ? 'itself' : name(to);
    if (type === note) {
      const at = to === undefined || to === from ? name(from) : `${name(from)} and ${name(to)}`;
      return [`${before.join('')}Note on ${at}: ${words}`];
    }
    const way = bothWays.has(type)
      ? `${name(from)} and ${whom}, both ways`
      : `${name(from)} to ${whom}`;
    return [`${before.join('')}${way}: ${words}${lost.has(type) ? ' (it gets lost)' : ''}`];
  });
}

const pie = z.object({ sections: z.record(z.string(), z.number()) });

function pieInWords(data: unknown): string[] {
  const parts = Object.entries(pie.parse(data).sections);
  const total = parts.reduce((sum, [, value]) => sum + value, 0);
  return parts.map(
    ([name, value]) => `${line(name)}: ${value}, which is ${percent(value / total)} of all`,
  );
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

const relations = z.object({
  entities: z.record(
    z.string(),
    z.object({
      id: z.string(),
      label: z.string(),
      alias: z.string().optional(),
      attributes: z.array(
        z.object({
          type: z.string(),
          name: z.string(),
          keys: z.array(z.string()).optional(),
          comment: z.string().optional(),
        }),
      ),
    }),
  ),
  relationships: z.array(
    z.object({
      entityA: z.string(),
      entityB: z.string(),
      roleA: z.string(),
      relSpec: z.object({ cardA: z.string(), cardB: z.string() }),
    }),
  ),
});

const howMany: Readonly<Record<string, string>> = {
  ZERO_OR_ONE: 'at most one',
  ZERO_OR_MORE: 'any number of',
  ONE_OR_MORE: 'at least one',
  ONLY_ONE: 'exactly one',
  MD_PARENT: 'exactly one',
};
const keyNames: Readonly<Record<string, string>> = {
  PK: 'primary key',
  FK: 'foreign key',
  UK: 'unique',
};

function relationsInWords(data: unknown): string[] {
  const { entities, relationships } = relations.parse(data);
  const all = Object.values(entities);
  const name = (id: string) => {
    const found = all.find((entity) => entity.id === id);
    return line(found?.alias || found?.label || id);
  };
  // Mermaid keeps the number of one side with the other.
  const links = relationships.map(({ entityA, entityB, roleA, relSpec: { cardA, cardB } }) => {
    const role = roleA ? ` (${line(roleA)})` : '';
    return `Each ${name(entityA)} has ${howMany[cardA] ?? cardA} ${name(entityB)}${role}, and each ${name(entityB)} has ${howMany[cardB] ?? cardB} ${name(entityA)}`;
  });
  const parts = all
    .filter(({ attributes }) => attributes.length > 0)
    .map(({ id, attributes }) => {
      const words = attributes.map(({ type, name, keys = [], comment = '' }) => {
        const remarks = [type, ...keys.map((key) => keyNames[key] ?? key), comment].filter(Boolean);
        return `${name} (${remarks.join(', ')})`;
      });
      return `${name(id)} holds ${list(words)}`;
    });
  return [...links, ...parts];
}

const member = z.object({ text: z.string() });
const classes = z.object({
  classes: z.record(
    z.string(),
    z.object({
      id: z.string(),
      label: z.string(),
      annotations: z.array(z.string()),
      members: z.array(member),
      methods: z.array(member),
    }),
  ),
  relations: z.array(
    z.object({
      id1: z.string(),
      id2: z.string(),
      title: z.string().optional(),
      relationTitle1: z.string().optional(),
      relationTitle2: z.string().optional(),
      relation: z.object({
        type1: z.union([z.number(), z.string()]),
        type2: z.union([z.number(), z.string()]),
        lineType: z.number(),
      }),
    }),
  ),
});

/** Mermaid's numbers of the ends of lines, seen from the class at the other end. */
const ofClass: Readonly<Record<string, (one: string, other: string, isDotted: boolean) => string>> =
  {
    0: (one, other) => `${one} has ${other}, which can be without it`,
    1: (one, other, isDotted) => `${other} ${isDotted ? 'implements' : 'is a kind of'} ${one}`,
    2: (one, other) => `${one} is made of ${other}`,
    3: (one, other, isDotted) => `${other} ${isDotted ? 'depends on' : 'leads to'} ${one}`,
    4: (one, other) => `${one} offers an interface to ${other}`,
  };

function classesInWords(data: unknown): string[] {
  const { classes: all, relations: links } = classes.parse(data);
  const name = (id: string) => line(all[id]?.label ?? id);
  const between = links.map(
    ({ id1, id2, title = '', relation, relationTitle1, relationTitle2 }) => {
      const [one, other] = [counted(name(id1), relationTitle1), counted(name(id2), relationTitle2)];
      const isDotted = relation.lineType === 1;
      const said =
        ofClass[String(relation.type1)]?.(one, other, isDotted) ??
        ofClass[String(relation.type2)]?.(other, one, isDotted) ??
        `${one} and ${other} belong together`;
      return title ? `${said} (${line(title)})` : said;
    },
  );
  const parts = Object.values(all).flatMap(({ id, annotations, members, methods }) => {
    const words = [...members, ...methods].map(({ text }) => line(text.replaceAll('\\', '')));
    const kind = annotations.length === 0 ? '' : ` (${annotations.map(line).join(', ')})`;
    if (words.length === 0) return kind === '' ? [] : [`${name(id)}${kind}`];
    return [`${name(id)}${kind} has ${list(words)}`];
  });
  return [...between, ...parts];
}

function counted(name: string, count = 'none'): string {
  return count === 'none' ? name : `${name} (${count})`;
}

const gantt = z.object({
  tasks: z.array(
    z.object({
      section: z.string(),
      task: z.string(),
      startTime: z.string(),
      endTime: z.string(),
      milestone: z.boolean().optional(),
      crit: z.boolean().optional(),
      done: z.boolean().optional(),
      active: z.boolean().optional(),
    }),
  ),
});

function ganttInWords(data: unknown): string[] {
  return gantt.parse(data).tasks.map(({ section, task, startTime, endTime, ...state }) => {
    const remarks = [
      state.crit && 'critical',
      state.done && 'done',
      state.active && 'under way',
    ].filter(Boolean);
    const when = state.milestone
      ? `on ${moment(startTime)}`
      : `from ${moment(startTime)} to ${moment(endTime)}`;
    const place = section ? `${line(section)}: ` : '';
    return `${place}${line(task)}, ${when}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`;
  });
}

/** A day as Mermaid wrote it, with the time of day where there is one. */
function moment(iso: string): string {
  const [day = '', time = ''] = iso.split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

interface MindNode {
  descr: string;
  children: MindNode[];
}
const mind: z.ZodType<MindNode> = z.object({
  descr: z.string(),
  get children() {
    return z.array(mind);
  },
});

function mindmapInWords(data: unknown): string[] {
  const told: string[] = [];
  const tell = ({ descr, children }: MindNode) => {
    if (children.length === 0) return;
    told.push(`${line(descr)}: ${list(children.map((child) => line(child.descr)))}`);
    children.forEach(tell);
  };
  const { mindmap } = z.object({ mindmap: mind }).parse(data);
  tell(mindmap);
  return told.length === 0 ? [line(mindmap.descr)] : told;
}

const timeline = z.object({
  tasks: z.array(z.object({ section: z.string(), task: z.string(), events: z.array(z.string()) })),
});

function timelineInWords(data: unknown): string[] {
  return timeline.parse(data).tasks.map(({ section, task, events }) => {
    const place = section ? `${line(section)}, ` : '';
    return `${place}${line(task)}: ${events.length === 0 ? 'nothing more' : list(events.map(line))}`;
  });
}

const commits = z.object({
  commits: z.array(
    z.object({
      id: z.string(),
      message: z.string(),
      branch: z.string(),
      parents: z.array(z.string()),
      tags: z.array(z.string()),
    }),
  ),
});

function commitsInWords(data: unknown): string[] {
  const all = commits.parse(data).commits;
  const branchOf = (id: string) => all.find((one) => one.id === id)?.branch ?? id;
  const seen = new Set<string>();
  return all.map(({ id, message, branch, parents, tags }) => {
    const [parent = '', merged] = parents;
    const isFirst = !seen.has(branch) && parent !== '';
    seen.add(branch);
    // Where its author gives none, Mermaid makes up an id.
    const own = /^\d+-[0-9a-f]{7}$/.test(id) ? '' : ` "${line(id)}"`;
    const words = message && merged === undefined ? `: ${line(message)}` : '';
    const tag = tags.length === 0 ? '' : `, tagged ${list(tags.map(line))}`;
    const what =
      merged === undefined
        ? `On ${branch}${isFirst ? `, which leaves ${branchOf(parent)}` : ''}, a commit${own}`
        : `${branchOf(merged)} is merged into ${branch}`;
    return `${what}${tag}${words}`;
  });
}

const journey = z.object({
  tasks: z.array(
    z.object({
      section: z.string(),
      task: z.string(),
      score: z.number(),
      people: z.array(z.string()),
    }),
  ),
});

function journeyInWords(data: unknown): string[] {
  return journey.parse(data).tasks.map(({ section, task, score, people }) => {
    const place = section ? `${line(section)}: ` : '';
    return `${place}${line(task)}, ${score} of 5 for ${list(people.map(line))}`;
  });
}

function line(text: string): string {
  return text
    .replace(/<br\s*\/?>|\\n|\n/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function closed(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
