import type { Kept } from '../history/kept.ts';
import { readSnapshot } from '../history/read-snapshot.ts';
import { type Sha256, writeSnapshot } from '../history/write-snapshot.ts';
import type { JoinedMoment } from '../ingest/joined.ts';
import { type Digests, keptOf } from './kept-of.ts';

/** The figures of one moment, ready to be kept. */
export interface Candidate {
  readonly moment: JoinedMoment;
  /** As it will be read. */
  readonly kept: Kept;
  readonly bytes: Uint8Array;
}

export function candidateOf(moment: JoinedMoment, digests: Digests, sha256: Sha256): Candidate {
  const bytes = writeSnapshot(keptOf(moment, digests), sha256);
  const kept = readSnapshot(bytes, moment.snapshot.asOf, sha256);
  // Better nothing is kept than what nobody can read.
  if (typeof kept === 'string') throw new Error(`a snapshot does not read back: ${kept}`);
  return { moment, kept, bytes };
}
