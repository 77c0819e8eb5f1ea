import type { Renderer } from './format.ts';

export const renderHtml: Renderer = () => Promise.reject(new Error('not built yet'));
