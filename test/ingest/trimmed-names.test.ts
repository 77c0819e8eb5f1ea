import { describe, expect, it } from 'vitest';
import { codes, decisionsOf, lastCounts, readAll } from './samples.ts';

const HEADER = 'Đơn vị,Đã đăng ký';
const names = async (file: string) => {
  const { dataset, issues } = await readAll([file]);
  return { names: Object.keys(lastCounts(dataset)), codes: codes(issues), issues };
};

describe('names with trimmings in a file', () => {
  it('are told of, and count as the unit', async () => {
    const it_ = await names(`${HEADER}\n1. UBND xã Bờ Y,7\n2. Xã Ba Tô (*),8`);
    expect(it_.names).toEqual(['Xã Bờ Y', 'Xã Ba Tô']);
    expect(it_.codes).toEqual(['name-trimmed:2', 'name-trimmed:3']);
    expect(it_.issues[0]).toMatchObject({
      severity: 'note',
      value: '1. UBND xã Bờ Y',
      unit: 'Xã Bờ Y',
    });
  });

  it('with the code of another unit, or a code column that says so, are refused', async () => {
    expect((await names(`${HEADER}\nXã Bờ Y,1\nXã Bờ Y (21484),7`)).issues).toMatchObject([
      { code: 'code-conflict', line: 3, value: '21484', named: 'Xã Bờ Y', coded: 'Xã Ba Tơ' },
    ]);
    const columns = `Mã,${HEADER}\n21484,1. Xã Bờ Y,7\n23377,Xã Bờ Y,7`;
    expect((await names(columns)).codes).toEqual(['code-conflict:2']);
  });

  it('stay as they are where units of another level are listed', async () => {
    const offices = await names('Cơ quan,Đã đăng ký\nUBND xã Bờ Y,7\nUBND xã Ba Tô,8\nSở Y tế,9');
    expect(offices.names).toEqual(['UBND xã Bờ Y', 'UBND xã Ba Tô', 'Sở Y tế']);
    expect(offices.codes).not.toContain('name-trimmed:2');
    const villages = await names('Thôn,Đã đăng ký\nThôn 1. Măng Tôn,7\n1. Bờ Y,8\nThôn 2,9');
    expect(villages.names).toEqual(['Thôn 1. Măng Tôn', '1. Bờ Y', 'Thôn 2']);
  });

  it('are no surer, nor less sure, where they are kept', async () => {
    const offices = await names('Cơ quan,Đã đăng ký\nUBND xã Ba To,7\nSở Y tế,9');
    expect(offices.names).toEqual(['UBND xã Ba To', 'Sở Y tế']);
  });

  it('stay as they are where villages are listed', async () => {
    const { issues } = await readAll([
      'Thôn,Đã đăng ký\nThôn 3 (1),7\nThôn 3 (2),8',
      'Thôn,Dân số\nThôn 3,70\nThôn 4,80',
    ]);
    expect(codes(issues)).toContain('name-unknown:2');
    expect(codes(issues)).not.toContain('unit-conflict:3');
  });

  it('below the total are a signature', async () => {
    const it_ = await names(`${HEADER}\nXã Bờ Y,7\nXã Ba Tô,8\nTổng cộng,15\nUBND xã Bờ Y,\n`);
    expect(it_.codes).toEqual([]);
  });

  it('are settled by a decision on the plain name', async () => {
    const { issues } = await readAll(
      [`${HEADER}\n1. Xã Ba To,7`],
      null,
      decisionsOf(['Ba To', 'Xã Ba Tô']),
    );
    expect(issues).toMatchObject([{ code: 'name-settled', value: '1. Xã Ba To' }]);
  });
});

describe('a name that two units fit', () => {
  it('says how many rows of the file have it', async () => {
    const file = `${HEADER}\nXa Ba To,7\nxa ba  to,8\nSon Ha,9`;
    expect((await names(file)).issues).toMatchObject([
      { code: 'name-ambiguous', line: 2, rows: 2 },
      { code: 'name-ambiguous', line: 3, rows: 2 },
      { code: 'name-ambiguous', line: 4, rows: 1 },
    ]);
  });

  it('and that is settled on two rows with other figures says so', async () => {
    const file = `${HEADER}\nXa Ba To,7\nXa Ba To,8\nXa Bo Y,1\nXã Bờ Y,2`;
    const { issues } = await readAll([file], null, decisionsOf(['Ba To', 'Xã Ba Tô']));
    expect(issues.filter((it) => it.code === 'unit-conflict')).toMatchObject([
      { line: 3, settled: true },
      { line: 5, settled: false },
    ]);
  });
});

it('a name that is too long is told of once, and not repeated', async () => {
  const { issues } = await names(`${HEADER}\nXã Bờ Y,1\n${'Ba '.repeat(99)},7`);
  expect(codes(issues)).toEqual(['name-too-long:3']);
});
