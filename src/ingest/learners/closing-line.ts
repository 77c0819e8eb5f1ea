import { fold } from '../../text/fold.ts';
import { tidy } from '../../text/tidy.ts';
import { isTotalLabel } from '../row-labels.ts';

/** "Nơi nhận", "- Như trên", "Người lập biểu", "TM. UBND XÃ", "(Ký tên, đóng dấu)", "Bờ Y, ngày 05 tháng 12". */
const CLOSING =
  /^(?:noi nhan|nhu tren|nguoi lap(?: bieu| danh sach)?|luu vt|ky ten|xac nhan cua .*)$/;
const SIGNED = /^(?:tm|kt|tl|tuq)\s?\.|^\(ký|, ngày\s+(?:\d|…|\.)|:$/i;

/** Whether a cell begins what stands below a list, or is the label of its total. */
function isClosing(cell: string): boolean {
  const text = tidy(cell);
  return text !== '' && (isTotalLabel(text) || SIGNED.test(text) || CLOSING.test(fold(text)));
}

/** The first cell of a record that holds anything, and that of the name; the record has no account and no birth date. */
export const isClosingLine = (first: string, name: string): boolean =>
  isClosing(first) || isClosing(name);

/** "Tổng cộng" in the column of accounts, which end in digits nearly all. */
export const isClosingAccount = (account: string): boolean =>
  !/[0-9]$/.test(account) && isClosingLine(account, '');
