import type { FigureName, Origin } from '../domain/figure.ts';
import { inColumnOrder, type Kept, type KeptRow, type KeptSource } from '../history/kept.ts';
import type { JoinedMoment } from '../ingest/joined.ts';
import { type MergedUnit, originIn } from '../ingest/merge.ts';

/** The SHA-256 of each file that was read, by the name under which its rows stand. */
export type Digests = ReadonlyMap<string, string>;

/** What is kept of the files of one moment: every figure with the file and line that gave it. */
export function keptOf({ snapshot, records, merged }: JoinedMoment, digests: Digests): Kept {
  const files = [...new Set(records.map((it) => it.reading.file))];
  const figures = inColumnOrder([...merged.values()].flatMap((it) => [...it.figures.keys()]));
  const headings = files.map(() => new Map<string, string>());
  const rows = [...merged.values()].map((it): KeptRow => {
    const origins = figures.map((figure) => originIn(it, figure));
    for (const [at, origin] of origins.entries()) {
      const { file, column } = origin ?? {};
      if (file !== undefined && column)
        headings[files.indexOf(file)]?.set(name(figures, at), column);
    }
    const values = origins.map((origin) => origin?.value ?? null);
    return { unit: it.unit, values, from: fromOf(it, origins, files) };
  });
  const countedIn = (file: string) =>
    records.find((it) => it.reading.file === file)?.reading.counted;
  const sources = files.map((file, at): KeptSource => {
    const counted = countedIn(file);
    return {
      sha256: digests.get(file) as string,
      file: withoutFolders(file),
      headings: headings[at] as ReadonlyMap<string, string>,
      ...(counted && { counted }),
    };
  });
  return { asOf: snapshot.asOf, sources, figures, rows };
}

const name = (figures: readonly FigureName[], at: number): string => figures[at] as string;

const withoutFolders = (file: string): string => file.split(/[\\/]/).at(-1) || file;

/**
 * `1:12`, or one for each figure that is given where they stand on several lines; `1:2+2:5` for what was
 * counted in several files.
 */
function fromOf(
  { rows, countedIn }: MergedUnit,
  origins: readonly (Origin | null)[],
  files: readonly string[],
): string {
  const place = (file: string | null, line: number | null) =>
    `${files.indexOf(file as string) + 1}:${line}`;
  const all = origins.flatMap((it) =>
    it === null ? [] : [[it, ...(it.alsoIn ?? [])].map((at) => place(at.file, at.line)).join('+')],
  );
  const [first] = [...rows.values(), ...countedIn.values()];
  const from = all.length > 0 ? all : [place(first?.file ?? null, first?.line ?? null)];
  return new Set(from).size === 1 ? (from[0] as string) : from.join(' ');
}
