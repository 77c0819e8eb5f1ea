import type { Day } from './calendar.ts';

/** Who issues reports, to whom, and when they are due; `null` and none where a campaign does not say. */
export interface Office {
  readonly superior: string | null;
  readonly body: string | null;
  readonly place: string | null;
  readonly recipients: readonly string[];
  readonly deadlines: readonly Day[];
  /** Whom letters address, where that is not who receives them. */
  readonly to?: readonly string[];
  readonly signer?: Signer;
  /** The file that holds the office's own wording of letters, as written: relative to the folder. */
  readonly letter?: string;
}

/** Who signs, as far as a campaign says: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", the name. */
interface Signer {
  readonly authority: string | null;
  readonly title: string | null;
  readonly name: string | null;
}
