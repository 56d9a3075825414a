import { cell, duty } from '../../duty/responsibility.ts';
import { sourceLink } from '../shared/source-link.ts';
import { duties, ways, type Cell } from './model.ts';

/**
 * The eighteen cells from the responsibility records, way by way. For the build only.
 * `numbers` are those of the page's list of sources.
 */
export function cells(numbers: ReadonlyMap<string, number>): Cell[] {
  return ways.flatMap((way) =>
    duties.map(({ id, name, duty: record }) => {
      const { who, note = '', source } = cell(way.option, record);
      const { means } = duty(record);
      return {
        id: `${way.id}.${id}`,
        way: way.name,
        duty: name,
        who,
        means,
        note,
        source: sourceLink(source, numbers),
      };
    }),
  );
}

/** Ids of the sources of the cells, each once. */
export function sourceIds(): string[] {
  const ids = ways.flatMap((way) => duties.map(({ duty }) => cell(way.option, duty).source));
  return [...new Set(ids)];
}
