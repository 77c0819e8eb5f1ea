import type { LetterSignature } from '../../document/letter.ts';
import type { Office } from '../../domain/office.ts';
import type { LetterFacts } from './letter-facts.ts';
import { addressPhrase } from './unit-phrases.ts';

/** What only people know, left to be filled in. */
export const BLANK = '…';

const ARCHIVE = /^lưu\b/i;
const CULTURE = /^phòng văn hóa/i;
const COMMITTEE = /^ủy ban nhân dân/i;

const isArchive = (line: string): boolean => ARCHIVE.test(line.normalize('NFC'));

/** Whom the letter addresses: those it is asked about, else who receives it, but for what is kept. */
export const addressees = ({ office, asked }: LetterFacts): readonly string[] =>
  asked.length > 0
    ? asked.map(addressPhrase)
    : (office?.to ?? (office?.recipients ?? []).filter((it) => !isArchive(it)));

/** The list under "Nơi nhận": those addressed, the body above, the archive. */
export function receivers(office: Office | null): readonly string[] {
  const archive = (office?.recipients ?? []).filter(isArchive);
  return [
    'Như trên',
    ...(office?.superior ? [`${office.superior} (để báo cáo)`] : []),
    // Who receives the letter without being addressed.
    ...(office?.to ? office.recipients.filter((it) => !isArchive(it)) : []),
    ...(archive.length > 0 ? archive : ['Lưu: VT']),
  ];
}

/** To whom reports go: the office of culture where it receives the letter, else who issues it. */
export const inCharge = ({ office }: Pick<LetterFacts, 'office'>): string =>
  office?.recipients.find((it) => CULTURE.test(it.normalize('NFC'))) ?? office?.body ?? BLANK;

/** A committee's letters are signed on its behalf; who signs for others only they know. */
export function signatureOf(office: Office | null): LetterSignature {
  const isCommittee = office?.body != null && COMMITTEE.test(office.body.normalize('NFC'));
  const usual = isCommittee ? 'TM. ỦY BAN NHÂN DÂN' : null;
  const { authority = null, title = null, name = null } = office?.signer ?? {};
  return { authority: authority ?? usual, title, name };
}
