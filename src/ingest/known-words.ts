import { exactKey, spell } from '../text/spelling.ts';
import { quangNgaiRegistry } from '../units/registry.ts';

// What headings, titles, notes, letters and names are made of. Only words with a letter beyond
// ASCII tell encodings apart.
const WORDS = `
  xã phường đặc khu thị trấn thôn tổ dân phố ấp bản làng buôn khối xóm huyện tỉnh thành quận đơn vị
  hành chính địa phương bàn cơ quan trường học tiểu trung phổ thông mầm mẫu giáo đại chi nhánh sở
  phòng ban đảng ủy uỷ hội đồng nhân công an quân sự đoàn hợp tác hiệp liên đăng ký kí viên học
  chứng nhận chỉ cấp giấy được đã chưa hoàn thành tham gia cán bộ chức người số trưởng tổng cộng toàn
  tất cả tỷ tỉ lệ phần trăm tính đến ngày tháng năm giờ phút nơi nhận thống kê liệu kết quả báo cáo
  xếp hạng thứ tự vị trí mã tên họ và độ tuổi lao động từ đủ trở lên trong của các những là có không
  theo bình quân biên chế khẩu hộ thường trú tạm quy mô kèm văn bản phụ lục biểu bảng lập kiểm tra
  duyệt ký thay mặt chủ tịch phó bí thư kính gửi đề nghị thực hiện triển khai kế hoạch phong trào
  vụ kỹ năng chuyển đổi bài khóa khoá đạt điểm sách danh giới nữ sinh chỗ ở nghề nghiệp tài khoản điện
  thoại địa chỉ ghi chú cuối đầu giữa trên dưới trước sau tuần quý tăng giảm bằng còn thiếu cần thêm
  mục tiêu chỉ mốc hạn ước khoảng tối thiểu đa nhất hai bốn bảy tám chín mười việt cộng hòa hoà
  xã chủ nghĩa độc lập tự hạnh phúc miền núi biển đảo đồng bằng sông suối cầu chợ đông tây bắc thượng
  hạ nội ngoại mới cũ lớn nhỏ phú phước lộc thọ mỹ đức hòa bình thắng lợi tiến thịnh thuận thạnh
  nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lâm hà thị văn hữu
  quốc ngọc thanh hồng hùng hải hương hiền hoa hạnh thảo thúy thuý thủy thuỷ phượng phương tuấn tú
  dũng cường đạt thành tâm tín nghĩa sơn thái việt bảo khánh kiều kim liễu loan mạnh mẫn nhật nhung
  oanh quyên quý quỳnh sáng tài thắm thơ thu toàn trí trọng tuyết vân vượng xuân yến ánh ái ẩn
  gò nước rẫy mò rơ đăk đắk đắc plây plông krông ya hrê xơ đăng giẻ triêng cơ bờ
`;

let known: ReadonlySet<string> | undefined;

/** Common Vietnamese words, with those of the names of the shipped units, by their exact spelling. */
export function knownWords(): readonly string[] {
  const names = quangNgaiRegistry().units.map((unit) => unit.name.toLowerCase());
  return [WORDS, ...names]
    .join(' ')
    .split(/\s+/)
    .filter((word) => BEYOND_ASCII.test(word));
}

const BEYOND_ASCII = /[^\0-\x7f]/;

// One group of vowels with at most one tone, between consonants: "Nguyễn", "Đăk", "Krông". Or none,
// as in "HĐND".
const CONSONANTS = '[bcdđghklmnpqrstvxfjwz]';
const SHAPE = new RegExp(
  `^(?:${CONSONANTS}{0,4}[aăâeêioôơuưy]{1,4}[bcđghklmnprst]{0,3}|${CONSONANTS}{2,8})$`,
);
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/;

/** Whether a word is written as Vietnamese words, and names of the highlands, are. */
export function isVietnameseShape(word: string): boolean {
  const untoned = word.toLowerCase().normalize('NFD').replace(TONE, '').normalize('NFC');
  return SHAPE.test(untoned);
}

/** Whether a word with a letter beyond ASCII is a known Vietnamese one, in either case. */
export function isKnownWord(word: string): boolean {
  known ??= new Set(knownWords().map((it) => exactKey(spell(it))));
  return known.has(exactKey(spell(word)));
}
