import type { Field, Fields } from '../shared/fields.ts';
import { type QuestionId, questions, withFigures } from './model.ts';

const looks: Partial<Record<QuestionId, 'row' | 'menu'>> = {
  gpu: 'row',
  system: 'row',
  kubernetes: 'row',
  needs: 'menu',
};

/** The questions, with the figures of the ledger in their answers. */
export function fieldsOf(figures: Record<string, string>): Fields<QuestionId> {
  const fields = questions.map(({ id, text, choices }): [string, Field] => [
    id,
    {
      kind: 'choice',
      look: looks[id] ?? 'list',
      label: text,
      choices: choices.map((choice) => {
        const [name = '', hint] = withFigures(choice.label, figures).split(': ');
        return { value: choice.id, label: name, hint };
      }),
    },
  ]);
  return Object.fromEntries(fields) as Fields<QuestionId>;
}

/** The questions to begin with, and the others. */
export const first = ['work', 'lasts', 'kubernetes'] as const;
export const more = [
  { legend: 'Limits', names: ['needs', 'gpu', 'system', 'rights'] },
  { legend: 'Operations', names: ['machines'] },
] as const;
