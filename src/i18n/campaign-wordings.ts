import type { CampaignIssues } from '../domain/issues/campaign-issues.ts';
import { eitherOf, type Wordings } from './wording-parts.ts';

/** What is wrong with a campaign's folder and its `tiendo.yaml`. */
export const campaignWordings: Wordings<keyof CampaignIssues> = {
  'campaign-unit-ambiguous': ({ value, candidates }) => ({
    vi: `tiendo.yaml, unit: “${value}” có thể là ${eitherOf(candidates).vi}. Ghi đủ dấu.`,
    en: `tiendo.yaml, unit: “${value}” may be ${eitherOf(candidates).en}. Write it with its diacritics.`,
  }),
  'campaign-missing': ({ folder }) => ({
    vi:
      folder === null
        ? 'thư mục này và các thư mục trên nó không có tệp tiendo.yaml. Gõ --campaign "thư mục", hoặc tạo một thư mục mới: tiendo init'
        : `không có tệp tiendo.yaml trong “${folder}”. Sửa --campaign, hoặc tạo thư mục ở đó: tiendo init "${folder}"`,
    en:
      folder === null
        ? 'there is no tiendo.yaml in this folder or above it. Type --campaign "folder", or make one: tiendo init'
        : `there is no tiendo.yaml in “${folder}”. Correct --campaign, or make one there: tiendo init "${folder}"`,
  }),
};
