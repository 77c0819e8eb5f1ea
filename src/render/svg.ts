import type { Renderer } from './format.ts';

export const renderSvg: Renderer = () => Promise.reject(new Error('not built yet'));
