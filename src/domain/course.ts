/** The course has five modules (chuyên đề); a closing quiz of five questions ends each. */
export const MODULES = 5;

// Course rules of the portal, as Phường Đăk Cấm's letter of 10/2025 gives them.

/** Of a module's lessons and quizzes, in percent: so much must be done. */
export const LEAST_SHARE = 80;
export const QUIZ_QUESTIONS = 5;
/** So many right answers in its closing quiz complete a module whose share is done. */
export const LEAST_IN_QUIZ = 4;
export const FINAL_QUESTIONS = 30;
/** So many right answers in the final test pass it: at least 70%. */
export const LEAST_IN_FINAL = 21;

/** From this age on somebody is an adult. */
export const ADULT_AGE = 18;
