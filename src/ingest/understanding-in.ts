import { isWithinCommune, type Level, type Unit } from '../domain/unit.ts';
import { levelAsWritten, listsLevel, type Registry, scopeOf } from '../units/registry.ts';
import { type Understanding, understandName, understandPlain } from '../units/understand.ts';

/**
 * How a name of a file is understood. `told`: the level that the file tells of it; `within`: the
 * commune that it lies in if it is of a village or an organisation, where that is known.
 */
export type Understand = (
  written: string,
  told: Level | null,
  within?: Unit | null,
) => Understanding;

/** Files of one run write the same names again and again. */
export function understandingIn(registry: Registry): Understand {
  const anywhere = understandAnywhere(registry);
  const scopes = new Map<string, Understand>();
  return (written, told, within = null) => {
    if (within?.level !== 'commune') return anywhere(written, told);
    const known = scopes.get(within.key) ?? understandWithin(within, registry, anywhere);
    scopes.set(within.key, known);
    return known(written, told);
  };
}

function understandAnywhere(registry: Registry): Understand {
  const plains = new Map<string, Understanding>();
  const trimmed = new Map<string, Understanding>();
  return (written, told) => {
    const plain = plains.get(written) ?? understandPlain(written, registry);
    plains.set(written, plain);
    if (plain.as !== 'unknown') return plain;
    // A list of offices speaks of "UBND xã Bờ Y" itself, and one of villages of its own numbers.
    if (!listsLevel(registry, levelAsWritten(written, told))) return plain;
    const understood = trimmed.get(written) ?? understandName(written, registry);
    trimmed.set(written, understood);
    return understood;
  };
}

/** Of all villages called "Thôn 1" the one that lies there. */
function understandWithin(within: Unit, registry: Registry, anywhere: Understand): Understand {
  const scope = scopeOf(within, registry);
  const known = new Map<string, Understanding>();
  return (written, told) => {
    // A name that tells no level may be of either kind: a village is then looked for as well.
    if (!isWithinCommune(levelAsWritten(written, told))) return anywhere(written, told);
    const understood = known.get(written) ?? understandPlain(written, scope);
    known.set(written, understood);
    return understood;
  };
}
