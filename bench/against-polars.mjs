// Counts registered and certified of a tidy learner export by commune and kind with Polars, as the
// benchmark compares it. Prints JSON.
//   node bench/against-polars.mjs FILE
import pl from 'nodejs-polars';

const [file] = process.argv.slice(2);
const CODE = 'Mã đơn vị';
const KIND = 'Đối tượng';
const CERTIFIED = 'Ngày cấp chứng nhận';
// Inferring no types, it reads them all as text, which is the fastest that it can.
const counts = await pl
  .scanCSV(file, { sep: ';', skipRows: 1, inferSchemaLength: 0 })
  .groupBy([CODE, KIND])
  .agg(pl.col(KIND).count().alias('registered'), pl.col(CERTIFIED).count().alias('certified'))
  .collect();
const rows = counts.toRecords();
const named = rows.map((row) => ({ ...row, code: row[CODE], employee: row[KIND] === 'CBCCVC' }));
console.log(JSON.stringify(named));
