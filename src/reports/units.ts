import { understandName } from '../units/understand.ts';
import { type Definition, given, refused } from './definition.ts';
import { nameFault } from './name-fault.ts';

export const unitsReport: Definition = {
  name: 'units',
  alias: 'don-vi',
  summary: {
    vi: 'các đơn vị đang biết, và một tên được hiểu là đơn vị nào',
    en: 'the units known, and how a name is understood',
  },
  takes: 'name',
  async build({ registry }, campaign, { name }) {
    const { listReport, nameReport } = await import('./units-report.ts');
    if (name === null) return given(listReport(registry, campaign));
    const understood = understandName(name, registry);
    if (understood.as === 'ambiguous' || understood.as === 'unknown') {
      return refused(nameFault(name, understood));
    }
    return given(nameReport(name, understood, registry, campaign));
  },
};
