import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import type { Names } from '#content/names.ts';
import { id } from '#ledger/schemas/common.ts';
import { simulators } from '../../simulators/simulators.ts';

const simulatorNames: Names = {
  what: 'a simulator',
  add: (folder) => `add its folder to ${folder}/simulators/ and a line to simulators.ts there`,
  known: () => new Set(Object.keys(simulators)),
};

/** A small model that the reader can run. */
export const simulator = defineComponent({
  props: z.strictObject({ name: id }),
  children: false,
  once: true,
  references: ({ name }) => [{ id: name, names: simulatorNames }],
  sources: ({ name }, book) => simulators[name]?.sources(book) ?? [],
  headings: nothing,
  markdown: ({ name }, { path, absolute }) =>
    `Simulator (${simulators[name]?.about}): it runs on [the page](${absolute(path)}).`,
  searchText: noText,
  astro: () => import('./Simulator.astro'),
});
