import type { Formattable } from '#ledger/format.ts';
import type { Content } from '../read.ts';
import type { Fault } from '../fault.ts';
import { AnyId, type Records } from './records.ts';

type FigureWithId = Formattable & { id: string };

/** All that authors write, read once; every check gets it. */
export interface Project extends Content {
  records: Records;
  /** Facts and the figures worked out from them. */
  figures: readonly FigureWithId[];
  /** Ids that `<Fact>` may name. */
  figureIds: ReadonlySet<string>;
}

/** Joins what was read. A ledger that the worked-out figures cannot stand on is a fault. */
export async function joinProject(
  content: Content,
  records: Records,
): Promise<{ project: Project; faults: Fault[] }> {
  const { figures, faults } = await readDerived();
  return {
    project: {
      ...content,
      records,
      figures: [...records.facts.map(({ record }) => record), ...figures],
      figureIds:
        records.ids.fact instanceof AnyId
          ? records.ids.fact
          : records.ids.fact.union(new Set(figures.map(({ id }) => id))),
    },
    faults,
  };
}

/** Imported late: the module reads the ledger, and throws when that is faulty. */
async function readDerived(): Promise<{ figures: readonly FigureWithId[]; faults: Fault[] }> {
  try {
    const { derived } = await import('#book/derived.ts');
    return { figures: derived, faults: [] };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const mend = 'Restore the record, or change the arithmetic that needs it.';
    return { figures: [], faults: [{ file: 'src/book/derived.ts', problem, mend }] };
  }
}
