import type { OpenBook } from '#content/book.ts';
import { responsibilities } from '../../duty/responsibility.ts';
import { sourceLink, type Surroundings } from '../shared/source-link.ts';
import { duties, ways, type Cell } from './model.ts';

/** The eighteen cells from the responsibility records, way by way. For the build only. */
export function cells(around: Surroundings): Cell[] {
  const { cell, duties: records } = responsibilities(around.book);
  return ways.flatMap((way) =>
    duties.map(({ id, name, duty }) => {
      const { who, note = '', source } = cell(way.option, duty);
      const means = records.find((record) => record.id === duty)?.means ?? '';
      return {
        id: `${way.id}.${id}`,
        way: way.name,
        duty: name,
        who,
        means,
        note,
        source: sourceLink(source, around),
      };
    }),
  );
}

/** Ids of the sources of the cells, each once. */
export function sourceIds(book: OpenBook): string[] {
  const { cell } = responsibilities(book);
  const ids = ways.flatMap((way) => duties.map(({ duty }) => cell(way.option, duty).source));
  return [...new Set(ids)];
}
