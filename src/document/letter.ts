import type { Table } from './table.ts';

/**
 * An official letter as a value, after Decree 30/2020/NĐ-CP, Phụ lục I. It is Vietnamese whatever the
 * language of the report. `null` stands for what only people know: it is left blank to be filled in.
 */
export interface Letter {
  /** The body above the one that issues it, "Ủy ban nhân dân tỉnh Quảng Ngãi": heads have it in capitals. */
  readonly superior: string | null;
  readonly body: string | null;
  readonly place: string | null;
  /** What stands after "V/v". */
  readonly subject: string;
  /** Whom it addresses: "Kính gửi". */
  readonly to: readonly string[];
  readonly blocks: readonly LetterBlock[];
  /** The list under "Nơi nhận". */
  readonly recipients: readonly string[];
  readonly signature: LetterSignature;
  readonly appendices: readonly Appendix[];
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** "1. Kết quả": a paragraph in bold that begins a part. */
  | { readonly kind: 'heading'; readonly text: string }
  /** A point of a list, without its dash. */
  | { readonly kind: 'item'; readonly text: string };

export interface LetterSignature {
  /** "TM. ỦY BAN NHÂN DÂN". */
  readonly authority: string | null;
  /** "CHỦ TỊCH". */
  readonly title: string | null;
  readonly name: string | null;
}

export interface Appendix {
  /** In capitals: "KẾT QUẢ NGƯỜI DÂN ĐĂNG KÝ THAM GIA …". */
  readonly title: string;
  /** As of when, out of which denominator. */
  readonly facts: readonly string[];
  readonly table: Table;
  readonly notes: readonly string[];
}
