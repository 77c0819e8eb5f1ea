import type { Definition } from './definition.ts';
import { select } from './selection.ts';

export const messagesReport: Definition = {
  name: 'messages',
  alias: 'tin-nhan',
  summary: {
    vi: 'tin nhắn để dán vào nhóm, và một tin cho từng đơn vị',
    en: 'the text for the chat group, and one for each unit',
  },
  takes: 'files',
  async build(known, campaign, request) {
    const selected = select(known, campaign, request);
    if (!selected.ok) return selected;
    const { messagesReportOf } = await import('./messages-report.ts');
    return messagesReportOf(selected.value);
  },
};
