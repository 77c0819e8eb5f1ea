import type { Campaign } from '../domain/campaign.ts';
import type { Definition, ReportInput, Request } from './definition.ts';
import { type Selection, select } from './selection.ts';

export const messagesReport: Definition = {
  name: 'messages',
  alias: 'tin-nhan',
  summary: {
    vi: 'tin nhắn để dán vào nhóm, và một tin cho từng đơn vị',
    en: 'the text for the chat group, and one for each unit',
  },
  takes: 'files',
  fillsFolder: true,
  async build(known, campaign, request) {
    const selected = select(known, campaign, request);
    if (!selected.ok) return selected;
    const { messagesReportOf } = await import('./messages-report.ts');
    return messagesReportOf(selected.value, communesOf(selected.value, known, campaign, request));
  },
};

/** Of a commune's own campaign the communes that it is ranked among, where the figures have them. */
function communesOf(
  { figures, whole }: Selection,
  known: ReportInput,
  campaign: Campaign,
  request: Request,
): Selection | null {
  if (figures.level === 'commune' || whole.unit.level !== 'commune') return null;
  const selected = select(known, campaign, { ...request, level: 'commune', units: [] });
  return selected.ok ? selected.value : null;
}
