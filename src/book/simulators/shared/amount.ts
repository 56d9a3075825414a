import { formatNumber } from '#ledger/format.ts';

const timeUnits: [ms: number, symbol: string][] = [
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
  [1, 'ms'],
];

const magnitudes: [size: number, symbol: string][] = [
  [1e9, 'B'],
  [1e6, 'M'],
];

/** Factors of what people type after a number, by unit. Times are in milliseconds, sizes in MB. */
const factors: Record<string, Record<string, number>> = {
  ms: { ms: 1, s: 1000, sec: 1000, second: 1000, m: 60_000, min: 60_000, minute: 60_000, h: 3.6e6 },
  MB: { mb: 1, m: 1, mib: 1, gb: 1024, g: 1024, gib: 1024 },
  '': { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9 },
};

/**
 * A value as people say it: "512 MB", "10 million requests". Milliseconds become seconds, minutes
 * or hours where that is shorter: "200 ms", "2.5 s", "15 min".
 */
export function inUnit(value: number, unit: string): string {
  if (unit === '') return formatNumber(value);
  if (unit !== 'ms') return `${formatNumber(value)} ${unit}`;
  const [ms, symbol] = timeUnits.find(([ms]) => value >= ms) ?? [1, 'ms'];
  return `${formatNumber(Math.round((value / ms) * 10) / 10)} ${symbol}`;
}

/**
 * A value as a narrow field shows it, with no digit lost: "10 M", "4,380", "2.5 s", "512 MB".
 * Units that are words are said by its label. `parseAmount` reads it back.
 */
export function formatAmount(value: number, unit: string): string {
  if (unit === 'ms') return inLargest(value, timeUnits) ?? `${grouped(value)} ms`;
  if (unit === '%') return `${grouped(value)}%`;
  if (unit === 'MB') return `${grouped(value)} MB`;
  return inLargest(value, magnitudes) ?? grouped(value);
}

/**
 * The number that somebody typed: with or without its unit, separators or a word of magnitude, such
 * as "10 M", "1.5 million", "2.5 s", "1,024", "2 GB". Undefined when it cannot be read.
 */
export function parseAmount(text: string, unit: string): number | undefined {
  const [, digits = '', word = ''] =
    /^([\d.,\s]*\d[.,]?)\s*([a-z%/ ]*)$/i.exec(text.replaceAll('\u00a0', ' ').trim()) ?? [];
  // A comma parts thousands; a single one before one or two digits is a decimal comma.
  const decimal = /^\d+,\d{1,2}$/.test(digits)
    ? digits.replace(',', '.')
    : digits.replaceAll(/[,\s]/g, '');
  if (!/^\d+\.?\d*$|^\.\d+$/.test(decimal)) return undefined;
  const factor = factorOf(word.trim().toLowerCase(), unit);
  return factor === undefined ? undefined : Number((Number(decimal) * factor).toPrecision(12));
}

function factorOf(word: string, unit: string): number | undefined {
  if (word === '' || word === unit.toLowerCase()) return 1;
  const known = factors[unit] ?? factors[''];
  return known?.[word] ?? known?.[word.replace(/s$/, '')];
}

/** The value in the largest unit that leaves it with two decimals at most. */
function inLargest(value: number, units: [size: number, symbol: string][]): string | undefined {
  const found = units.find(([size]) => value >= size && Number.isInteger((value * 100) / size));
  return found && `${grouped(value / found[0])} ${found[1]}`;
}

function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
