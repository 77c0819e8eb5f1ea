import type { PeopleColumns } from '../../domain/learner.ts';
import { type ByteRecord, isSame, trim } from './byte-record.ts';

/** Columns of a learner table by number, -1 where there is none. */
export interface AccountColumns {
  readonly name: number;
  readonly account: number;
  readonly birth: number;
  readonly kind: number;
  readonly flag: number;
  readonly registeredAt: number;
  readonly final: number;
  readonly certifiedAt: number;
  readonly certificate: number;
  /** Those of the place. */
  readonly place: Int32Array;
  /** Whether any tells of a module. */
  readonly modules: boolean;
}

export function accountColumns(columns: PeopleColumns): AccountColumns {
  const { commune, communeCode, village, organisation } = columns;
  return {
    name: columns.name ?? -1,
    account: columns.account ?? -1,
    birth: columns.birth ?? -1,
    kind: columns.kind ?? -1,
    flag: columns.isPublicEmployee ?? -1,
    registeredAt: columns.registeredAt ?? -1,
    final: columns.final ?? -1,
    certifiedAt: columns.certifiedAt ?? -1,
    certificate: columns.certificate ?? -1,
    place: Int32Array.from(
      [commune, communeCode, village, organisation].filter((it) => it !== null),
    ),
    modules: [...columns.share, ...columns.quiz].some((it) => it !== null),
  };
}

/** The column of a place in which the row's name or account stands once more; -1 where none does. */
export function placeOfSomebody(record: ByteRecord, columns: AccountColumns): number {
  const { place, name, account } = columns;
  if (!mayStandTwice(record, columns)) return -1;
  trim(record, name);
  trim(record, account);
  for (let i = 0; i < place.length; i++) {
    const column = place[i] as number;
    if (isSame(record, column, name) || isSame(record, column, account)) return column;
  }
  return -1;
}

/** Whether the first byte of a place, which is trimmed, is one with which the name or account may begin. */
function mayStandTwice({ bytes, starts }: ByteRecord, { place, name, account }: AccountColumns) {
  const ofName = name < 0 ? 0x7f : (bytes[starts[name] as number] as number);
  const ofAccount = account < 0 ? 0x7f : (bytes[starts[account] as number] as number);
  if (mayBeSpace(ofName) || mayBeSpace(ofAccount)) return true;
  for (let i = 0; i < place.length; i++) {
    const first = bytes[starts[place[i] as number] as number];
    if (first === ofName || first === ofAccount) return true;
  }
  return false;
}

/** A blank, or with what white space beyond ASCII begins. */
const mayBeSpace = (byte: number): boolean => byte <= 0x20 || byte === 0xc2 || byte >= 0xe1;
