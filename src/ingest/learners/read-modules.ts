import { LEAST_IN_QUIZ, MODULES } from '../../domain/course.ts';
import type { PeopleColumns } from '../../domain/learner.ts';
import type { AccountFault } from './account-fault.ts';
import { exampleOf } from './example-of.ts';
import {
  judgeQuiz,
  judgeShare,
  SCORE_UNCLEAR,
  SHARE_ENOUGH,
  SHARE_LOW,
  SHARE_UNCLEAR,
} from './judge-progress.ts';

/** Whether the columns tell of all modules whether they are complete. */
export const knowsModules = ({ share, quiz }: PeopleColumns): boolean =>
  Array.from({ length: MODULES }, (_, i) => i).every(
    (i) => (share[i] ?? null) !== null && (quiz[i] ?? null) !== null,
  );

/** Which modules somebody has completed. */
export function readModules(at: (column: number | null) => string, columns: PeopleColumns) {
  const faults: AccountFault[] = [];
  let lacking = false;
  const complete = Array.from({ length: MODULES }, (_, i): boolean | null => {
    const ofShare = columns.share[i] ?? null;
    const ofQuiz = columns.quiz[i] ?? null;
    const share = judgeShare(at(ofShare));
    const quiz = judgeQuiz(at(ofQuiz));
    if (share === SHARE_UNCLEAR) {
      faults.push({ code: 'share-unclear', column: ofShare, example: exampleOf(at(ofShare)) });
    }
    if (quiz === SCORE_UNCLEAR) {
      faults.push({ code: 'quiz-unclear', column: ofQuiz, example: exampleOf(at(ofQuiz)) });
    }
    if (ofShare === null || ofQuiz === null) return null;
    if (share === SHARE_LOW || (quiz !== SCORE_UNCLEAR && quiz < LEAST_IN_QUIZ)) lacking = true;
    return share === SHARE_ENOUGH && quiz >= LEAST_IN_QUIZ;
  });
  return {
    complete,
    faults,
    known: knowsModules(columns),
    /** Whether one is surely not complete: of an unclear cell nobody knows. */
    lacking,
  };
}
