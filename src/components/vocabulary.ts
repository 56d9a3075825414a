import { z } from 'zod';
import { id } from '#content/schemas/common.ts';

const name = z.string().min(1);

/**
 * The words authors may use in MDX and what each takes. The components parse their props with
 * these schemas, and the content check holds every page against them, with file and line.
 * `children` says whether a word stands around text.
 */
export const vocabulary = {
  /** A figure of the ledger, with its source: `<Fact id="lambda-timeout-max" />`. */
  Fact: { props: z.strictObject({ id }), children: false },
  /** The source of a record without its value, for statuses said in words: `<Cite id="app-runner-status" />`. */
  Cite: { props: z.strictObject({ id }), children: false },
  /** A word of the glossary: `<Term id="cold-start">cold starts</Term>`. */
  Term: { props: z.strictObject({ id }), children: true },
  /** An analogy with its drawing, where it holds, where it breaks, and the precise term. */
  Analogy: { props: z.strictObject({ id }), children: false },
  /** Who does which duty under one or more options: `<DutyBar options="lambda, ec2" />`. */
  DutyBar: {
    props: z.strictObject({
      options: name
        .optional()
        .describe('option ids joined by commas, such as "ecs-on-ec2, ecs-on-fargate"'),
      option: id.optional(),
      caption: z.string().optional(),
    }),
    children: false,
  },
  /** The whole responsibility table; each cell leads to its line in `<DutyNotes />`. */
  DutyTable: { props: z.strictObject({}), children: false },
  /** Every cell of that table in words, with its source. */
  DutyNotes: { props: z.strictObject({}), children: false },
  /** Two options side by side, chosen by the reader. */
  Compare: { props: z.strictObject({}), children: false },
  /**
   * A box beside the text. A `simplification` says what is true where something is often put too
   * simply: `<Aside kind="simplification">`.
   */
  Aside: {
    props: z.strictObject({
      kind: z.enum(['note', 'caution', 'simplification']).default('note'),
      title: z.string().min(3).optional(),
    }),
    children: true,
  },
  /**
   * Stands around the one or two sections that a page is about, headings included: a tinted band.
   * The others weigh as usual, and those that few readers need go into `<Questions>`.
   */
  Key: { props: z.strictObject({}), children: true },
  /** Stands around sections that few readers need, headings included: each is folded to its heading. */
  Questions: { props: z.strictObject({}), children: true },
  /**
   * Stands around a table that is no table: `if` for conditions with what follows from them, `check`
   * for things with a yes or a no and the reason, `error` for messages with meaning and cure.
   */
  Pairs: { props: z.strictObject({ kind: z.enum(['if', 'check', 'error']) }), children: true },
  /** Something people believe, and what is true. */
  Misconception: { props: z.strictObject({ id }), children: false },
  /** A rendered Mermaid source of src/book/diagrams. */
  Diagram: { props: z.strictObject({ id, caption: z.string().optional() }), children: false },
  Simulator: { props: z.strictObject({ name: id }), children: false },
  /** A file of src/book/examples, shown as it is. */
  Example: {
    props: z.strictObject({
      file: name,
      title: z.string().optional(),
      lines: z
        .string()
        .regex(
          /^\d+-\d*$/,
          'write the first and the last line, such as "3-12", or "6-" for the rest',
        )
        .optional(),
    }),
    children: false,
  },
  /**
   * Records of one kind as bars: `<Bars facts="lambda-timeout-default: by default; lambda-timeout-max:
   * at most" caption="…" />`. `scale="log"` where the largest is more than fifty times the smallest.
   */
  Bars: {
    props: z.strictObject({
      facts: z
        .string()
        .regex(
          /^[^:;]+:[^;]+(?:;[^:;]+:[^;]+)+$/,
          'write at least two records, each with a name: "fact-id: its name; other-id: its name"',
        ),
      caption: z.string().min(10),
      scale: z.enum(['even', 'log']).default('even'),
    }),
    children: false,
  },
  /** Days on an axis of years, written as for `<Bars>`; `from-id + to-id: name` draws a span. */
  Dates: {
    props: z.strictObject({ facts: z.string().min(5), caption: z.string().min(10) }),
    children: false,
  },
  /** A figure in prose that no record can hold, and why. */
  Exempt: { props: z.strictObject({ why: z.string().min(10) }), children: true },
  Drawing: { props: z.strictObject({ id, title: z.string().optional() }), children: false },
  /** What to do next: a list of links. The first is the main button, the second a button, the rest quiet. */
  Actions: { props: z.strictObject({}), children: true },
  /**
   * A wide drawing of three parts (src/book/drawings/scenes) with a list of three that says what they
   * stand for, each in bold and then in words; `title` says what it shows to those who don't see it.
   */
  Scene: { props: z.strictObject({ id, title: z.string().min(10) }), children: true },
  /** Illustrated cards side by side. */
  Cards: { props: z.strictObject({}), children: true },
  /** A drawing, a link as the first paragraph, a sentence; stands inside `<Cards>`. */
  Card: { props: z.strictObject({ drawing: id }), children: true },
  /** Three ways of running the same application and six duties: the first picture of the site. */
  FirstLadder: { props: z.strictObject({}), children: false },
  /** The simulators, each with a still and one question. */
  Gallery: { props: z.strictObject({}), children: false },
  /** The lists that some pages consist of. */
  AnalogyList: { props: z.strictObject({}), children: false },
  FactList: { props: z.strictObject({}), children: false },
  GlossaryList: { props: z.strictObject({}), children: false },
  MisconceptionList: { props: z.strictObject({}), children: false },
  Timeline: { props: z.strictObject({}), children: false },
  /** The sheet of `/cheat-sheet/` and its parts. */
  CheatSheet: { props: z.strictObject({}), children: true },
  SheetBlock: {
    props: z.strictObject({ area: z.enum(['path', 'duties', 'services', 'figures', 'words']) }),
    children: true,
  },
  /** Duty bars in the three regions of the spectrum, with one line on each. */
  SheetDuties: {
    props: z.strictObject({ options: name, unmanaged: name, managed: name, fullyManaged: name }),
    children: false,
  },
  SheetService: { props: z.strictObject({ analogy: id, term: name }), children: true },
} as const;

export type Word = keyof typeof vocabulary;
export type WordProps<Name extends Word> = z.input<(typeof vocabulary)[Name]['props']>;
