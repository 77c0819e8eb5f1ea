// How far an account has come in the course, so that shares, quizzes, test and certificate agree.
import { dayOf, MINUTES_A_DAY } from './learner-days.mjs';

export const MODULES = 5;
/** The steps from registered only to certified. */
export const STEP = { registered: 0, eligible: 5, failed: 6, passed: 7, certified: 8 };
const CAMPAIGN_BEGINS = dayOf(2025, 9, 15);

const HARDLY_EVER = 0.02;

function completed(random) {
  const share = random.chance(0.6) ? 100 : random.between(80, 99);
  return { share, quiz: random.chance(0.55) ? 5 : 4 };
}

/** Begun and not complete: by its share, by its quiz or by both. Shares may have halves of a percent. */
function begun(random) {
  const which = random.below(4);
  if (which === 0) return { share: random.between(80, 100), quiz: random.between(0, 3) };
  if (which === 1) return { share: random.between(60, 79) + 0.5, quiz: random.between(4, 5) };
  return { share: random.between(2, 159) / 2, quiz: null };
}

const untouched = (random) => ({ share: random.chance(HARDLY_EVER) ? 0 : null, quiz: null });

/** The first modules are completed, the next one perhaps begun, the others untouched. */
function modulesTo(random, complete) {
  const modules = [];
  for (let i = 0; i < MODULES; i++) {
    if (i < complete) modules.push(completed(random));
    else modules.push(i === complete && random.chance(0.6) ? begun(random) : untouched(random));
  }
  return modules;
}

/**
 * The progress of an account that registered at a minute (from 01/01/1900) and has come to a step.
 * `share`: percent or `null`, `quiz` and `final`: right answers or `null`; a certificate has a minute,
 * and says whether its time of day is written.
 */
export function progressTo(random, step, registered, asOf) {
  const final = finalOf(random, step);
  const certified = step === STEP.certified ? certificate(random, registered, asOf) : null;
  return { modules: modulesTo(random, Math.min(step, MODULES)), final, certified };
}

function finalOf(random, step) {
  if (step < STEP.failed) return null;
  return step === STEP.failed ? random.between(5, 20) : random.between(21, 30);
}

function certificate(random, registered, asOf) {
  const minute = Math.min(registered + random.between(60, 20 * MINUTES_A_DAY), asOf);
  const timed = random.chance(0.1);
  return { minute: timed ? minute : minute - (minute % MINUTES_A_DAY), timed };
}

/** When somebody registered: by day and in the evening, in the weeks up to the last minute allowed. */
export function registration(random, last) {
  const days = Math.floor(last / MINUTES_A_DAY) - CAMPAIGN_BEGINS;
  const day = CAMPAIGN_BEGINS + random.below(days);
  return day * MINUTES_A_DAY + random.between(6 * 60, 22 * 60 - 1);
}

export const isComplete = ({ share, quiz }) =>
  share !== null && share >= 80 && quiz !== null && quiz >= 4;
