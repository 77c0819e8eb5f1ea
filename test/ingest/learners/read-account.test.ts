import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/calendar.ts';
import { readAccount } from '../../../src/ingest/learners/read-account.ts';
import { tableOf } from './any-learners.ts';

const ASOF = '2025-12-04T10:00:00+07:00' as Moment;

/** The columns of the standard export. */
const table = tableOf(
  {
    ...{ account: 0, name: 1, birth: 2, kind: 3, commune: 4, communeCode: 5, village: 6 },
    ...{ organisation: 7, registeredAt: 8, share: [9, 11, 13, 15, 17], quiz: [10, 12, 14, 16, 18] },
    ...{ final: 19, certifiedAt: 20, certificate: 21 },
  },
  22,
);

const STANDARD: Readonly<Record<string, string>> = {
  ...{ account: 'hv1', name: 'Đinh Văn Rê', birth: '05/03/1985', kind: 'Người dân' },
  ...{ commune: 'Xã Bờ Y', code: '23377', village: 'Thôn Đăk Mế', organisation: '' },
  ...{
    registered: '10/10/2025 08:00',
    s1: '100%',
    q1: '5',
    s2: '80%',
    q2: '4',
    s3: '90%',
    q3: '4/5',
  },
  ...{ s4: '85,5', q4: '5', s5: '80', q5: '4', final: '24/30', certified: '12/11/2025 09:00' },
  certificate: 'QNG-2025-0001',
};

const read = (changed: Readonly<Record<string, string>> = {}) =>
  readAccount(Object.values({ ...STANDARD, ...changed }), table, ASOF);

describe('readAccount', () => {
  it('reads a row', () => {
    expect(read()).toEqual({
      ...{ rejected: false, faults: [], account: 'hv1', name: 'Đinh Văn Rê', kind: 'resident' },
      place: {
        commune: 'Xã Bờ Y',
        communeCode: '23377',
        village: 'Thôn Đăk Mế',
        organisation: null,
      },
      ...{ birth: '1985-03-05', age: 'adult', modules: [true, true, true, true, true], final: 24 },
      ...{ certified: true, breaches: [] },
      registeredAt: { moment: '2025-10-10T08:00:00+07:00', timed: true },
      certifiedAt: { moment: '2025-11-12T09:00:00+07:00', timed: true },
    });
  });

  it.each([
    [{ q2: '3' }, ['certifiedWithoutModules']],
    [{ s2: '79,9%' }, ['certifiedWithoutModules']],
    [{ s2: '' }, ['certifiedWithoutModules']],
    [{ final: '20' }, ['certifiedBelow21']],
    [{ final: '' }, ['certifiedBelow21']],
    [{ certified: '', certificate: '' }, ['passedNotCertified']],
    [{ certified: '10/10/2025 07:59' }, ['certifiedBeforeRegistered']],
    [{ certified: '10/10/2025' }, []],
    [{ certified: '09/10/2025' }, ['certifiedBeforeRegistered']],
    [{ certified: '04/12/2025 10:01' }, ['certifiedInFuture']],
    [{ certified: '04/12/2025' }, []],
    [{ certified: '05/12/2025' }, ['certifiedInFuture']],
    [{ certified: '', certificate: '', final: '20' }, []],
    [{ certified: 'đã cấp', final: '2', q1: '' }, ['certifiedWithoutModules', 'certifiedBelow21']],
  ])('with %j breaks %j', (changed, breaches) => {
    expect(read(changed)?.breaches).toEqual(breaches);
  });

  it.each([
    [{ s2: '0,8' }, 'share-unclear', 11, '0,8'],
    [{ q2: '9' }, 'quiz-unclear', 12, '9'],
    [{ final: 'đạt' }, 'final-unclear', 19, 'đạt'],
    [{ birth: '31/02/1985' }, 'birth-unclear', 2, null],
    [{ kind: 'khác' }, 'kind-unclear', 3, 'khác'],
    [{ registered: 'hôm qua' }, 'registered-unclear', 8, 'hôm qua'],
  ])(
    'with %j: %s, and it breaks no rule that nobody can tell',
    (changed, code, column, example) => {
      expect(read(changed)).toMatchObject({
        ...{ rejected: false, faults: [{ code, column, example }], breaches: [] },
      });
    },
  );

  it.each([
    [{ commune: ' ', code: '', village: '' }, 'place-missing', null],
    [{ account: '', name: '\u00a0' }, 'identity-missing', null],
    [{ certified: 'đang chờ' }, 'certified-unclear', 20],
    [{ more: 'thừa' }, 'row-too-long', null],
  ])('rejects a row with %j: %s', (changed, code, column) => {
    expect(read(changed)).toMatchObject({ rejected: true, faults: [{ code, column }] });
  });

  it('rejects a row of too few cells, and passes over blank rows and remarks', () => {
    expect(readAccount(['hv1', 'An'], table, ASOF)?.faults).toMatchObject([
      { code: 'row-too-short' },
    ]);
    expect(readAccount(['', 'Nơi nhận:'], table, ASOF)).toBeNull();
    expect(readAccount(['', ' '], table, ASOF)).toBeNull();
    expect(read({ more: ' ' })?.rejected).toBe(false);
  });

  it('does not tell what no column tells', () => {
    const few = tableOf({ name: 0, commune: 1, share: [2, null, null, null, null] }, 3);
    expect(readAccount(['An', 'Xã Bờ Y', '100%'], few, ASOF)).toMatchObject({
      ...{ kind: 'unknown', age: 'unknown', birth: null, final: null, certified: null },
      ...{ modules: [null, null, null, null, null], faults: [], breaches: [] },
    });
  });

  it('takes two columns of the kind that differ for unclear', () => {
    const both = tableOf({ name: 0, commune: 1, kind: 2, isPublicEmployee: 3 }, 4);
    const kindOf = (kind: string, flag: string) =>
      readAccount(['An', 'Xã A', kind, flag], both, ASOF);
    expect(kindOf('CBCCVC', 'true')).toMatchObject({ kind: 'publicEmployee', faults: [] });
    expect(kindOf('', 'false')).toMatchObject({ kind: 'resident', faults: [] });
    expect(kindOf('CBCCVC', 'false')).toMatchObject({
      ...{ kind: 'unknown', faults: [{ code: 'kind-unclear', column: 2, example: 'CBCCVC' }] },
    });
  });
});
