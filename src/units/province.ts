import { exactKey, spell } from '../text/spelling.ts';
import { splitKind } from './kinds.ts';
import { quangNgaiRegistry } from './registry.ts';

/** The province whose 96 units are shipped. */
export const PROVINCE = 'Tỉnh Quảng Ngãi';

const bareName = (name: string): string => exactKey(splitKind(spell(name)).rest);

export const isQuangNgai = (name: string): boolean => bareName(name) === bareName(PROVINCE);

/**
 * Whether the 96 are the units of a campaign, told by the province or commune whose it is: what its files
 * name plays no part. `null`: the name alone does not tell. `key`: the unit's that it was understood as.
 */
export function isOfQuangNgai(name: string, key: string): boolean | null {
  if (isQuangNgai(name) || quangNgaiRegistry().units.some((it) => it.key === key)) return true;
  const level = splitKind(spell(name)).kind?.level;
  return level === 'province' || level === 'commune' ? false : null;
}
