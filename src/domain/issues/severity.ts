/** `error`: the input is refused. `warning`: it is used, and may be wrong. `note`: how it was understood. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * `usage`: an error in what the user typed rather than in a file; `history`: one in what a campaign keeps,
 * or in keeping it.
 */
export type Gravity = Severity | 'usage' | 'history';
