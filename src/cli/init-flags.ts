import { type Flag, POPULATION } from './flag.ts';
import { OUTPUT } from './flags.ts';

/** Flags of `init`. */
export const INIT_FLAGS: readonly Flag[] = [
  {
    flags: '--template <TEMPLATE>',
    about: {
      vi: 'province (tỉnh, mặc định) hoặc commune (xã, phường, đặc khu)',
      en: 'province (default) or commune',
    },
  },
  {
    flags: '--unit <NAME>',
    about: {
      vi: 'tỉnh hoặc xã của phong trào, như "Xã Bờ Y"',
      en: 'the province or commune whose campaign it is, such as "Xã Bờ Y"',
    },
    repeatable: true,
  },
  POPULATION,
  ...OUTPUT,
];
