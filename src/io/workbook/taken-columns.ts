/** Which columns of a table cells from rows above reach down into. */
export class TakenColumns {
  /** By column: the last row that is taken. */
  private readonly until: number[] = [];

  /** The first column from the given one on that is free in a row. */
  freeFrom(column: number, row: number): number {
    let free = column;
    while ((this.until[free] ?? -1) >= row) free += 1;
    return free;
  }

  take(left: number, right: number, bottom: number): void {
    for (let column = left; column <= right; column += 1) this.until[column] = bottom;
  }
}
