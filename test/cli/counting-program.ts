import { countLearners } from '../../src/cli/learners/count-learners.ts';
import { Interrupted } from '../../src/cli/learners/interrupted.ts';
import type { PeopleFile, PeopleTable } from '../../src/ingest/people-table.ts';
import { realWorld } from '../../src/io/world.ts';

// A program that counts a file and says when it begins and how it ended: to be stopped from outside.
const { table, packageFolder } = JSON.parse(process.argv[2] as string) as {
  readonly table: PeopleTable;
  readonly packageFolder: string;
};
const world = { ...realWorld(), packageFolder };
const file: PeopleFile = {
  table,
  source: { ...world.openFile(table.file), file: table.file },
  format: { is: 'text', encoding: 'utf-8', marked: false, delimiter: ';' },
  path: table.file,
};
const asOf = '2025-12-04T10:00:00+07:00' as never;
const counting = countLearners([file], { asOf, people: true, progress: 'vi' }, world);
world.out('begun\n');
counting.then(
  () => world.out('counted\n'),
  (error) => {
    world.out(error instanceof Interrupted ? 'stopped\n' : `${error}\n`);
    process.exitCode = 130;
  },
);
