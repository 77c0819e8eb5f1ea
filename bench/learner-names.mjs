// Names as people of the province have them: Kinh, Hrê, Xơ Đăng and Giẻ Triêng. Nobody in particular.
import { byWeight } from './seeded.mjs';

const words = (text) => text.trim().split(/\s+/);

/** "Nguyễn:38 Trần:11": texts and their weights; _ stands for a space, - for no word. */
function weighted(text) {
  const entries = words(text).map((it) => it.split(':'));
  return {
    texts: entries.map(([word]) => (word === '-' ? '' : word.replaceAll('_', ' '))),
    draw: byWeight(entries.map(([, weight]) => Number(weight ?? 1))),
  };
}

const KINH =
  weighted(`Nguyễn:38 Trần:11 Lê:9.5 Phạm:7 Huỳnh:5 Võ:4.5 Phan:4 Bùi:3 Đặng:2.5 Đỗ:2 Hồ:2
  Ngô:1.5 Trương:1.5 Đinh:1 Đoàn:1 Dương:1 Cao:0.6 Lương:0.5 Lý:0.5 Mai:0.5 Tạ:0.4 Tô:0.3 Phùng:0.3
  Vũ:0.3 Châu:0.2 Thới:0.1 Ứng:0.1`);
const MEN =
  weighted(`Văn:24 Quốc:6 Minh:7 Đức:6 Hữu:5 Thanh:6 Ngọc:4 Công:4 Xuân:4 Tấn:5 Đình:4 Trung:3
  Quang:5 Hoàng:4 Anh:3 Duy:3 Tuấn:3 Gia:2 Bá:1 Như:0.2`);
const WOMEN =
  weighted(`Thị:38 Thị_Thu:6 Thị_Kim:5 Thị_Ngọc:5 Thị_Thanh:6 Thị_Mỹ:4 Thị_Bích:3 Thị_Hồng:4
  Ngọc:5 Thanh:4 Kim:4 Thu:3 Mỹ:2 Bích:2 Như:2 Phương:3 Tường:1`);
const HE =
  weighted(`An:2 Bảo:2 Bình:2.5 Châu:1 Công:2 Cường:3 Danh:1 Đạt:2 Dũng:3 Duy:2 Giang:1 Hải:3 Hậu:2
  Hiếu:2 Hòa:1.5 Hoàng:3 Hùng:3 Huy:3 Hưng:2 Khánh:1.5 Khoa:1.5 Kiên:1.5 Lâm:1.5 Lộc:1 Long:2.5 Luân:1
  Minh:3 Nam:2.5 Nghĩa:1.5 Nhân:1.5 Phong:2 Phú:1 Phúc:2 Phương:1 Quân:2 Quang:2 Quý:1 Sang:1 Sinh:1
  Sơn:2.5 Tài:2 Tâm:2 Tân:1 Thắng:2 Thành:3 Thiện:1 Thịnh:1.5 Thọ:1 Tiến:2 Tín:1 Toàn:2 Trí:1 Trung:2
  Tú:1.5 Tuấn:3 Tùng:1.5 Việt:1.5 Vinh:2 Vũ:2 Vương:1 Xuân:0.7`);
const SHE =
  weighted(`An:1 Ánh:1 Anh:2.5 Bích:0.8 Chi:1.5 Cúc:0.7 Diễm:1 Diệu:0.8 Dung:2 Duyên:1.5 Giang:1 Hà:2.5
  Hạnh:2 Hằng:2.5 Hậu:0.8 Hiền:2.5 Hoa:2 Hòa:0.7 Hồng:2 Huệ:1.2 Hương:3 Huyền:1.5 Khuê:0.3 Lan:2.5
  Lê:0.5 Liên:2 Linh:3 Loan:2 Lý:0.7 Ly:1 Mai:2 My:1.5 Nga:2 Ngân:2 Ngọc:2 Nguyệt:1 Nhi:2 Nhung:2 Oanh:1.2
  Phúc:0.4 Phượng:1.5 Phương:2 Quyên:1.2 Quỳnh:1.3 Sen:0.8 Sương:0.8 Tâm:1.2 Thanh:1.5 Thảo:2.5 Thắm:1
  Thơ:0.6 Thu:2 Thúy:2 Thủy:2 Thư:1.5 Tiên:1 Trâm:1.5 Trang:2.5 Trinh:1.5 Tú:0.6 Tuyền:1 Tuyết:1.5 Uyên:1.2
  Vân:2 Vy:1.5 Xuân:1 Yến:2 Ý:0.1`);
const HRE_SURNAMES = weighted('Đinh:5 Phạm:5');
const HRE_MIDDLE = weighted('Văn:4 Thị:4 Xuân:0.5 Quốc:0.5');
const HRE =
  weighted(`Rê Nía Rưa Xoa Trú Léo Loan Giớ Hrênh Đố Nghít Trắp Rôm Đrâu Ngót Réo Êm Xê Út Nhất
  Đênh Gờ Kiêm Hơn Tốt Pheo Dế Nheo Ốt Rớ Trói Xíu Bút Chéo Đeo Gắt`);
const A_MEN =
  weighted(`Thắng Blong Xup Nghít Đam Dũng Hùng Khôi Lăng Minh Nam Phong Thiên Tuấn Vượng Xây Yên Kiểu Pháo
  Đúc Nhiếu Hlin Brôi Nhơn Tách Đeng Thút Bler Chung Đót Jring Liêu Dát Wang Ghen Bông`);
const Y_WOMEN =
  weighted(`Blút Hạnh Nhung Thủy Hồng Lan Thoai Đớ Hương Byưng Pươi Thiết Vân Yên Nở Xoan Hlút Đào Ngẽ
  Vưng Hyam Xuân Rin Brơn Nhiên Lệ Ngân Tuyền Mai Phết Đem Chút Hlê Khuyên Đinh`);
const PEOPLES = [
  { draw: 44, surnames: KINH, middles: MEN, given: HE },
  { draw: 45, surnames: KINH, middles: WOMEN, given: SHE },
  { draw: 4, surnames: HRE_SURNAMES, middles: HRE_MIDDLE, given: HRE },
  { draw: 3, surnames: weighted('A'), middles: weighted('-:9 Văn:1'), given: A_MEN },
  { draw: 3, surnames: weighted('Y'), middles: weighted('-:9 Thị:1'), given: Y_WOMEN },
];
const drawPeople = byWeight(PEOPLES.map((it) => it.draw));

const MARKS = /[\u0300-\u036f]/g;

/** A name without diacritics, capitals kept. */
export const plain = (name) =>
  name.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** Numbers folded texts from 0, so that "Hòa" and "Hoa" have one number. */
function numbering(lists) {
  const numbers = new Map();
  const of = (text) => {
    const folded = plain(text).toLowerCase();
    if (!numbers.has(folded)) numbers.set(folded, numbers.size);
    return numbers.get(folded);
  };
  const byList = new Map();
  for (const list of lists) byList.set(list, list.texts.map(of));
  return { byList, size: () => numbers.size };
}

const surnames = numbering(PEOPLES.map((it) => it.surnames));
const middles = numbering(PEOPLES.map((it) => it.middles));
const given = numbering(PEOPLES.map((it) => it.given));
/** How many names there are, told apart without diacritics. */
export const FOLDED_NAMES = surnames.size() * middles.size() * given.size();

/**
 * A name by chance, and the number of its folded form, below `FOLDED_NAMES`. A surname and a given
 * name are one word each, so that what stands between them is told by the whole name.
 */
export function drawName(random) {
  const people = PEOPLES[drawPeople(random)];
  const s = people.surnames.draw(random);
  const m = people.middles.draw(random);
  const g = people.given.draw(random);
  const middle = people.middles.texts[m];
  const number =
    (surnames.byList.get(people.surnames)[s] * middles.size() +
      middles.byList.get(people.middles)[m]) *
      given.size() +
    given.byList.get(people.given)[g];
  const first = people.surnames.texts[s];
  const last = people.given.texts[g];
  return { name: middle === '' ? `${first} ${last}` : `${first} ${middle} ${last}`, number };
}
