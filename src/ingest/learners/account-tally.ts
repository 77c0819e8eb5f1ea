import { LEAST_IN_FINAL, MODULES } from '../../domain/course.ts';
import { LEARNER_KINDS } from '../../domain/learner.ts';
import {
  ACCOUNT_SLOTS,
  breachSlot,
  LEARNER_MEASURES,
  PERSON,
  REJECTED_SLOT,
  slotOf,
} from '../../domain/learner-tally.ts';
import type { PeopleTable } from '../people-table.ts';
import { AccountCells } from './account-cells.ts';
import { type AccountColumns, accountColumns, placeOfSomebody } from './account-columns.ts';
import { type ByteRecord, holds, nonBlank, trim } from './byte-record.ts';
import { BIRTH_ADULT, BIRTH_MINOR, birthLimits, LAST_BIRTH } from './judge-birth.ts';
import { SCORE_UNCLEAR } from './judge-progress.ts';
import { isEarlier, isTimed, minutesAt, minutesIn } from './judge-time.ts';
import { CERTIFIED_UNCLEAR, CERTIFIED_YES } from './judge-words.ts';
import { ModuleCells } from './module-cells.ts';
import { NameFolder } from './name-folder.ts';
import { NamePatterns } from './name-pattern.ts';
import type { PassedOver, ReadingOptions } from './part.ts';
import type { PartFaults } from './part-faults.ts';
import { PassedRecords } from './passed-records.ts';
import { PlaceGroups, TOO_MANY } from './place-groups.ts';
import { knowsModules } from './read-modules.ts';

const MEASURES = LEARNER_MEASURES.length;
const KIND_BITS = LEARNER_KINDS.map((kind) => (kind === 'unknown' ? 0 : PERSON[kind]));
const ALL_MODULES = PERSON.module1 * (2 ** MODULES - 1);

// Of the first kind; another's stand so many measures later.
const FIRST = LEARNER_KINDS[0];
const ACCOUNTS = slotOf(FIRST, 'accounts');
const MINORS = slotOf(FIRST, 'minors');
const ADULTS = slotOf(FIRST, 'adults');
const CERTIFIED = slotOf(FIRST, 'certified');
const CERTIFIED_MINORS = slotOf(FIRST, 'certifiedMinors');
const CERTIFIED_ADULTS = slotOf(FIRST, 'certifiedAdults');
const MODULE_1 = slotOf(FIRST, 'module1');
const ELIGIBLE = slotOf(FIRST, 'eligibleForFinal');
const PASSED = slotOf(FIRST, 'finalPassed');

/** Counts accounts, one record after another. */
export class AccountTally {
  rows = 0;
  /** Those whose name or full birth date is missing; 0 where people are not asked for. */
  incomparable = 0;
  readonly births = new Uint32Array(LAST_BIRTH + 1);
  readonly patterns = new NamePatterns();
  readonly groups: PlaceGroups;

  readonly #width: number;
  readonly #columns: AccountColumns;
  readonly #cells: AccountCells;
  readonly #modules: ModuleCells;
  readonly #knowsModules: boolean;
  readonly #knowsCertified: boolean;
  readonly #latestAdult: number;
  readonly #asOf: number;
  readonly #people: ReadingOptions['people'];
  readonly #faults: PartFaults;
  readonly #names = new NameFolder();
  readonly #passed: PassedRecords;

  constructor(table: PeopleTable, { asOf, people }: ReadingOptions, faults: PartFaults) {
    const columns = accountColumns(table.columns);
    const limits = birthLimits(asOf);
    this.#width = table.headings.length;
    this.#columns = columns;
    this.groups = new PlaceGroups(table.columns);
    this.#cells = new AccountCells(columns, limits, faults);
    this.#modules = new ModuleCells(table.columns, faults);
    this.#knowsModules = knowsModules(table.columns);
    this.#knowsCertified = columns.certifiedAt >= 0 || columns.certificate >= 0;
    this.#latestAdult = limits.latestAdult;
    this.#asOf = minutesAt(asOf);
    this.#people = people;
    this.#faults = faults;
    this.#passed = new PassedRecords(table, columns);
  }

  get passedOver(): Readonly<PassedOver> {
    return this.#passed.counts;
  }

  /** Counts a record, or passes it over; `false` where it is in one place too many. */
  add(record: ByteRecord): boolean {
    if (this.#passed.closesList(record)) return true;
    if (record.count !== this.#width && this.#isUneven(record)) return true;
    const { name, account } = this.#columns;
    const places = this.#trimPlace(record);
    const known = holds(record, name) || holds(record, account);
    if ((places === 0 || !known) && this.#passed.holdsNobody(record)) return true;
    if (this.#passed.repeatsHeader(record)) return true;
    this.rows++;
    if (places === 0) {
      this.#faults.row('place-missing', record);
      return true;
    }
    const shifted = placeOfSomebody(record, this.#columns);
    if (shifted >= 0) {
      this.#faults.cell('place-unclear', shifted, record);
      return true;
    }
    const group = this.groups.groupOf(record);
    if (group < 0) return group !== TOO_MANY && this.#rejectPlace(record, group);
    const base = group * ACCOUNT_SLOTS;
    if (!known) {
      this.#faults.row('identity-missing', record);
      this.#plus(base + REJECTED_SLOT);
      return true;
    }
    const certified = this.#cells.certified(record);
    if (certified === CERTIFIED_UNCLEAR) this.#plus(base + REJECTED_SLOT);
    else this.#count(record, group, base, certified === CERTIFIED_YES);
    return true;
  }

  #rejectPlace(record: ByteRecord, group: number): true {
    const column = this.groups.unclearColumn(group);
    if (column === null) this.#faults.row('place-missing', record);
    else this.#faults.cell('place-unclear', column, record);
    return true;
  }

  /** A record of more or fewer cells than headings that is not to be counted. */
  #isUneven(record: ByteRecord): boolean {
    if (this.#passed.holdsNobody(record)) return true;
    const long = nonBlank(record, this.#width) > 0;
    if (!long && record.count >= this.#width) return false;
    this.rows++;
    this.#faults.row(long ? 'row-too-long' : 'row-too-short', record);
    return true;
  }

  /** Takes white space off the cells of the place; answers how many of them are not blank. */
  #trimPlace(record: ByteRecord): number {
    const { place } = this.#columns;
    let filled = 0;
    for (let i = 0; i < place.length; i++) if (trim(record, place[i] as number)) filled++;
    return filled;
  }

  #plus(slot: number): void {
    const { slots } = this.groups;
    slots[slot] = (slots[slot] as number) + 1;
  }

  #count(record: ByteRecord, group: number, base: number, certified: boolean): void {
    const cells = this.#cells;
    const kind = cells.kind(record);
    const birth = cells.birth(record);
    const adult = birth >= 0 ? birth <= this.#latestAdult : birth === BIRTH_ADULT;
    const minor = birth >= 0 ? !adult : birth === BIRTH_MINOR;
    if (birth >= 0) this.births[birth] = (this.births[birth] as number) + 1;
    let bits = KIND_BITS[kind] as number;
    if (certified) bits |= PERSON.certified;
    if (adult) bits |= PERSON.adult;
    if (minor) bits |= PERSON.minor;
    if (this.#columns.modules) {
      this.#modules.read(record);
      bits |= this.#modules.complete * PERSON.module1;
      if ((bits & ALL_MODULES) === ALL_MODULES) bits |= PERSON.eligibleForFinal;
    }
    const final = cells.final(record);
    if (final >= LEAST_IN_FINAL) bits |= PERSON.finalPassed;
    const registered = cells.registeredAt(record);
    this.#add(base + kind * MEASURES, bits);
    this.#judge(base, certified, final, registered);
    if (this.#people !== null) this.#person(record, group, birth, bits, registered);
  }

  #add(at: number, bits: number): void {
    const { slots } = this.groups;
    slots[at + ACCOUNTS] = (slots[at + ACCOUNTS] as number) + 1;
    const certified = (bits & PERSON.certified) !== 0;
    if (certified) this.#plus(at + CERTIFIED);
    if ((bits & PERSON.adult) !== 0) {
      this.#plus(at + ADULTS);
      if (certified) this.#plus(at + CERTIFIED_ADULTS);
    } else if ((bits & PERSON.minor) !== 0) {
      this.#plus(at + MINORS);
      if (certified) this.#plus(at + CERTIFIED_MINORS);
    }
    if ((bits & ALL_MODULES) !== 0) {
      for (let i = 0; i < MODULES; i++) {
        if ((bits & (PERSON.module1 << i)) !== 0) this.#plus(at + MODULE_1 + i);
      }
      if ((bits & PERSON.eligibleForFinal) !== 0) this.#plus(at + ELIGIBLE);
    }
    if ((bits & PERSON.finalPassed) !== 0) this.#plus(at + PASSED);
  }

  #judge(base: number, certified: boolean, final: number, registered: number): void {
    if (!certified) {
      if (this.#knowsCertified && final >= LEAST_IN_FINAL) {
        this.#plus(base + breachSlot('passedNotCertified'));
      }
      return;
    }
    const { certifiedAt } = this.#cells;
    if (this.#knowsModules && this.#modules.lacking) {
      this.#plus(base + breachSlot('certifiedWithoutModules'));
    }
    // An unclear score may be above.
    if (this.#columns.final >= 0 && final < LEAST_IN_FINAL && final !== SCORE_UNCLEAR) {
      this.#plus(base + breachSlot('certifiedBelow21'));
    }
    if (isEarlier(certifiedAt, registered)) {
      this.#plus(base + breachSlot('certifiedBeforeRegistered'));
    }
    if (certifiedAt >= 0 && minutesIn(certifiedAt) > this.#asOf) {
      this.#plus(base + breachSlot('certifiedInFuture'));
    }
  }

  #person(
    record: ByteRecord,
    group: number,
    birth: number,
    bits: number,
    registered: number,
  ): void {
    const people = this.#people;
    const names = this.#names;
    const { name } = this.#columns;
    if (name < 0) names.length = 0;
    else names.fold(record.bytes, record.starts[name] as number, record.ends[name] as number);
    if (names.length > 0 && !names.lossy && birth >= 0) {
      people?.add(names.bytes, 0, names.length, names.hash, birth, group, bits);
    } else {
      this.incomparable++;
      people?.alone(group, bits);
    }
    if (names.length === 0 || !names.numbered || registered < 0 || !isTimed(registered)) return;
    const place = this.groups.places[group]?.key ?? '';
    this.patterns.add(
      names.bytes.toString('latin1', 0, names.length),
      place,
      minutesIn(registered),
    );
  }
}
