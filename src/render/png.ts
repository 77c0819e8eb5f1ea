import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Renderer } from './format.ts';
import { pictureOf } from './picture/picture.ts';

const FONT_FILES = ['fonts/BeVietnamPro-Regular.ttf', 'fonts/BeVietnamPro-SemiBold.ttf'];

/** The drawing program can be started only once, whatever number of pictures it draws. */
let started: Promise<void> | null = null;

/** A report as a picture for a chat group: the same drawing as the SVG, with the fonts that it is measured by. */
export const renderPng: Renderer = async (report, { language, shipped }) => {
  if (shipped === undefined) throw new Error('a picture needs its fonts');
  started ??= shipped('resvg.wasm').then((it) => initWasm(it as Uint8Array<ArrayBuffer>));
  await started;
  const fontBuffers = await Promise.all(FONT_FILES.map(shipped));
  const drawing = new Resvg(pictureOf(report, language), {
    font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro' },
  });
  const image = drawing.render();
  const bytes = image.asPng();
  image.free();
  drawing.free();
  return bytes;
};
