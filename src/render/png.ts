import type { Renderer } from './format.ts';

export const renderPng: Renderer = () => Promise.reject(new Error('not built yet'));
