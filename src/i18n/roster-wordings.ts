import type { RosterIssues } from '../domain/issues/roster-issues.ts';
import { integerText } from './number-text.ts';
import { listed, type Wordings } from './wording-parts.ts';

const lines = (places: readonly string[]) => listed(places, 'dòng khác');

/** What is said of people without naming them: lines stand for who is meant. */
export const rosterWordings: Wordings<keyof RosterIssues> = {
  'certificates-unknown': () => ({
    vi: 'các tệp học viên không có cột ngày cấp hay số chứng nhận nên không biết ai đã được cấp. Hãy xuất lại tệp có cột đó.',
    en: 'the learner exports have no column of certificates, so that nobody knows who is certified. Export them with it.',
  }),
  'roster-ambiguous': ({ candidates, claimed }) => {
    const at = lines(candidates);
    return claimed
      ? {
          vi: `danh sách có người này ở hai xã mà chỉ có một tài khoản (${at.vi}): không biết là của ai, nên không chọn.`,
          en: `the roster has this person in two communes and there is one account (${at.en}): whose it is, is not known, and nobody is chosen.`,
        }
      : {
          vi: `${candidates.length} tài khoản cùng họ tên và ngày sinh với người này (${at.vi}): không biết là ai, nên không chọn. Đối chiếu rồi sửa một bên.`,
          en: `${candidates.length} accounts have this person's name and birth date (${at.en}): nobody is chosen. Compare them and correct one.`,
        };
  },
  'roster-birth-missing': ({ candidates }) => {
    const at = lines(candidates);
    return {
      vi: `có tài khoản trùng họ tên (${at.vi}) nhưng thiếu ngày sinh ở một bên nên không so được. Bổ sung ngày sinh.`,
      en: `there is an account of the same name (${at.en}), but a birth date is missing on one side. Add it.`,
    };
  },
  'guide-not-found': () => ({
    vi: 'không tìm thấy tài khoản của người hướng dẫn; dòng này không tính cho ai.',
    en: 'no account of the guide was found; the row counts for nobody.',
  }),
  'guide-ambiguous': ({ candidates }) => {
    const at = lines(candidates);
    return {
      vi: `${candidates.length} tài khoản cùng họ tên và ngày sinh với người hướng dẫn (${at.vi}): không biết là ai, nên chưa tính chắc cho ai.`,
      en: `${candidates.length} accounts have the guide's name and birth date (${at.en}): the row counts for nobody for certain.`,
    };
  },
  'guide-birth-missing': ({ candidates }) => {
    const at = lines(candidates);
    return {
      vi: `có tài khoản trùng họ tên người hướng dẫn (${at.vi}) nhưng thiếu ngày sinh ở một bên, nên chưa tính chắc cho ai. Bổ sung ngày sinh.`,
      en: `there is an account of the guide's name (${at.en}), but a birth date is missing on one side: the row counts for nobody for certain. Add it.`,
    };
  },
  'names-need-file': ({ command }) => ({
    vi: `--names nêu tên từng người nên chỉ ghi ra tệp, không in ra màn hình. Thêm: -o danh-sach.xlsx, ví dụ: tiendo ${command} hoc-vien.csv --names -o danh-sach.xlsx`,
    en: `--names names people, and is written to a file only. Add: -o list.xlsx, such as: tiendo ${command} learners.csv --names -o list.xlsx`,
  }),
  'names-format': ({ endings }) => ({
    vi: `danh sách từng người chỉ ghi được thành tệp ${endings.join(' hoặc ')}. Đổi đuôi tệp sau -o, và bỏ --format.`,
    en: `the list of people is written as ${endings.join(' or ')} only. Change the ending behind -o, and leave --format out.`,
  }),
  'names-written': ({ rows, isPrivate }) => {
    const who = isPrivate
      ? { vi: 'chỉ tài khoản của bạn đọc được', en: 'only your account can read it' }
      : {
          vi: 'ai mở được thư mục này cũng đọc được, hãy cất ở nơi riêng',
          en: 'whoever can open its folder can read it, so keep it in a private one',
        };
    return {
      vi: `tệp này có dữ liệu cá nhân của ${integerText(rows, 'vi')} người; ${who.vi}. Không gửi vào nhóm chung.`,
      en: `this file holds personal data of ${integerText(rows, 'en')} people; ${who.en}. Do not share it in a group.`,
    };
  },
};
