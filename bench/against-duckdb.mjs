// Counts a tidy learner export with DuckDB, as the benchmark compares it: counts by commune and kind, or
// all that `tiendo learners` counts. Prints JSON.
//   node bench/against-duckdb.mjs counts|learners FILE
import { DuckDBInstance } from '@duckdb/node-api';

const [what, file] = process.argv.slice(2);
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

// Without being told all of this it samples the file first, and is slower.
const names = [
  ...['account', 'name', 'birth', 'kind', 'commune', 'code', 'village', 'organisation'],
  'registered',
  ...[1, 2, 3, 4, 5].flatMap((it) => [`share${it}`, `quiz${it}`]),
  ...['final', 'certified', 'certificate'],
];
const columns = `{${names.map((it) => `${it}: 'VARCHAR'`).join(', ')}}`;
const table = `read_csv(${quoted(file)}, delim = ';', quote = '"', escape = '"', header = true, skip = 1,
  auto_detect = false, columns = ${columns})`;

const COUNTS = `SELECT code, kind = 'CBCCVC' AS employee, count(*)::INTEGER AS registered,
    count(certified)::INTEGER AS certified
  FROM ${table} GROUP BY ALL`;

const complete = (
  it,
) => `coalesce(try_cast(replace(replace(share${it}, '%', ''), ',', '.') AS DOUBLE)
  >= 80 AND try_cast(split_part(quiz${it}, '/', 1) AS INTEGER) >= 4, false)`;
const timed = (column) => `try_strptime(${column}, ['%d/%m/%Y %H:%M', '%d/%m/%Y'])`;
const PREPARE = `CREATE TEMP TABLE learners AS SELECT code, kind = 'CBCCVC' AS employee,
    replace(strip_accents(lower(name)), 'đ', 'd') AS folded,
    try_strptime(birth, '%d/%m/%Y')::DATE AS born,
    born + INTERVAL 18 YEAR <= DATE '2025-12-04' AS adult,
    ${[1, 2, 3, 4, 5].map((it) => `${complete(it)} AS m${it}`).join(', ')},
    m1 AND m2 AND m3 AND m4 AND m5 AS eligible,
    coalesce(try_cast(split_part(final, '/', 1) AS INTEGER) >= 21, false) AS passed,
    certified IS NOT NULL OR certificate IS NOT NULL AS has,
    ${timed('registered')} AS registeredAt, ${timed('certified')} AS certifiedAt,
    certified LIKE '%:%' AS timed
  FROM ${table}`;

const count = (condition) => `count(*) FILTER (${condition})::INTEGER`;
const MEASURES = `
    ${count('adult')} AS adults, ${count('NOT adult')} AS minors,
    ${count('employee')} AS employees, ${count('employee AND has')} AS certifiedEmployees,
    ${[1, 2, 3, 4, 5].map((it) => `${count(`m${it}`)} AS module${it}`).join(', ')},
    ${count('eligible')} AS eligible, ${count('passed')} AS passed, ${count('has')} AS certified`;
const ACCOUNTS = `SELECT code, count(*)::INTEGER AS accounts,
    ${count('has AND NOT eligible')} AS certifiedWithoutModules,
    ${count('has AND NOT passed')} AS certifiedBelow21,
    ${count('passed AND NOT has')} AS passedNotCertified,
    ${count(`CASE WHEN timed THEN certifiedAt < registeredAt
      ELSE certifiedAt::DATE < registeredAt::DATE END`)} AS certifiedBeforeRegistered,
    ${count("certifiedAt > TIMESTAMP '2025-12-04 10:00:00'")} AS certifiedInFuture
  FROM learners GROUP BY code`;
const any = (column) => `bool_or(${column}) AS ${column}`;
const united = ['employee', 'm1', 'm2', 'm3', 'm4', 'm5', 'eligible', 'passed', 'has'];
const PEOPLE = `SELECT code, count(*)::INTEGER AS people, ${MEASURES} FROM (
    SELECT code, any_value(adult) AS adult, ${united.map(any).join(', ')}
    FROM learners GROUP BY code, folded, born
  ) GROUP BY code`;

const connection = await (await DuckDBInstance.create()).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
if (what === 'counts') console.log(JSON.stringify(await rows(COUNTS)));
else {
  await connection.run(PREPARE);
  console.log(JSON.stringify({ accounts: await rows(ACCOUNTS), people: await rows(PEOPLE) }));
}
