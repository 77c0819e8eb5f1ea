import type { Language } from '../../i18n/pair.ts';
import type { World } from '../../io/world.ts';
import { Interrupted } from './interrupted.ts';
import { type Progress, showProgress } from './progress.ts';

/** How long work is attended to. */
export interface Attention {
  /** The language in which a terminal is told how far it came; `null`: not at all. */
  readonly language: Language | null;
  readonly progress: () => Progress;
}

/** Gives others their turn; rejects with `Interrupted` where the user stopped the work. */
export type Pause = () => Promise<void>;

/** Does long work that tells how far it came, and that Ctrl-C stops. */
export async function attended<T>(
  { language, progress }: Attention,
  world: World,
  work: (pause: Pause) => Promise<T>,
): Promise<T> {
  // For good: what comes after long work is not to go on as if nothing had been said.
  const stop = world.interruption(true);
  const clear = language === null ? () => {} : showProgress(progress, language, world);
  try {
    return await work(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      if (stop?.aborted) throw new Interrupted();
    });
  } finally {
    clear();
  }
}
