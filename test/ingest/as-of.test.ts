import { expect, it } from 'vitest';
import { momentOfFile } from '../../src/ingest/as-of.ts';

it('each of the moments between which a file leaves the choice is told once', () => {
  const texts = ['tính đến 04/12/2025', 'Tính đến ngày 4/12/2025', 'tính đến 05/12/2025'];
  const { issues } = momentOfFile(
    texts.map((text, at) => ({ line: at + 1, text })),
    'a.csv',
  );
  expect(issues).toMatchObject([
    { code: 'as-of-unclear', found: [{ line: 1 }, { line: 3, text: 'tính đến 05/12/2025' }] },
  ]);
});
