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

// From dark to bright, told apart by those who do not see red and green too. Marks that fill a tile
// take the colour of its ground: there the colour says what they say without it.
const STEP_COLOURS = [
  { words: chalk.bgMagenta.whiteBright, fill: chalk.bgMagenta.magenta },
  { words: chalk.bgBlue.whiteBright, fill: chalk.bgBlue.blue },
  { words: chalk.bgCyan.black, fill: chalk.bgCyan.cyan },
  { words: chalk.bgGreen.black, fill: chalk.bgGreen.green },
  { words: chalk.bgYellow.black, fill: chalk.bgYellow.yellow },
] as const;

export const colourPaint: Paint = {
  title: chalk.bold,
  faint: chalk.gray,
  cell: (cell, text) => colourOf(cell)(text),
  tile: (step, words, fill) => {
    const colour = step === null ? undefined : STEP_COLOURS[step];
    return colour ? colour.words(words) + colour.fill(fill) : chalk.gray(words + fill);
  },
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
