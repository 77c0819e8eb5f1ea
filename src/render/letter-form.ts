/** What every official letter has in its head. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Only people know the day on which it is signed. */
export const DATE = 'ngày …… tháng …… năm ……';

/** Points of a list, each ending with a semicolon, the last with a full stop. */
export const listed = (points: readonly string[]): readonly string[] =>
  points.map(
    (it, at) => `${it.trim().replace(/[\s;.,]+$/, '')}${at === points.length - 1 ? '.' : ';'}`,
  );

/** "Nơi nhận": one copy is always filed. */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  const named = recipients.length > 0 ? recipients : ['Như trên'];
  if (named.some((it) => /^lưu\b/i.test(it.trim()))) return listed(named);
  return [...listed([...named, '']).slice(0, -1), 'Lưu: VT, ….'];
}
