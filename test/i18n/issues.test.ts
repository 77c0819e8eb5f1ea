import { describe, expect, it } from 'vitest';
import { issue } from '../../src/domain/issue.ts';
import { issueLine, issueMessage } from '../../src/i18n/issues.ts';

describe('what a message repeats of a file', () => {
  it('is cut, be it a value, a heading or a list', () => {
    const long = 'Đắk '.repeat(100_000);
    const unknown = issue('name-unknown', { column: long }, { value: long, suggestions: [long] });
    expect(issueLine(unknown).vi.length).toBeLessThan(500);
    const sheets = Array.from({ length: 300 }, (_, at) => `Trang ${at}`);
    const message = issueMessage(issue('sheet-unclear', {}, { sheets }));
    expect(message.vi).toContain('“Trang 4” và 295 mục khác.');
    expect(message.en).toContain('“Trang 4” and 295 more.');
  });

  it('stays whole where it is short, and a letter is not halved', () => {
    const say = (value: string) =>
      issueMessage(issue('name-unknown', {}, { value, suggestions: [] })).vi;
    expect(say('a'.repeat(80))).toContain(`“${'a'.repeat(80)}”`);
    expect(say(`${'a'.repeat(78)}🙂🙂`)).toContain(`“${'a'.repeat(78)}…”`);
  });

  it.each(['#REF!', '#N/A', '####', 'TRUE', 'chưa có', 'Không', '12a'])('is “%s”', (value) => {
    const { vi } = issueMessage(issue('bad-count', {}, { value, fault: 'not-a-count' }));
    expect(vi).toContain(`“${value}”`);
  });

  it.each(['Nguyễn Văn An', 'Không Minh', 'chưa có An'])('is not “%s”, a name', (value) => {
    const bad = issue('bad-count', {}, { value, fault: 'not-a-count' });
    expect(issueMessage(bad).vi).not.toContain(value);
    expect(issueMessage(issue('bad-total', {}, { value })).vi).not.toContain(value);
  });
});
