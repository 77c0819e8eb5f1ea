/** Where an issue stands: the file as the user named it, the line, the heading as the file writes it. */
export interface Place {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
}

/** Nothing is known of an issue but its place. */
export type None = Readonly<Record<never, never>>;
