import type { Pair } from '../i18n/pair.ts';
import type { Flag } from './flags.ts';
import type { Operand } from './help-words.ts';
import { runInit } from './init.ts';
import { INIT_FLAGS } from './init-flags.ts';
import type { Invocation } from './invocation.ts';
import type { Telling } from './tell.ts';

/** A command that does something rather than report on figures. */
export interface Task {
  readonly name: string;
  readonly alias: string;
  readonly summary: Pair;
  /** What it takes besides flags, as help shows it. */
  readonly operand: Operand;
  readonly flags: readonly Flag[];
  /** Carries it out and answers with an exit code. What it needs is loaded here. */
  readonly run: (invocation: Invocation, telling: Telling) => Promise<number>;
}

/** Every task; one that is not listed here does not exist. */
export const tasks: readonly Task[] = [
  {
    name: 'init',
    alias: 'khoi-tao',
    summary: {
      vi: 'tạo thư mục cho một phong trào, dùng được ngay',
      en: 'makes a campaign folder that is ready to use',
    },
    operand: {
      name: { vi: '[thư-mục]', en: '[folder]' },
      about: {
        vi: 'thư mục cần tạo (mặc định: thư mục này)',
        en: 'the folder to make (default: this one)',
      },
      usage: { vi: '[thư mục] [tùy chọn]', en: '[folder] [options]' },
    },
    flags: INIT_FLAGS,
    run: runInit,
  },
];
