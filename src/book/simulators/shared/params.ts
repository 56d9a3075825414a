/**
 * Reading and writing a simulator's state in the address.
 *
 * Anything may stand in an address. A value that is not exactly of the expected form or lies
 * outside its bounds counts as absent, so a mistyped or hostile link shows a sound simulator.
 */

/** The values a number may take; `whole` refuses fractions. */
export interface NumberBounds {
  min: number;
  max: number;
  whole?: boolean;
}

/** Plain decimal digits only: no sign, exponent, hexadecimal form or "Infinity". */
const decimal = /^\d{1,15}(?:\.\d{1,6})?$/;

/** The number called `name`, or `fallback` when it is missing, malformed or out of bounds. */
export function readNumber(
  params: URLSearchParams,
  name: string,
  bounds: NumberBounds,
  fallback: number,
): number {
  const text = params.get(name);
  if (text === null || !decimal.test(text)) return fallback;
  const value = Number(text);
  return isWithin(value, bounds) ? value : fallback;
}

/** The choice called `name`, or `fallback` when it is missing or not one of `choices`. */
export function readChoice<Choice extends string>(
  params: URLSearchParams,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const text = params.get(name);
  return choices.find((choice) => choice === text) ?? fallback;
}

/** The switch called `name` ("1" or "0"), or `fallback` when it is anything else. */
export function readSwitch(params: URLSearchParams, name: string, fallback: boolean): boolean {
  const text = params.get(name);
  return text === '1' ? true : text === '0' ? false : fallback;
}

/** Sets `name`, or removes it when the value is the usual one: short addresses are shared more. */
export function writeParam(
  params: URLSearchParams,
  name: string,
  value: string | number | boolean,
  fallback: string | number | boolean,
): void {
  if (value === fallback) params.delete(name);
  else params.set(name, typeof value === 'boolean' ? (value ? '1' : '0') : String(value));
}

/** Whether `value` is a finite number within `bounds`. */
export function isWithin(value: number, { min, max, whole = false }: NumberBounds): boolean {
  return (
    Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value))
  );
}
