import { text } from '../document/cell.ts';
import type { Report } from '../document/report.ts';
import { type Column, plainColumn, tableOf } from '../document/table.ts';
import type { Day } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Unit } from '../domain/unit.ts';
import { nameUseWords } from '../i18n/check-words.ts';
import { dayText } from '../i18n/number-text.ts';
import { type Pair, same } from '../i18n/pair.ts';
import { levelWords } from '../i18n/words.ts';
import { tidy } from '../text/tidy.ts';
import { quangNgaiRegistry, type Registry, SHIPPED_UNITS_SOURCE } from '../units/registry.ts';
import type { Understanding } from '../units/understand.ts';
import { lineJson, unitJson } from './json-parts.ts';

/** A unit as a row, with the name under which it was asked for. */
interface UnitRow {
  readonly unit: Unit;
  readonly written: string | null;
  /** How a written name was understood. */
  readonly understood: Known | null;
}

/** How a name was understood that names one unit. */
export type Known = Extract<Understanding, { readonly unit: Unit }>;

/** All units that are known. */
export function listReport(registry: Registry, campaign: Campaign): Report {
  const rows = registry.units.map((unit) => ({ unit, written: null, understood: null }));
  return unitsReportOf(rows, registry, campaign, listTitle(registry));
}

/** How one name is understood. */
export function nameReport(
  written: string,
  understood: Known,
  registry: Registry,
  campaign: Campaign,
): Report {
  const row: UnitRow = { unit: understood.unit, written, understood };
  return unitsReportOf([row], registry, campaign, ONE_NAME);
}

const ONE_NAME: Pair = { vi: 'Tên đơn vị được hiểu là', en: 'How the name is understood' };

function howWords(understood: Known): Pair {
  if (understood.as !== 'settled') return nameUseWords[understood.as];
  const { file, line } = understood.by;
  return { vi: `theo ${file}:${line}`, en: `settled at ${file}:${line}` };
}

function unitsReportOf(
  rows: readonly UnitRow[],
  registry: Registry,
  campaign: Campaign,
  title: Pair,
): Report {
  const columns: readonly Column<UnitRow>[] = [
    ...(rows.some((row) => row.written !== null) ? [WRITTEN] : []),
    plainColumn('code', { vi: 'Mã', en: 'Code' }, 'text', ({ unit }) =>
      text(same(unit.code ?? '')),
    ),
    plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', ({ unit }) => text(same(unit.name))),
    ...(rows.some((row) => row.understood !== null) ? [EXPLAINED] : []),
  ];
  const table = tableOf(columns, rows);
  return {
    title,
    facts: [sourceFact(registry)],
    sections: [{ title: null, table }],
    notes: [],
    machineTable: () => table,
    json: (language) => ({
      schema: 'tiendo.units.v1',
      asOf: null,
      campaign: { id: campaign.id, name: campaign.name[language] },
      rows: rows.map(({ unit, written, understood }) => ({
        unit: unitJson(unit),
        ...(written === null ? {} : { written }),
        ...(understood === null ? {} : howJson(understood)),
      })),
      totals: { units: registry.units.length },
    }),
    standings: () => [],
    issues: [],
  };
}

const WRITTEN: Column<UnitRow> = plainColumn(
  'written',
  { vi: 'Viết là', en: 'Written' },
  'text',
  ({ written }) => text(same(tidy(written ?? ''))),
);

const EXPLAINED: Column<UnitRow> = plainColumn(
  'how',
  { vi: 'Vì', en: 'Because' },
  'text',
  ({ understood }) => text(understood && howWords(understood)),
);

const howJson = (understood: Known) => {
  const { as } = understood;
  return as === 'settled' ? { as, by: lineJson(understood.by) } : { as };
};

function listTitle({ units }: Registry): Pair {
  const level = units[0]?.level ?? 'commune';
  return {
    vi: `${units.length} đơn vị (${levelWords[level].vi})`,
    en: `${units.length} units (${levelWords[level].en})`,
  };
}

/** Where the list comes from. */
function sourceFact(registry: Registry): Pair {
  if (registry.units !== quangNgaiRegistry().units) {
    return { vi: 'Nguồn: tệp dân số đã cho', en: 'Source: the population file given' };
  }
  const { decision, inForce } = SHIPPED_UNITS_SOURCE;
  const since = dayText(inForce as Day);
  return {
    vi: `Nguồn: ${decision}, hiệu lực từ ${since}`,
    en: `Source: ${decision}, in force since ${since}`,
  };
}
