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
    const { mapReportOf, unplacedLevel } = await import('./map-report.ts');
    const unplaced = unplacedLevel(request);
    if (unplaced) return unplaced;
    // Communes are what a map shows, of a commune's own campaign too, unless others are named.
    const level = request.units.length === 0 ? 'commune' : null;
    const selected = select(known, campaign, { ...request, level: request.level ?? level });
    return selected.ok ? mapReportOf(selected.value, known.home) : selected;
  },
};
