/** What a word or phrase of a heading stands for. */
export type Concept =
  | 'unit'
  | 'commune'
  | 'village'
  | 'organisation'
  | 'code'
  | 'position'
  | 'rank'
  | 'all'
  | 'public-employees'
  | 'residents'
  | 'registered'
  | 'completed'
  | 'certified'
  | 'percent'
  | 'population'
  | 'adults'
  | 'working-age'
  | 'headcount'
  | 'filler';

// Folded phrases (no diacritics, lower case): the words of the portal, of the letters, and of the
// portal's English field names. A heading is understood only when all of its words are found here,
// so that "chưa được cấp chứng nhận" is not taken for "được cấp chứng nhận".
const PHRASES: Readonly<Record<Concept, readonly string[]>> = {
  unit: ['don vi', 'don vi hanh chinh', 'dia phuong', 'dia ban', 'unit', 'unit name'],
  commune: [
    'xa phuong dac khu',
    'xa phuong thi tran',
    'xa phuong',
    'xa',
    'phuong',
    'commune',
    'commune name',
    'ward',
  ],
  village: [
    'thon to dan pho',
    'thon tdp',
    'thon',
    'to dan pho',
    'khu dan cu',
    'thon khu pho',
    'village',
  ],
  organisation: [
    'co quan',
    'co quan don vi',
    'truong',
    'truong hoc',
    'organisation',
    'organization',
  ],
  code: ['ma', 'ma so', 'ma dvhc', 'code', 'id'],
  position: ['stt', 'tt', 'so thu tu', 'so tt', 'no', 'ghi chu', 'notes'],
  rank: ['xep hang', 'hang', 'thu hang', 'xep thu', 'vi tri', 'vi thu', 'rank', 'ranking'],
  all: ['tong', 'tong so', 'tong cong', 'tat ca', 'toan bo', 'total', 'all'],
  'public-employees': [
    'cbccvc',
    'can bo cong chuc vien chuc',
    'cb cc vc',
    'cong chuc vien chuc',
    'public employee',
    'public employees',
  ],
  residents: ['nguoi dan', 'cong dan', 'nhan dan', 'resident', 'residents', 'citizens'],
  registered: [
    'dang ky',
    'dang ki',
    'tham gia',
    'tham gia hoc',
    'hoc vien',
    'tai khoan',
    'nguoi hoc',
    'registered',
    'enrolled',
    'learner',
    'learners',
    'students',
    'participants',
    'accounts',
  ],
  completed: ['hoan thanh', 'completed'],
  certified: [
    'chung nhan',
    'cap chung nhan',
    'giay chung nhan',
    'cap giay chung nhan',
    'chung chi',
    'cap chung chi',
    'certified',
    'certificate',
    'certificates',
  ],
  percent: [
    '%',
    'ty le',
    'tl',
    'ti le',
    'ty le %',
    'ti le %',
    'phan tram',
    'percent',
    'percentage',
    'rate',
  ],
  population: [
    'dan so',
    'nhan khau',
    'so dan',
    'quy mo dan so',
    'dan so thuong tru va tam tru',
    'population',
  ],
  adults: [
    'nguoi truong thanh',
    'truong thanh',
    'nguoi trong do tuoi truong thanh',
    'do tuoi truong thanh',
    'tu 18 tuoi tro len',
    'tu du 18 tuoi tro len',
    'du 18 tuoi tro len',
    'tu du 18 tuoi',
    'tu 18 tuoi',
    '18 tuoi tro len',
    'adult',
    'adults',
  ],
  'working-age': [
    'do tuoi lao dong',
    'tuoi lao dong',
    'nguoi trong do tuoi lao dong',
    'working age',
  ],
  headcount: ['bien che', 'headcount', 'head count'],
  filler: [
    'so',
    'so luong',
    'sl',
    'nguoi',
    'luong',
    'da',
    'duoc',
    'co',
    'cac',
    'la',
    'cua',
    'trong',
    'do',
    'theo',
    'ten',
    'luy ke',
    'the',
    'of',
    'number',
    'count',
    'name',
    'with',
  ],
};

const CONCEPTS = new Map(
  Object.entries(PHRASES).flatMap(([concept, phrases]) =>
    phrases.map((phrase) => [phrase, concept as Concept] as const),
  ),
);
const LONGEST = 7;

/** The concepts that a folded heading names, or `null` where a word of it is not understood. */
export function conceptsIn(folded: string): ReadonlySet<Concept> | null {
  const words = folded.split(' ');
  // From the end: the concepts of the words from each one on, each phrase as long as can be.
  const from: (ReadonlySet<Concept> | null)[] = Array.from({ length: words.length }, () => null);
  from.push(new Set());
  for (let start = words.length - 1; start >= 0; start--) {
    for (let end = Math.min(words.length, start + LONGEST); end > start; end--) {
      const concept = CONCEPTS.get(words.slice(start, end).join(' '));
      const rest = from[end];
      if (concept === undefined || !rest) continue;
      from[start] = concept === 'filler' ? rest : new Set([concept, ...rest]);
      break;
    }
  }
  return from[0] ?? null;
}
