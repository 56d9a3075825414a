import { formatNumber } from '#ledger/format.ts';
import { besideDigits, inUnit } from './in-unit.ts';
import { fromUnit, roundToTwoDigits, type Scale, toUnit } from './scale.ts';

/** Steps on the slider of a logarithmic control. Enough for two digits over eight decades. */
export const logSteps = 400;

export interface NumberControl {
  value: number;
  /** Set while something else fixes the value. */
  disabled: boolean;
}

/**
 * Joins the slider and the number field of one `<NumberControl>`, found by its name inside `root`.
 * `onInput` is called while the reader drags or types a sound number, `onChange` at the end.
 * A value outside the bounds is not used: the browser marks the field, and the words beside it,
 * which also describe it to screen readers, say what may stand there.
 */
export function joinNumberControl(
  root: Element,
  name: string,
  signal: AbortSignal,
  listeners: { onInput: (value: number) => void; onChange: (value: number) => void },
): NumberControl {
  const field = input(root, `input[type="number"][name="${name}"]`);
  const said = field.parentElement?.querySelector('.sim-number-said');
  const unit = field.dataset['unit'] ?? '';
  const slider = input(root, `input[type="range"][data-for="${name}"]`);
  const isLog = slider.dataset['scale'] === 'log';
  const scale: Scale = {
    // A logarithmic slider cannot reach zero; its lowest place stands for the lowest whole number.
    min: isLog ? Math.max(1, Number(field.min)) : Number(field.min),
    max: Number(field.max),
    kind: isLog ? 'log' : 'linear',
  };

  /** What the simulator shows, which may be less than the reader wished. */
  let current = Number(field.value);
  const show = (value: number): void => {
    slider.value = String(isLog ? Math.round(toUnit(scale, value) * logSteps) : value);
    slider.setAttribute('aria-valuetext', inUnit(value, unit));
    if (said) said.textContent = besideDigits(value, unit);
  };
  const fromSlider = (): number =>
    isLog
      ? roundToTwoDigits(fromUnit(scale, Number(slider.value) / logSteps))
      : Number(slider.value);

  const take = (listener: (value: number) => void, value: number): void => {
    current = value;
    show(value);
    listener(value);
  };
  const { onInput, onChange } = listeners;
  slider.addEventListener(
    'input',
    () => {
      field.value = String(fromSlider());
      take(onInput, fromSlider());
    },
    { signal },
  );
  slider.addEventListener('change', () => onChange(Number(field.value)), { signal });
  const isSound = (): boolean => field.value !== '' && field.validity.valid;
  field.addEventListener(
    'input',
    () => {
      if (isSound()) take(onInput, Number(field.value));
    },
    { signal },
  );
  field.addEventListener(
    'change',
    () => {
      if (isSound()) {
        onChange(Number(field.value));
        field.value = String(current);
        show(current);
      } else if (said) {
        const [least, most] = [field.min, field.max].map((bound) => formatNumber(Number(bound)));
        said.textContent = `${least} to ${most} ${unit}`;
      }
    },
    { signal },
  );

  return {
    get value() {
      return Number(field.value);
    },
    set value(value) {
      // Not while the reader is typing in it: "1" on the way to "150" must stay.
      if (document.activeElement !== field) field.value = String(value);
      current = value;
      show(value);
    },
    get disabled() {
      return field.disabled;
    },
    set disabled(isDisabled) {
      field.disabled = isDisabled;
      slider.disabled = isDisabled;
    },
  };
}

function input(root: Element, selector: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(selector);
  if (found === null) throw new Error(`A number control needs ${selector} in its markup.`);
  return found;
}
