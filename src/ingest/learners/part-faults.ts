import type { RowFaultCode } from '../../domain/learner-tally.ts';
import { type ByteRecord, cellText } from './byte-record.ts';
import { exampleOf } from './example-of.ts';
import type { PartFault } from './part.ts';

/** Of so many rows with one fault the lines are told. */
export const MOST_LINES = 10;

const PERSONAL: ReadonlySet<RowFaultCode> = new Set(['birth-unclear', 'place-unclear']);

/** Gathers what is wrong with rows, by what it is and by column. */
export class PartFaults {
  readonly #known = new Map<RowFaultCode, Map<number, Known>>();

  /** A row that is wrong as a whole. */
  row(code: RowFaultCode, { line }: ByteRecord): void {
    this.#add(code, -1, line, null);
  }

  /** A cell that cannot be understood; what stands there is shown of the first, unless personal. */
  cell(code: RowFaultCode, column: number, record: ByteRecord): void {
    this.#add(code, column, record.line, PERSONAL.has(code) ? null : record);
  }

  all(): PartFault[] {
    return [...this.#known.values()].flatMap((columns) =>
      Array.from(columns.values(), ({ rows, first }) => ({ ...first, rows })),
    );
  }

  #add(code: RowFaultCode, column: number, line: number, shown: ByteRecord | null): void {
    const columns = this.#known.get(code) ?? new Map<number, Known>();
    this.#known.set(code, columns);
    const known = columns.get(column);
    if (known === undefined) {
      const example = shown && exampleOf(cellText(shown, column));
      const of = column < 0 ? null : column;
      columns.set(column, {
        rows: 1,
        first: { code, column: of, rows: 1, lines: [line], example },
      });
      return;
    }
    known.rows++;
    if (known.rows > MOST_LINES) return;
    known.first = { ...known.first, lines: [...known.first.lines, line] };
  }
}

interface Known {
  rows: number;
  first: PartFault;
}
