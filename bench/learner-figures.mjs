// What `tiendo learners --format json` has to say of a made export.

const KINDS = { publicEmployees: 'publicEmployee', residents: 'resident' };

/** A count and its parts; where the kind of some is not known, the parts are bounds. */
function byKind(its, measure) {
  const unknown = its.unknown[measure];
  const parts = Object.entries(KINDS).map(([key, kind]) => {
    const least = its[kind][measure];
    return [key, unknown === 0 ? least : { min: least, max: least + unknown }];
  });
  return { total: sum(its, measure), ...Object.fromEntries(parts) };
}

/** Whoever is of unknown age may be either; where all are, neither is known. */
function agesOf(all, minors, adults) {
  const ageUnknown = all - minors - adults;
  const isTold = all === 0 || minors + adults > 0;
  const bounds = (least) => {
    if (!isTold) return null;
    return ageUnknown === 0 ? least : { min: least, max: least + ageUnknown };
  };
  return { minors: bounds(minors), adults: bounds(adults), ageUnknown };
}

const sum = (its, measure) =>
  its.publicEmployee[measure] + its.resident[measure] + its.unknown[measure];

/** A unit's or the whole's figures of the truth, counted by `accounts` or `people`. */
export function expected(unit, countBy) {
  const its = countBy === 'people' ? unit.ofPeople : unit.ofAccounts;
  return {
    accounts: unit.accounts,
    people: unit.people,
    duplicates: unit.duplicates,
    rejected: unit.rejected,
    ...agesOf(sum(its, 'accounts'), sum(its, 'minors'), sum(its, 'adults')),
    kindUnknown: its.unknown.accounts,
    counts: { registered: byKind(its, 'accounts'), certified: byKind(its, 'certified') },
    funnel: {
      registered: sum(its, 'accounts'),
      modules: [1, 2, 3, 4, 5].map((it) => sum(its, `module${it}`)),
      eligibleForFinal: sum(its, 'eligibleForFinal'),
      finalPassed: sum(its, 'finalPassed'),
      certified: sum(its, 'certified'),
    },
    ruleBreaches: unit.ruleBreaches,
  };
}

/** Where what is said differs from what is expected, as "path: said, expected"; more may be said. */
export function differences(said, wanted, path = '') {
  if (typeof wanted !== 'object' || wanted === null) {
    return Object.is(said, wanted) ? [] : [`${path}: ${JSON.stringify(said)}, planted ${wanted}`];
  }
  return Object.keys(wanted).flatMap((key) =>
    differences(said?.[key], wanted[key], path === '' ? key : `${path}.${key}`),
  );
}

/** All that a report of `tiendo learners` says otherwise than the truth. */
export function wrongIn(report, truth, countBy) {
  const units = new Map(report.rows.map((row) => [row.unit?.code, row]));
  const { rejectedWithoutPlace, incomparable } = truth.total;
  const totals = { rejectedWithoutPlace, incomparable, bulk: truth.bulk };
  const seen = truth.communes.filter((it) => it.accounts > 0);
  return [
    ...differences(report.totals, { ...expected(truth.total, countBy), ...totals }, 'totals'),
    ...seen.flatMap((it) => differences(units.get(it.code), expected(it, countBy), it.name)),
  ];
}
