import type { World } from '../io/world.ts';
import { tidy } from '../text/tidy.ts';
import { EXIT } from './exit-codes.ts';
import { isInterrupted } from './learners/interrupted.ts';
import { run } from './run.ts';
import { languageOf } from './settings.ts';

export { realWorld } from '../io/world.ts';

/** The program: words in, exit code out. A fault of its own is told without a stack, unless `-v`. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  try {
    return await run(argv, world);
  } catch (error) {
    if (isInterrupted(error)) {
      const isVietnamese = languageOf(argv, world) === 'vi';
      world.err(isVietnamese ? 'Đã dừng, chưa ghi gì.\n' : 'Stopped; nothing was written.\n');
      return EXIT.interrupted;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const verbose = argv.some((word) => word === '-v' || word === '--verbose');
    const vi = `Lỗi: tiendo gặp lỗi của chính nó (${message}). Số liệu đã nạp còn nguyên. Hãy gửi người phụ trách tiendo lệnh vừa gõ và kết quả khi chạy lại với -v.`;
    const en = `Error: a fault in tiendo itself (${message}). What was imported is as it was. Please send its maintainers the command and what it prints with -v.`;
    world.err(
      `${tidy(languageOf(argv, world) === 'vi' ? vi : en)}\n${verbose ? `${stack}\n` : ''}`,
    );
    return EXIT.fault;
  }
}
