import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../transcript.ts';
import { browserForTests } from './browser.ts';
import { mapPage, PAGES, pageOf } from './pages.ts';

const open = browserForTests();

/** The names of a ranking in the order in which they stand, without those that are hidden. */
const namesIn = (page: Page) => page.locator('tbody tr:visible th').allTextContents();
/** The column of the first heading that is so. */
const column = (page: Page, at: number) =>
  page.locator(`tbody tr td:nth-child(${at})`).allTextContents();

describe('any page', () => {
  it.each(PAGES)('%s opens without a request or a fault, at no width too wide', async (_, make) => {
    const html = await make();
    for (const width of [360, 768, 1440]) {
      const { page, faults, requests } = await open(html, { viewport: { width, height: 800 } });
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect({ width, faults, over }).toEqual({ width, faults: [], over: 0 });
      expect(requests).toHaveLength(1);
    }
  });

  it.each(PAGES)('%s can be used by everybody, light and dark', async (_, make) => {
    const html = await make();
    const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
    for (const [colorScheme, width] of [
      ['light', 360],
      ['dark', 1440],
    ] as const) {
      // The page's own policy would keep the checker out.
      const { page } = await open(html, {
        colorScheme,
        bypassCSP: true,
        viewport: { width, height: 800 },
      });
      await page.evaluate(axe);
      const result = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
      const { violations } = result as { violations: { id: string; nodes: { html: string }[] }[] };
      const found = violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`);
      expect({ colorScheme, width, found }).toEqual({ colorScheme, width, found: [] });
    }
  });

  it.each(PAGES)('%s can be read without scripts, and has no controls then', async (_, make) => {
    const html = await make();
    const { page } = await open(html, { javaScriptEnabled: false });
    expect(await page.locator('button, input').count()).toBe(0);
    const { page: withScript } = await open(html);
    const figures = (it: Page) => it.locator('td, th, .tile').allTextContents();
    expect(await figures(page)).toEqual(await figures(withScript));
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it.each(PAGES)('%s prints without controls', async (_, make) => {
    const { page } = await open(await make());
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('input:visible, nav:visible, .live:visible').count()).toBe(0);
    const colour = await page.evaluate('getComputedStyle(document.body).color');
    expect(colour).toBe('rgb(0, 0, 0)');
    // Browsers leave buttons out of a head that a further sheet repeats.
    const shown = (await page.evaluate(
      '[...document.querySelectorAll("thead button")].map((it) => getComputedStyle(it).display)',
    )) as string[];
    expect(new Set(shown)).toEqual(new Set(shown.length > 0 ? ['contents'] : []));
    const bytes = await page.pdf({ preferCSSPageSize: true });
    expect(bytes.length).toBeGreaterThan(5_000);
  });
});

it('the policy keeps out what is not the page’s own', async () => {
  const html = (await pageOf('rank')).replace('</body>', '<script>document.title = "x"</script>$&');
  const { page, faults } = await open(html);
  expect(await page.title()).not.toBe('x');
  expect(faults.join()).toContain('Content Security Policy');
});

/** What an A4 sheet holds between its margins, in CSS pixels, upright and across. */
const SHEETS = [
  ['section:not(.wide) table', 661],
  ['section.wide table', 1009],
] as const;

it.each(PAGES)('%s is printed whole', async (_, make) => {
  const { page } = await open(await make());
  await page.emulateMedia({ media: 'print' });
  for (const [tables, width] of SHEETS) {
    await page.setViewportSize({ width, height: 900 });
    const widths = await page
      .locator(tables)
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().right));
    for (const it of widths) expect(it).toBeLessThanOrEqual(width + 1);
    // A rate and its sign stand on one line.
    const broken = await page
      .locator(`${tables} td.n`)
      .evaluateAll((all) => all.filter((it) => it.scrollWidth > it.clientWidth + 1).length);
    expect(broken).toBe(0);
  }
});

describe('a ranking', () => {
  it('is sorted by mouse: highest first, lowest first, as it was', async () => {
    const { page, faults } = await open(await pageOf('rank'));
    const before = await namesIn(page);
    const total = await page.locator('tfoot').textContent();
    const head = page.locator('thead th', { hasText: 'đăng ký' }).first();
    const values = async () => (await column(page, 4)).map((it) => Number(it.replaceAll('.', '')));
    const rows = async () => (await values()).slice(0, before.length);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const sorted = [...(await rows())].sort((a, b) => b - a);
    expect(await rows()).toEqual(sorted);
    expect(sorted[0]).toBe(26_346);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await rows()).toEqual([...sorted].reverse());
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe(null);
    expect(await namesIn(page)).toEqual(before);
    expect(await page.locator('tfoot').textContent()).toBe(total);
    expect(faults).toEqual([]);
  });

  it('is sorted by keyboard, names as the alphabet has them', async () => {
    const { page } = await open(await pageOf('rank'));
    const button = page.locator('thead .name').getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    const names = await namesIn(page);
    expect(names[0]).toBe('Đặc khu Lý Sơn');
    expect(names.at(-1)).toBe('Xã Ya Ly');
    await page.keyboard.press('Space');
    expect((await namesIn(page))[0]).toBe('Xã Ya Ly');
    expect(await button.evaluate((it) => it === it.ownerDocument.activeElement)).toBe(true);
  });

  it('unknown figures stay last', async () => {
    const html = await pageOf('rank');
    const { page } = await open(html.replace('>26.346<', ' data-v="">…<'));
    const button = page.locator('thead th', { hasText: 'đăng ký' }).first().getByRole('button');
    for (let press = 0; press < 2; press++) {
      await button.click();
      expect((await namesIn(page)).at(-1)).toBe('Xã Bình Sơn');
    }
  });

  it.each([
    ['bo y', 'Xã Bờ Y'],
    ['bờ y', 'Xã Bờ Y'],
    ['BỜ Y', 'Xã Bờ Y'],
    ['xa  bo y', 'Xã Bờ Y'],
    ['bo\u031b\u0300 y', 'Xã Bờ Y'],
    ['dak cam', 'Phường Đăk Cấm'],
  ])('is searched for %s', async (wanted, found) => {
    const { page } = await open(await pageOf('rank'));
    const status = page.locator('.tools [role=status]');
    expect(await status.textContent()).toBe('96 dòng');
    await page.getByLabel('Tìm đơn vị').fill(wanted);
    expect(await namesIn(page)).toEqual([found]);
    expect(await status.textContent()).toBe('Đang hiện 1/96 dòng; dòng cộng vẫn là của tất cả');
    await page.getByLabel('Tìm đơn vị').fill('');
    expect(await namesIn(page)).toHaveLength(96);
  });

  it('says that nothing fits, and prints all rows whatever is searched', async () => {
    const { page } = await open(await pageOf('rank'));
    await page.getByLabel('Tìm đơn vị').fill('dak xyz');
    expect(await namesIn(page)).toEqual([]);
    expect(await page.locator('.tools [role=status]').textContent()).toBe('Không có dòng nào khớp');
    await page.emulateMedia({ media: 'print' });
    expect(await namesIn(page)).toHaveLength(96);
  });

  it('shows on a phone the rate that it ranks by, and that there is more', async () => {
    const { page } = await open(await pageOf('rank'), { viewport: { width: 360, height: 740 } });
    const rate = await page.locator('tbody td', { hasText: '%' }).first().boundingBox();
    expect((rate?.x ?? 999) + (rate?.width ?? 0)).toBeLessThanOrEqual(348);
    const hint = page.getByText('Kéo ngang để xem hết →');
    const frame = page.locator('.scroll').first();
    expect(await hint.isVisible()).toBe(true);
    expect(await frame.getAttribute('class')).toContain('more');
    await frame.evaluate((it) => it.scrollTo(it.scrollWidth, 0));
    await expect.poll(() => frame.getAttribute('class')).not.toContain('more');
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => hint.isVisible()).toBe(false);
  });

  it('moves sideways on a phone, with its names in sight', async () => {
    const { page } = await open(await pageOf('rank'), { viewport: { width: 360, height: 740 } });
    const frame = page.locator('.scroll').first();
    await frame.focus();
    await frame.evaluate((it) => it.scrollTo(400, 500));
    const box = await page.locator('tbody th').nth(14).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.x).toBeLessThan(40);
    const head = await page.locator('thead').locator('.name').boundingBox();
    const edge = await frame.boundingBox();
    expect(Math.abs((head?.y ?? 0) - (edge?.y ?? 99))).toBeLessThan(2);
  });
});

describe('a map', () => {
  it('is walked over by arrow keys, one stop for Tab', async () => {
    const { page, faults } = await open(await mapPage());
    const live = page.locator('.live');
    expect(await page.locator('.tiles button[tabindex="0"]').count()).toBe(1);
    await page.locator('.tiles button[tabindex="0"]').focus();
    expect(await live.textContent()).toBe('Xã Số 1: 0,20%, hạng 96');
    const pressed = async (key: string) => {
      await page.keyboard.press(key);
      return live.textContent();
    };
    expect(await pressed('ArrowRight')).toBe('Xã Số 2: 0,34%, hạng 95');
    expect(await pressed('ArrowDown')).toBe('Xã Số 16: 2,30%, hạng 81');
    expect(await pressed('ArrowLeft')).toBe('Xã Số 15: 2,16%, hạng 82');
    expect(await pressed('ArrowUp')).toBe('Xã Số 1: 0,20%, hạng 96');
    expect(await pressed('End')).toBe('Xã Số 96: 13,50%, hạng 1');
    expect(await pressed('ArrowDown')).toBe('Xã Số 96: 13,50%, hạng 1');
    expect(await pressed('Home')).toBe('Xã Số 1: 0,20%, hạng 96');
    expect(await page.locator('.tiles button[tabindex="0"]').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('tells of a tile that is pressed', async () => {
    const { page } = await open(await mapPage(), { viewport: { width: 360, height: 740 } });
    await page.getByRole('button', { name: 'Xã Số 30:' }).click();
    expect(await page.locator('.live').textContent()).toBe('Xã Số 30: 4,26%, hạng 67');
  });

  it.each([360, 768, 1440])('shows every figure whole at %i pixels', async (width) => {
    const { page } = await open(await mapPage(), { viewport: { width, height: 800 } });
    const cut = await page
      .locator('.tile')
      .evaluateAll((tiles) =>
        tiles
          .filter((it) => it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight)
          .map((it) => it.textContent),
      );
    expect(cut).toEqual([]);
  });
});
