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
const LEARNERS = `SELECT code, kind = 'CBCCVC' AS employee,
    replace(strip_accents(lower(name)), 'đ', 'd') AS folded,
    try_strptime(birth, '%d/%m/%Y')::DATE AS born,
    ${[1, 2, 3, 4, 5].map((it) => `${complete(it)} AS m${it}`).join(', ')},
    m1 AND m2 AND m3 AND m4 AND m5 AS eligible,
    coalesce(try_cast(split_part(final, '/', 1) AS INTEGER) >= 21, false) AS passed,
    certified IS NOT NULL OR certificate IS NOT NULL AS has,
    try_strptime(registered, '%d/%m/%Y %H:%M') AS registeredAt,
    try_strptime(certified, ['%d/%m/%Y', '%d/%m/%Y %H:%M']) AS certifiedAt,
    certified LIKE '%:%' AS timed
  FROM ${table}`;

// Grouped by person first and then by commune: faster than a temporary table grouped twice.
const any = (column) => `bool_or(${column}) AS ${column}`;
const united = ['employee', 'm1', 'm2', 'm3', 'm4', 'm5', 'eligible', 'passed', 'has'];
const breaches = {
  certifiedWithoutModules: 'has AND NOT eligible',
  certifiedBelow21: 'has AND NOT passed',
  passedNotCertified: 'passed AND NOT has',
  certifiedBeforeRegistered: `CASE WHEN timed THEN certifiedAt < registeredAt
    ELSE certifiedAt::DATE < registeredAt::DATE END`,
  certifiedInFuture: "certifiedAt > TIMESTAMP '2025-12-04 10:00:00'",
};
const each = (entry) => Object.entries(breaches).map(entry).join(', ');
const PEOPLE = `SELECT code, folded, born, count(*) AS accounts, ${united.map(any).join(', ')},
    ${each(([name, condition]) => `count(*) FILTER (${condition}) AS ${name}`)}
  FROM (${LEARNERS}) GROUP BY code, folded, born`;
const count = (name, condition) => `count(*) FILTER (${condition})::INTEGER AS ${name}`;
const measures = {
  ...{ adults: 'adult', minors: 'NOT adult', employees: 'employee', certified: 'has' },
  ...{ certifiedEmployees: 'employee AND has', eligibleForFinal: 'eligible' },
  ...{ finalPassed: 'passed', module1: 'm1', module2: 'm2', module3: 'm3', module4: 'm4' },
  module5: 'm5',
};
const ALL = `SELECT code, count(*)::INTEGER AS people, sum(accounts)::INTEGER AS accounts,
    ${each(([name]) => `sum(${name})::INTEGER AS ${name}`)},
    ${Object.entries(measures)
      .map(([name, condition]) => count(name, condition))
      .join(', ')}
  FROM (SELECT *, born + INTERVAL 18 YEAR <= DATE '2025-12-04' AS adult FROM (${PEOPLE}))
  GROUP BY code`;

const connection = await (await DuckDBInstance.create()).connect();
const reader = await connection.runAndReadAll(what === 'counts' ? COUNTS : ALL);
console.log(JSON.stringify(reader.getRowObjectsJS()));
