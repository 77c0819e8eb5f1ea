import { expect, it } from 'vitest';
import { remember } from '../../src/text/remember.ts';

it('makes a value once a text, however many texts there are', () => {
  const asked: string[] = [];
  const lengthOf = remember((text) => {
    asked.push(text);
    return text.length;
  });
  for (const text of ['thôn', 'xã', 'thôn', '__proto__', '__proto__']) {
    expect(lengthOf(text)).toBe(text.length);
  }
  expect(asked).toEqual(['thôn', 'xã', '__proto__']);
  for (let i = 0; i < 10_000; i++) expect(lengthOf(`${i}`)).toBe(`${i}`.length);
});
