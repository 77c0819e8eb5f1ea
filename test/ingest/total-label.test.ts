import { expect, it } from 'vitest';
import { run } from '../transcript.ts';

const header = 'Số liệu tính đến 04/12/2025\nXã,Tổng số học viên,Đã cấp chứng nhận\nXã Bờ Y,6,5\n';

it.each(['Tổng cộng', 'CỘNG:', 'Tổng cộng toàn tỉnh', 'Tổng số (96 xã)', 'Toàn xã', 'Total'])(
  '“%s” sums up and is no unit',
  async (label) => {
    const { out } = await run(['rank', '-', '--by', 'certified', '--format', 'json'], {
      input: `${header}"${label}",6,5\n`,
    });
    expect(JSON.parse(out).rows).toHaveLength(1);
  },
);

it('Xã Cộng Hòa, with its kind or without, is a unit', async () => {
  for (const name of ['Cộng Hòa', 'Xã Cộng Hoà']) {
    const { out } = await run(['rank', '-', '--by', 'certified', '--format', 'json'], {
      input: `${header}${name},9,4\n`,
    });
    expect(JSON.parse(out).rows).toHaveLength(2);
  }
});
