const RUNS_AS_FORMULA = /^[=+\-@\t\r]/;

/** Whether a spreadsheet that opens a file would take a text cell for a formula and run it. */
export const runsAsFormula = (text: string): boolean => RUNS_AS_FORMULA.test(text);
