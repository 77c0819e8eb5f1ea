import { defineConfig } from 'vitest/config';

// These need a browser (Debian's chromium, or the one that CHROMIUM names), which the other tests do without.
export default defineConfig({
  test: { include: ['test/browser/**/*.browser.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
