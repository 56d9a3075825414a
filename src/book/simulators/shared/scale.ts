/** Positions on a slider and on an axis: a number line of a fixed length, linear or logarithmic. */
export interface Scale {
  min: number;
  max: number;
  /** On a `log` scale equal distances are equal factors; `min` must then be above zero. */
  kind: 'linear' | 'log';
}

/** Where `value` lies between the ends, from 0 to 1; values outside are drawn at the nearer end. */
export function toUnit(scale: Scale, value: number): number {
  const unit =
    scale.kind === 'log'
      ? Math.log(Math.max(value, scale.min) / scale.min) / Math.log(scale.max / scale.min)
      : (value - scale.min) / (scale.max - scale.min);
  return Math.min(1, Math.max(0, unit));
}

/** The value at `unit`, from 0 to 1. */
export function fromUnit(scale: Scale, unit: number): number {
  return scale.kind === 'log'
    ? scale.min * (scale.max / scale.min) ** unit
    : scale.min + unit * (scale.max - scale.min);
}

/**
 * Steps on a slider along a logarithmic scale. One of them is a tenth more, so that each is another
 * number to two digits.
 */
export function logSteps({ min, max }: Scale): number {
  return Math.ceil(24 * Math.log10(max / min));
}

/**
 * The whole number at `unit` to two significant digits, so that what is dragged lands on numbers that
 * people say. The ends are exact.
 */
export function spokenAt(scale: Scale, unit: number): number {
  if (unit <= 0) return scale.min;
  const rounded = Math.round(Number(fromUnit(scale, unit).toPrecision(2)));
  return Math.min(scale.max, Math.max(scale.min, rounded));
}
