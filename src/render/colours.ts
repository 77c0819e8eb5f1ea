import { Chalk } from 'chalk';
import type { Cell } from '../document/cell.ts';
import type { Status } from '../domain/status.ts';
import type { Paint } from './paint.ts';

// Sixteen colours: the only ones that every Windows console has.
const chalk = new Chalk({ level: 1 });

const STATUS_COLOURS: Readonly<Record<Status, (text: string) => string>> = {
  reached: chalk.green,
  'reached-late': chalk.green,
  'on-track': chalk.cyan,
  'at-risk': chalk.yellow,
  missed: chalk.red,
  open: (text) => text,
  unknown: chalk.gray,
};

export const colourPaint: Paint = {
  title: chalk.bold,
  faint: chalk.gray,
  cell: (cell, text) => colourOf(cell)(text),
};

function colourOf(cell: Cell): (text: string) => string {
  if (cell.kind === 'status') return STATUS_COLOURS[cell.status];
  if (cell.kind === 'count' && cell.status !== undefined) return STATUS_COLOURS[cell.status];
  if (cell.kind === 'bar') return chalk.cyan;
  if (cell.kind === 'change' && typeof cell.change === 'number' && cell.change !== 0) {
    return cell.change > 0 ? chalk.green : chalk.red;
  }
  return (text) => text;
}
