import type { Renderer } from './format.ts';
import { pictureOf } from './picture/picture.ts';

/** A report as a picture that every browser shows, without its fonts. */
export const renderSvg: Renderer = async (report, { language }) => pictureOf(report, language);
