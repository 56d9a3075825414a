import { formatNumber } from '#ledger/format.ts';

const largerUnits: [ms: number, symbol: string][] = [
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
];

/**
 * A value as people say it: "512 MB", "10 million requests". Milliseconds become seconds, minutes
 * or hours where that is shorter: "200 ms", "2.5 s", "15 min".
 */
export function inUnit(value: number, unit: string): string {
  if (unit === '') return formatNumber(value);
  const larger = unit === 'ms' ? largerUnits.find(([ms]) => value >= ms) : undefined;
  if (larger === undefined) return `${formatNumber(value)} ${unit}`;
  const [ms, symbol] = larger;
  return `${formatNumber(Math.round((value / ms) * 10) / 10)} ${symbol}`;
}

/**
 * What a field that holds the bare digits leaves unsaid: the unit, and the value in words where
 * they are easier to read: "MB", "10 million requests", "ms = 2.5 s".
 */
export function besideDigits(value: number, unit: string): string {
  const words = inUnit(value, unit);
  if (value < 100_000 && words.replaceAll(',', '') === `${value} ${unit}`.trim()) return unit;
  return unit === 'ms' ? `ms = ${words}` : words;
}
