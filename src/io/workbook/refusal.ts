import type { WorkbookFault } from '../../domain/workbook.ts';

/** Thrown where a workbook cannot be read, to end the reading at once from however deep. */
export class Refusal extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault);
    this.fault = fault;
  }
}
