import type { Unit } from '../domain/unit.ts';
import { tidy } from '../text/tidy.ts';
import { type Registry, scopeOf } from './registry.ts';
import { type Understanding, understandName } from './understand.ts';

const PLACED = /^(.+?) ?[,(] ?([^,()]+?) ?\)?$/;

/**
 * Understands a name that may say in which commune it lies: "Thôn 1, Xã Bờ Y", "Thôn 1 (Bờ Y)".
 * `home`: the commune that is meant where none is said.
 */
export function understandPlaced(
  written: string,
  registry: Registry,
  home: Unit | null,
): Understanding {
  if (home?.level === 'commune') {
    const here = understandName(written, scopeOf(home, registry));
    if ('unit' in here) return here;
  }
  const whole = understandName(written, registry);
  const parts = whole.as === 'unknown' ? PLACED.exec(tidy(written)) : null;
  if (parts === null) return whole;
  const commune = understandName(parts[2] as string, registry);
  if (!('unit' in commune) || commune.unit.level !== 'commune') return whole;
  const placed = understandName(parts[1] as string, scopeOf(commune.unit, registry));
  return placed.as === 'unknown' ? whole : placed;
}
