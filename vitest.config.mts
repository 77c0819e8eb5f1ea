import { defineConfig } from 'vitest/config';

// No test is about time: a machine that is busy with something else must not fail one.
const PATIENCE = 60_000;

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: PATIENCE, hookTimeout: PATIENCE },
});
