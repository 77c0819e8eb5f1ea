import type { Definition } from './definition.ts';
import { select } from './selection.ts';

export const mapReport: Definition = {
  name: 'map',
  alias: 'ban-do',
  summary: {
    vi: 'bản đồ ô của tỉnh: mỗi đơn vị một ô, tô theo một tỷ lệ',
    en: 'the province as tiles, one per unit, coloured by an indicator',
  },
  takes: 'files',
  async build(known, campaign, request) {
    const selected = select(known, campaign, request);
    if (!selected.ok) return selected;
    const { mapReportOf } = await import('./map-report.ts');
    return mapReportOf(selected.value);
  },
};
