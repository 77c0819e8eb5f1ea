import type { Renderer } from './format.ts';

export const renderDocx: Renderer = () => Promise.reject(new Error('not built yet'));
