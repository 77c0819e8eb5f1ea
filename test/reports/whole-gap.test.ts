import { expect, it } from 'vitest';
import { messagesReport } from '../../src/reports/messages.ts';
import { weeklyReport } from '../../src/reports/weekly.ts';
import { reportOf, snapshotOf } from './samples.ts';

const registered = (people: number) => ({ 'registered.residents': people });
const allTogether = snapshotOf('2025-12-04', {
  figures: { A: registered(5), B: registered(9), C: registered(7) },
  denominators: { A: { adults: 100 }, B: { adults: 100 } },
});
const WHY = 'chưa có số người trưởng thành của C';

it('a rate that one of many units hinders is said to be missing for want of that one', async () => {
  const { texts = [] } = await reportOf(messagesReport, [allTogether]);
  expect(texts[0]?.text.vi).toContain(`chưa tính được tỷ lệ vì ${WHY}`);
  const report = await reportOf(weeklyReport, [allTogether]);
  expect(JSON.stringify(report.sections)).toContain(`chưa tính được chung vì ${WHY}`);
});

it('what no unit has is missing of all', async () => {
  const none = snapshotOf('2025-12-04', { figures: { A: registered(5), B: registered(9) } });
  const { texts = [] } = await reportOf(messagesReport, [none]);
  expect(texts[0]?.text.vi).toContain('vì chưa có số người trưởng thành.');
});
