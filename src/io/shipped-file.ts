import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** So many steps a function takes before V8 makes it faster: none in the time that one picture takes. */
const NEVER = '--wasm-tiering-budget=1000000000';

/**
 * Reads a file that the build laid beside the program. WebAssembly is run as it is first compiled: making it
 * faster takes three times as long as drawing a picture, and the process waits for it at its end.
 */
export function readShipped(packageFolder: string, name: string): Uint8Array {
  if (name.endsWith('.wasm')) setFlagsFromString(NEVER);
  return readFileSync(join(packageFolder, 'dist', name));
}
