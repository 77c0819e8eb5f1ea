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
    const { what, where } = faultOf(error);
    const verbose = argv.some((word) => word === '-v' || word === '--verbose');
    const vi = `Lỗi: tiendo gặp lỗi của chính nó (${what}). Số liệu đã nạp còn nguyên. Hãy gửi người phụ trách tiendo lệnh vừa gõ và kết quả khi chạy lại với -v.`;
    const en = `Error: a fault in tiendo itself (${what}). What was imported is as it was. Please send its maintainers the command and what it prints with -v.`;
    world.err(`${tidy(languageOf(argv, world) === 'vi' ? vi : en)}\n${verbose ? where : ''}`);
    return EXIT.fault;
  }
}

/** A line of a stack that says where. */
const FRAME = /^ {4}at .*:\d+:\d+\)?$/;
const CODE = /^[A-Z][A-Z\d_]+$/;

/**
 * What a fault is and where it happened. Never its message: it may repeat what stands in a file, and so
 * name somebody.
 */
function faultOf(error: unknown): { readonly what: string; readonly where: string } {
  if (!(error instanceof Error)) return { what: typeof error, where: '' };
  const { message, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return {
    what: error.constructor.name + (CODE.test(code) ? ` ${code}` : ''),
    where: frames
      .filter((it) => FRAME.test(it))
      .map((it) => `${it}\n`)
      .join(''),
  };
}
