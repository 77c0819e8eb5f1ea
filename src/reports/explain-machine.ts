import { count, text } from '../document/cell.ts';
import { type Column, machineColumn, type Table, tableOf } from '../document/table.ts';
import type { Unit } from '../domain/unit.ts';
import { same } from '../i18n/pair.ts';
import type { ExplainedFigure } from './explain-figures.ts';

/** A figure of an explanation for scripts. */
export const figureJson = ({ name, role, value, origin, explanation }: ExplainedFigure) => ({
  figure: name,
  role,
  value,
  how: explanation.how,
  ...('of' in explanation ? { of: explanation.of } : {}),
  origin,
});

/** The figures of a unit's rate for other programs, a row each. */
export function explainMachineTable(unit: Unit, figures: readonly ExplainedFigure[]): Table {
  const columns: readonly Column<ExplainedFigure>[] = [
    machineColumn('unit', 'text', () => text(same(unit.name))),
    machineColumn('code', 'text', () => text(same(unit.code ?? ''))),
    machineColumn('figure', 'text', (it) => text(same(it.name))),
    machineColumn('role', 'text', (it) => text(same(it.role))),
    machineColumn('value', 'count', (it) => count(it.value), true),
    machineColumn('how', 'text', (it) => text(same(it.explanation.how))),
    machineColumn('file', 'text', ({ origin }) => text(same(origin?.file ?? ''))),
    machineColumn('line', 'count', ({ origin }) => count(origin?.line ?? null)),
    machineColumn('column', 'text', ({ origin }) => text(same(origin?.column ?? ''))),
    machineColumn('sha256', 'text', ({ origin }) => text(same(origin?.sha256 ?? ''))),
  ];
  return tableOf(columns, figures);
}
