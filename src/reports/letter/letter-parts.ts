/** The parts of a letter that an office can put into its own words, in the order in which they stand. */
export const PART_NAMES = [
  'trich-yeu',
  'kinh-gui',
  'mo-dau',
  'muc-ket-qua',
  'ket-qua',
  'so-sanh',
  'dan-dau',
  'thap-nhat',
  'bien-dong',
  'phu-luc',
  'muc-moc',
  'moc',
  'muc-nhiem-vu',
  'nhiem-vu',
  'bao-cao',
  'ket-thuc',
  'noi-nhan',
] as const;
export type PartName = (typeof PART_NAMES)[number];
