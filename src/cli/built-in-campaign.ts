import type { Campaign } from '../domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../domain/quang-ngai-2025.ts';
import { quangNgaiRegistry, type Registry } from '../units/registry.ts';

/** The movement, which other provinces take part in as well. */
const ELSEWHERE: Campaign['name'] = { vi: 'Bình dân học vụ số', en: 'Digital literacy for all' };

/** The campaign that holds outside any folder; files of another province's units are not called Quảng Ngãi's. */
export function builtInFor({ registry }: { readonly registry: Registry }): Campaign {
  const ours = quangNgaiRegistry();
  if (registry === ours) return QUANG_NGAI_2025;
  const keys = new Set(registry.units.map((it) => it.key));
  const isOurs = ours.units.every((it) => keys.has(it.key));
  return isOurs ? QUANG_NGAI_2025 : { ...QUANG_NGAI_2025, name: ELSEWHERE };
}
