/**
 * What a reader can set in a simulator, as data: one table per simulator says what each setting is
 * called and which values it may take. `Fields.astro` draws the controls, `controls.ts` listens.
 */

/** A number with a slider and a field. */
export interface NumberField {
  kind: 'number';
  label: string;
  /** Said after the number: "requests", "ms". */
  unit: string;
  min: number;
  max: number;
  /** Of the slider; the field takes every whole number. */
  step?: number;
  /** `log` for values that span several powers of ten. */
  scale?: 'linear' | 'log';
}

/** One of a few: as radio buttons, or as a menu where there is no room for them. */
export interface ChoiceField {
  kind: 'choice';
  label: string;
  look: 'list' | 'row' | 'menu';
  /** A hint is seen with the choice that is taken, and heard with every one. */
  choices: readonly { value: string; label: string; hint?: string | undefined }[];
}

/** On or off. */
export interface SwitchField {
  kind: 'switch';
  label: string;
}

export type Field = NumberField | ChoiceField | SwitchField;

/** The fields of a simulator, by the names of its settings. */
export type Fields<Name extends string> = Readonly<Record<Name, Field>>;
