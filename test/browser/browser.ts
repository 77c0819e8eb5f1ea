import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

/** A page as it was opened from a file, and all that the browser found wrong with it. */
interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly requests: readonly string[];
}

export type Open = (html: string, options?: BrowserContextOptions) => Promise<Opened>;

/** Opens pages from files in a browser that all tests of a file share, and closes what they left open. */
export function browserForTests(): Open {
  let browser: Browser;
  let count = 0;
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-html-'));
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterEach(async () => {
    for (const it of browser.contexts()) await it.close();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  return async (html, options = {}) => {
    const path = join(folder, `${++count}.html`);
    writeFileSync(path, html);
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    const faults: string[] = [];
    const requests: string[] = [];
    page.on('console', (it) => faults.push(`${it.type()}: ${it.text()}`));
    page.on('pageerror', (it) => faults.push(it.message));
    page.on('request', (it) => requests.push(it.url()));
    const address = pathToFileURL(path).href;
    await page.goto(address);
    expect(requests).toEqual([address]);
    return { page, faults, requests };
  };
}
