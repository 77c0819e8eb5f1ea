// Further accounts of people who have one already, each time written otherwise.
import { plain } from './learner-names.mjs';

const same = (it) => it;
const capitals = (it) => it.toUpperCase();
const another = (account, { random, communes }) => {
  const { number, organisation } = account.place;
  const { villages, organisations } = communes[number];
  return random.pick(organisation === '' ? villages : organisations);
};

/**
 * In turn. `spell`: how the further accounts write the name, one for each; `place`: where they are;
 * `last`: at the end of the file; `stranger`: it is somebody else of another commune.
 */
export const TIDY_DUPLICATES = [
  { spell: [same] },
  { spell: [capitals] },
  { spell: [plain] },
  { spell: [(it) => it.normalize('NFD')] },
  { spell: [(it) => it.toLowerCase()], last: true },
  { spell: [same], place: another },
  { spell: [plain, capitals] },
  { spell: [same], stranger: true },
  { spell: [capitals, plain], place: another, last: true },
];
/** With those that not every tool reads as the same name or kind. */
export const DUPLICATES = [
  ...TIDY_DUPLICATES,
  { spell: [(it) => ` ${it.replaceAll(' ', '  ')}`] },
  { spell: [(it) => it.replace(' ', '\n')] },
  {
    spell: [(it) => plain(it).toUpperCase()],
    place: ({ place }) => ({ ...place, commune: place.commune.toUpperCase() }),
    kind: 'unknown',
  },
];
