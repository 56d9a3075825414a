import { z } from 'zod';
import { day, id, partialDate } from './common.ts';

/** Units a quantity may carry. How each is written out is fixed once, in `format.ts`. */
export const units = [
  'ms',
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'KB',
  'MB',
  'MiB',
  'GB',
  'GiB',
  'Mbps',
  'MBps',
  'gb-second',
  'vcpu',
  'mb-per-vcpu',
  'count',
  'request',
  'request-per-second',
  'environment',
  'execution',
  'percent',
  'usd',
] as const;

/** What a price buys one of. */
const priceUnits = [
  'request',
  'operation',
  'image',
  'gb',
  'gb-second',
  'gb-hour',
  'gb-month',
  'vcpu-second',
  'vcpu-hour',
  'hour',
  'instance-hour',
  'lcu-hour',
  'nlcu-hour',
] as const;

/** The noun counted, for unit `count`: `{ one: 'layer', many: 'layers' }`. */
const noun = z.strictObject({ one: z.string(), many: z.string() });

const shared = {
  id,
  /** Id of a topic; the fact stands in the file of that name. */
  topic: id,
  /** What the value is, as the first column of `/facts/` says it: "Longest run of one invocation". */
  label: z.string().min(4).max(110),
  scope: z
    .strictObject({
      region: z.string().optional(),
      architecture: id.optional(),
      platform: z.string().optional(),
    })
    .optional(),
  source: id,
  checked: day,
  reviewBy: day,
  /**
   * False for records whose sources disagree or are second-hand: `/facts/` and the timeline show
   * them as "unconfirmed", and no sentence may print them.
   */
  confirmed: z.boolean().default(true),
  note: z.string().max(300).optional(),
};

const price = z.strictObject({
  ...shared,
  kind: z.literal('price'),
  /** US dollars for one unit. */
  value: z.number().nonnegative(),
  unit: z.enum(priceUnits),
  /** Write the price for this many units at once: 1000000 for "per million requests". */
  per: z.number().positive().default(1),
  /** Monthly use, in units, from which and up to which this tier holds. */
  tier: z.strictObject({ from: z.number(), to: z.number().nullable() }).optional(),
  /** The machine that the price buys, for instance types. */
  instance: z.strictObject({ vcpu: z.number(), memoryGib: z.number() }).optional(),
});

const quantity = z.strictObject({
  ...shared,
  kind: z.literal('quantity'),
  /** One number, or a lowest and a highest one. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.enum(units),
  noun: noun.optional(),
  /** The values allowed within a range, lowest first, when not every one is. */
  choices: z.array(z.number()).min(2).optional(),
});

const date = z.strictObject({
  ...shared,
  kind: z.literal('date'),
  value: partialDate,
  /** One plain sentence for the timeline. Records without one are not drawn there. */
  event: z.string().max(140).optional(),
});

const status = z.strictObject({
  ...shared,
  kind: z.literal('status'),
  /** A short phrase for `/facts/`: "closed to new customers". Sentences say it in their own words. */
  value: z.string().min(2).max(90),
});

/** One thing that can age: a price, a quantity, a date or a status, with its source. */
export const fact = z
  .discriminatedUnion('kind', [price, quantity, date, status])
  .superRefine((record, context) => {
    const expect = (holds: boolean, path: string, message: string): void => {
      if (!holds) context.addIssue({ code: 'custom', path: [path], message });
    };
    expect(record.reviewBy > record.checked, 'reviewBy', 'choose a day after "checked"');
    if (record.kind === 'date' && record.event !== undefined) {
      expect(record.value <= record.checked, 'event', 'leave it out until the day has come');
    }
    if (record.kind === 'quantity') {
      const { value, unit, noun: counted, choices } = record;
      expect(unit !== 'count' || counted !== undefined, 'noun', 'say what is counted');
      const [low, high] = Array.isArray(value) ? value : [value, Infinity];
      expect(low < high, 'value', 'write a range with its lowest value first');
      expect(
        choices === undefined || (choices[0] === low && choices.at(-1) === high),
        'choices',
        'begin with the lowest value of the range and end with its highest',
      );
    }
    if (record.kind === 'price' && record.tier !== undefined) {
      const { from, to } = record.tier;
      expect(to === null || from < to, 'tier', 'let the tier end above its beginning');
    }
  });
export type Fact = z.infer<typeof fact>;
export type PriceFact = z.infer<typeof price>;
export type QuantityFact = z.infer<typeof quantity>;
export type DateFact = z.infer<typeof date>;
export type Unit = (typeof units)[number];
export type PriceUnit = (typeof priceUnits)[number];
