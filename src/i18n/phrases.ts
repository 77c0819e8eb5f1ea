const NO_BREAK = '\u00a0';

/** Words of one meaning, which a line must not part. */
const PHRASES =
  /người dân|đăng ký|chứng nhận|tỷ lệ|tổng số|toàn bộ|đơn vị|kết quả|dự báo|mỗi ngày|so với|hạng trên/gi;

/** The words of a label, phrases whole: "Người dân", "có", "chứng nhận". */
export const labelWords = (label: string): readonly string[] =>
  label
    .replace(PHRASES, (phrase) => phrase.replace(' ', NO_BREAK))
    .split(' ')
    .map((word) => word.replaceAll(NO_BREAK, ' '));
