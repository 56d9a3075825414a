import { formatAmount, inUnit, parseAmount } from './amount.ts';
import { type Scale, spokenAt, toUnit } from './scale.ts';

type Value = string | number | boolean;

interface Listeners<Settings> {
  /** Called while the reader drags a slider, and for every other change. */
  onInput: (changed: Partial<Settings>) => void;
  /** Called when the reader has let go. */
  onChange: (changed: Partial<Settings>) => void;
}

/** The controls that `Fields.astro` has drawn, as one thing. */
export interface Controls<Settings> {
  /** Brings the controls in line with settings that something else has changed. */
  show: (settings: Settings) => void;
  /** Says that a control changes nothing at the moment, because something else does. */
  disable: (name: keyof Settings & string, isDisabled: boolean) => void;
}

/**
 * Joins every control inside `root` that stands for a setting. Names and kinds come from the
 * markup, which is drawn from the same table of fields that `Settings` describes.
 */
export function joinControls<Settings extends object>(
  root: Element,
  signal: AbortSignal,
  { onInput, onChange }: Listeners<Settings>,
): Controls<Settings> {
  /** What each control needs to show a value. */
  const shows = new Map<string, (value: Value) => void>();
  const changed = (name: string, value: Value): Partial<Settings> =>
    ({ [name]: value }) as Partial<Settings>;
  const on = (target: Element, type: 'input' | 'change', listener: () => void): void =>
    target.addEventListener(type, listener, { signal });

  for (const control of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '[data-field]',
  )) {
    const name = control.dataset['field'] ?? '';
    const settle = (value: Value): void => {
      onInput(changed(name, value));
      onChange(changed(name, value));
    };
    if (control instanceof HTMLSelectElement) {
      shows.set(name, (value) => (control.value = String(value)));
      on(control, 'change', () => settle(control.value));
    } else if (control.type === 'checkbox') {
      shows.set(name, (value) => (control.checked = value === true));
      on(control, 'change', () => settle(control.checked));
    } else if (control.type === 'radio') {
      const others = shows.get(name);
      shows.set(name, (value) => {
        control.checked = control.value === String(value);
        others?.(value);
      });
      on(control, 'change', () => settle(control.value));
    } else {
      const slider = root.querySelector<HTMLInputElement>(`[data-slider="${name}"]`);
      if (slider === null) throw new Error(`The field "${name}" needs a slider in its markup.`);
      shows.set(
        name,
        joinNumber(control, slider, on, {
          onInput: (value) => onInput(changed(name, value)),
          onChange: (value) => onChange(changed(name, value)),
        }),
      );
    }
  }

  return {
    show: (settings) => {
      for (const [name, value] of Object.entries(settings)) shows.get(name)?.(value);
    },
    disable: (name, isDisabled) => {
      const both = root.querySelectorAll<HTMLInputElement>(
        `[data-field="${name}"], [data-slider="${name}"]`,
      );
      for (const control of both) control.disabled = isDisabled;
    },
  };
}

/**
 * Joins a number's field and slider; the result shows a value in both. A text that is no number
 * within the bounds changes nothing: the field is marked, and a line below it says what it takes.
 */
function joinNumber(
  field: HTMLInputElement,
  slider: HTMLInputElement,
  on: (target: Element, type: 'input' | 'change', listener: () => void) => void,
  { onInput, onChange }: { onInput: (value: number) => void; onChange: (value: number) => void },
): (value: Value) => void {
  const unit = field.dataset['unit'] ?? '';
  const [least, most] = [Number(field.dataset['min']), Number(field.dataset['max'])];
  const isLog = slider.dataset['scale'] === 'log';
  // A logarithmic slider cannot reach zero; its lowest position stands for the lowest number.
  const scale: Scale = { min: Math.max(1, least), max: most, kind: 'log' };
  const steps = Number(slider.max);
  const hint = field.parentElement?.querySelector<HTMLElement>('.sim-range');

  const showSlider = (value: number): void => {
    slider.value = String(isLog ? Math.round(toUnit(scale, value) * steps) : value);
    slider.setAttribute('aria-valuetext', inUnit(value, unit));
  };
  const showFault = (isWrong: boolean): void => {
    field.setAttribute('aria-invalid', String(isWrong));
    if (!hint) return;
    hint.hidden = !isWrong;
    hint.textContent = isWrong
      ? `From ${formatAmount(least, unit)} to ${formatAmount(most, unit)}`
      : '';
  };
  /** What the simulator shows: its field says so again when the reader leaves it. */
  let current = parseAmount(field.value, unit) ?? least;

  on(slider, 'input', () => {
    current = isLog ? spokenAt(scale, Number(slider.value) / steps) : Number(slider.value);
    field.value = formatAmount(current, unit);
    showFault(false);
    slider.setAttribute('aria-valuetext', inUnit(current, unit));
    onInput(current);
  });
  on(slider, 'change', () => onChange(current));
  on(field, 'change', () => {
    const typed = parseAmount(field.value, unit);
    const value = typed === undefined ? NaN : Math.round(typed);
    const isSound = value >= least && value <= most;
    showFault(!isSound);
    if (!isSound) return;
    current = value;
    showSlider(value);
    onInput(value);
    onChange(value);
    field.value = formatAmount(current, unit);
  });

  return (value) => {
    current = Number(value);
    showSlider(current);
    field.value = formatAmount(current, unit);
    showFault(false);
  };
}
