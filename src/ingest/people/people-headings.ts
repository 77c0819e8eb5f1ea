import type { PeopleColumns } from '../../domain/learner.ts';

/** What a column of a table of people holds. */
export type PeopleRole =
  | Exclude<keyof PeopleColumns, 'share' | 'quiz'>
  | `share${number}`
  | `quiz${number}`
  /** "Đơn vị": the commune, or where somebody works; the other columns decide. */
  | 'unit'
  /** Understood, and not read: row numbers, telephone numbers, remarks. */
  | 'left-aside';

/** Those that a heading tells as a whole. */
export type PlainRole = Exclude<PeopleRole, `share${number}` | `quiz${number}`>;

// Folded, whole, parted by commas: the words of the portal, of offices' lists, and of the portal's English field names.
export const HEADINGS: Readonly<Record<PlainRole, string>> = {
  account: `
    tai khoan, ten tai khoan, ma tai khoan, ten dang nhap, ma hoc vien, ma nguoi hoc,
    account, account id, account name, username, user name, user id, userid, user, login`,
  name: `
    ho va ten, ho ten, ho va ten hoc vien, ho ten hoc vien, ten hoc vien, hoc vien, ho va
    ten nguoi hoc, ho ten nguoi hoc, ho va ten day du, full name, fullname, name, learner
    name, student name, nguoi duoc huong dan, ho ten nguoi duoc huong dan, ho va ten nguoi
    duoc huong dan, guided, guided name, guided person`,
  birth: `
    ngay sinh, ngay thang nam sinh, ngay thang sinh, nam sinh, sinh ngay, ngay sinh hoc
    vien, date of birth, birth date, birthdate, birthday, dob, ns, ngay thang nam,  ngay sinh nguoi duoc huong
    dan, nam sinh nguoi duoc huong dan, guided birth date, guided date of birth`,
  kind: `
    doi tuong, loai doi tuong, nhom doi tuong, loai tai khoan, loai hoc vien, nhom, kind,
    learner type, account type, user type, doi tuong hoc vien, phan loai, dien doi tuong`,
  isPublicEmployee: `
    is public employee, ispublicemployee, public employee, cbccvc, la cbccvc, can bo cong
    chuc vien chuc, la can bo cong chuc vien chuc`,
  commune: `
    thuoc, thuoc xa, thuoc xa phuong,     xa, phuong, xa phuong, xa phuong dac khu, xa phuong thi tran, ten xa, ten xa phuong, ten
    xa phuong dac khu, don vi hanh chinh, commune, commune name, ward, ward name`,
  communeCode: `
    ma, ma xa, ma xa phuong, ma xa phuong dac khu, ma don vi, ma don vi hanh chinh, ma dvhc,
    ma so xa, commune code, commune id, ward code, ward id, unit code`,
  village: `
    thon to, thon ban, thon lang, lang, ten thon,     thon, thon to dan pho, thon tdp, to dan pho, thon khu pho, khu dan cu, village, village
    name`,
  organisation: `
    co quan, co quan don vi, co quan don vi cong tac, co quan cong tac, don vi cong tac, noi
    cong tac, truong, truong hoc, co quan truong hoc, organisation, organization, workplace,
    school`,
  unit: 'don vi, dia ban, dia phuong, ten don vi, unit, unit name',
  registeredAt: `
    ngay dang ky, ngay dang ki, thoi gian dang ky, thoi diem dang ky, dang ky luc, ngay tao,
    ngay tao tai khoan, registered at, registered on, registration date, enrolled at,
    created at, ngay dk, ngay dang ky tai khoan, ngay dk tai khoan, ngay dang ky hoc, tg dang ky`,
  final: `
    cuoi khoa, ket qua cuoi khoa, kt cuoi khoa, diem kt cuoi khoa,     kiem tra cuoi khoa, bai kiem tra cuoi khoa, thi cuoi khoa, bai thi cuoi khoa, diem thi
    cuoi khoa, diem kiem tra cuoi khoa, diem cuoi khoa, so cau dung cuoi khoa, bai thi, diem
    thi, final, final test, final score, final exam`,
  certifiedAt: `
    ngay cap chung nhan, ngay cap giay chung nhan, ngay cap chung chi, ngay cap, ngay chung
    nhan, thoi gian cap chung nhan, chung nhan, cap chung nhan, duoc cap chung nhan, da cap
    chung nhan, da duoc cap chung nhan, certified, certified at, ngay cap cn, ngay cn, cap cn,
    da cap cn, ngay cap gcn, ngay nhan chung nhan, ngay duoc cap chung nhan, certified on, certificate
    date, is certified`,
  certificate: `
    so cn, so gcn, ma cn, so hieu cn, so hieu chung chi, so giay cn, so chung nhan, so giay chung nhan, ma chung nhan, so hieu chung nhan, so hieu, so chung
    chi, certificate no, certificate number, certificate id`,
  role: 'vai tro, chuc vu, chuc danh, nhiem vu, role, position, title',
  guide: `
    nguoi huong dan, ho ten nguoi huong dan, ho va ten nguoi huong dan, can bo huong dan,
    guide, guide name, guided by`,
  guideBirth: `
    ngay sinh nguoi huong dan, nam sinh nguoi huong dan, guide birth date, guide date of
    birth`,
  'left-aside': `
    stt, tt, so tt, so thu tu, no, ghi chu, notes, gioi tinh, gender, sex, dan toc, dia chi,
    address, dien thoai, so dien thoai, so dt, phone, phone number, email, thu dien tu,
    cccd, so cccd, cmnd, can cuoc, can cuoc cong dan, so dinh danh, so dinh danh ca nhan,
    trang thai, status, sdt, so dtdd, so dien thoai di dong, dien thoai di dong, mobile, zalo,
    nghe nghiep, trinh do, ton giao, con vuong`,
};
