/** Names of units are shorter; what is longer may be other cells that a quote swallowed. */
const LONGEST = 120;

/** A telephone number, a number of an identity card, an account, an address, a date: of somebody, not of a unit. */
const OF_SOMEBODY =
  /\d{6}|\d(?:[ .-]?\d){8}|@|\p{L}\d{4}|\d[/.-]\d{1,2}[/.-]\d{2}|^(?:19|20)\d\d$/u;
/** Codes are numbers; what is as long as a telephone number is no code of a commune. */
const NO_CODE = /\d(?:[ .-]?\d){8}|@|\d[/.-]\d{1,2}[/.-]\d{4}|\p{L}{2} \p{L}/u;

/** Whether what stands in a column of places cannot be one: it may be of the row's person. */
export const isUnclearPlace = (name: string): boolean =>
  name.length > LONGEST || OF_SOMEBODY.test(name);

/** The same of the column of codes. */
export const isUnclearCode = (code: string): boolean => code.length > LONGEST || NO_CODE.test(code);
