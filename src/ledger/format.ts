import type { Fact, PriceFact, PriceUnit, QuantityFact, Unit } from './schemas/fact.ts';

type Quantity = Pick<QuantityFact, 'value' | 'unit' | 'noun' | 'choices'>;

/** What can be written out: a record of the ledger, or a figure worked out from records. */
export type Formattable = Fact | (Quantity & { kind: 'derived' });

// A space that never ends a line, so that a number stays with its unit.
const nbsp = '\u00a0';

const plainNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const exactUsd = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 12,
});
const monthName = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** Units written as words, singular and plural. */
const words: Partial<Record<Unit, readonly [one: string, many: string]>> = {
  second: ['second', 'seconds'],
  minute: ['minute', 'minutes'],
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  month: ['month', 'months'],
  request: ['request', 'requests'],
  'request-per-second': ['request per second', 'requests per second'],
  'gb-second': ['GB-second', 'GB-seconds'],
  environment: ['environment', 'environments'],
  execution: ['concurrent execution', 'concurrent executions'],
};

/** Units written as symbols. */
const symbols: Partial<Record<Unit, string>> = {
  ms: 'ms',
  KB: 'KB',
  MB: 'MB',
  MiB: 'MiB',
  GB: 'GB',
  GiB: 'GiB',
  Mbps: 'Mbps',
  MBps: 'MBps',
  vcpu: 'vCPU',
  'mb-per-vcpu': 'MB per vCPU',
};

/** What one unit of a price is called, singular and plural. */
const priceWords: Record<PriceUnit, readonly [one: string, many: string]> = {
  request: ['request', 'requests'],
  operation: ['operation', 'operations'],
  image: ['image', 'images'],
  gb: ['GB', 'GB'],
  'gb-second': ['GB-second', 'GB-seconds'],
  'gb-hour': ['GB-hour', 'GB-hours'],
  'gb-month': ['GB-month', 'GB-months'],
  'vcpu-second': ['vCPU-second', 'vCPU-seconds'],
  'vcpu-hour': ['vCPU-hour', 'vCPU-hours'],
  hour: ['hour', 'hours'],
  'instance-hour': ['hour', 'hours'],
  'lcu-hour': ['LCU-hour', 'LCU-hours'],
  'nlcu-hour': ['NLCU-hour', 'NLCU-hours'],
};

/**
 * Writes a record out, ready for a sentence: "15 minutes", "$0.20 per million requests",
 * "August 1, 2025", "closed to new customers".
 */
export function formatFact(record: Formattable): string {
  switch (record.kind) {
    case 'price':
      return `${formatPriceAmount(record)} per ${priceUnitName(record)}`;
    case 'quantity':
    case 'derived':
      return formatQuantity(record);
    case 'date':
      return formatDate(record.value);
    case 'status':
      return record.value;
  }
}

/** The amount of a price without what it buys: "$0.20". */
function formatPriceAmount({ value, per }: Pick<PriceFact, 'value' | 'per'>): string {
  return formatRate(value * per);
}

/** What a price buys: "million requests", "GB-second". */
function priceUnitName({ unit, per }: Pick<PriceFact, 'unit' | 'per'>): string {
  const [one, many] = priceWords[unit];
  if (per === 1) return one;
  return `${per === 1e6 ? 'million' : formatNumber(per)} ${many}`;
}

/** A number with thousands separators; round millions and billions in words: "1 million". */
export function formatNumber(value: number): string {
  const [size, name] = value >= 1e9 ? [1e9, 'billion'] : [1e6, 'million'];
  // Two decimals of a million are readable; more are better written out.
  if (value >= size && Number.isInteger(value / (size / 100))) {
    return `${plainNumber.format(value / size)}${nbsp}${name}`;
  }
  return plainNumber.format(value);
}

/** An amount of US dollars in cents; below half a cent with two digits that count: "$0.00042". */
export function formatUsd(amount: number): string {
  if (amount === 0 || Math.abs(amount) >= 0.005) return cents.format(amount);
  return formatRate(Number(amount.toPrecision(2)));
}

/** A rate in US dollars with every digit it has, at least two decimals: "$0.0000166667". */
export function formatRate(rate: number): string {
  if (rate === 0) return '$0';
  // Twelve digits drop the noise of binary fractions and keep every published price.
  return exactUsd.format(Number(rate.toPrecision(12)));
}

/** A day, a month or a year, as exact as given: "August 1, 2025", "December 2020", "2026". */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = monthName.format(new Date(`${year}-${month}-01T00:00:00Z`));
  return day === undefined ? `${name}${nbsp}${year}` : `${name}${nbsp}${Number(day)}, ${year}`;
}

function formatQuantity({ value, unit, noun, choices }: Quantity): string {
  const pair = noun === undefined ? words[unit] : ([noun.one, noun.many] as const);
  const write = (number: number): string => {
    if (unit === 'usd') return formatRate(number);
    if (unit === 'percent') return `${plainNumber.format(number)}%`;
    const name = pair === undefined ? symbols[unit] : pair[number === 1 ? 0 : 1];
    return [formatNumber(number), name].filter(Boolean).join(nbsp);
  };
  if (typeof value === 'number') return write(value);
  const [low, high] = value;
  if (choices !== undefined && choices.length <= 3) {
    return `${choices.slice(0, -1).map(formatNumber).join(', ')} or ${write(high)}`;
  }
  // Words are said once ("5 to 300 seconds"), symbols stand beside each number.
  return `${pair === undefined ? write(low) : formatNumber(low)} to ${write(high)}`;
}
