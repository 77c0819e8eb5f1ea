import type { LearnerTally, RowFaultCode } from '../../domain/learner-tally.ts';
import type { PeopleFile } from '../../ingest/people-table.ts';

const TOLD_OF_LISTS: readonly RowFaultCode[] = [
  'row-too-long',
  'identity-missing',
  'birth-unclear',
];

/** What somebody must reach counts from the accounts; a list of names need not tell the rest. */
export const faultsTold = ({ faults }: LearnerTally, files: readonly PeopleFile[]) =>
  faults.filter(
    ({ file, code }) =>
      TOLD_OF_LISTS.includes(code) ||
      files.some((it) => it.table.file === file && it.table.kind === 'learners'),
  );
