import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run } from '../transcript.ts';

const BIN = join(ROOT, 'bin', 'tiendo.js');
const HOOK = join(import.meta.dirname, 'kill-hook.cjs');

/** A folder with a campaign that has no history yet. */
export function newCampaign(parent: string = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'tiendo-campaign-'));
  const lines = ['version: 1', 'id: thu', 'name: Thử', 'unit: Xã Bờ Y', 'milestones: []'];
  writeFileSync(join(folder, 'tiendo.yaml'), `${lines.join('\n')}\n`);
  return folder;
}

/** Writes an export of some communes, whose figures are the number's; answers with its name. */
export function writeExport(folder: string, number: number, day = '2025-12-04'): string {
  const hour = String(Math.floor(number / 60)).padStart(2, '0');
  const minute = String(number % 60).padStart(2, '0');
  const file = `thong-ke-${day}-${hour}${minute}.csv`;
  writeFileSync(join(folder, file), exportText(number));
  return file;
}

const exportText = (number: number): string => {
  const rows = ['Xã Bờ Y', 'Xã Ba Tô', 'Xã Ba Tơ', 'Xã Sơn Hà'].map(
    (name, at) => `${name};${1000 + number};${100 + at};${900 + number - at}`,
  );
  return `Xã, phường, đặc khu;Tổng số học viên;CBCCVC;Người dân\n${rows.join('\n')}\n`;
};

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

/** Starts the built program in a folder. */
export function start(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  const began = performance.now();
  const hooked = Object.keys(env).length > 0 ? ['-r', HOOK] : [];
  const child: ChildProcess = spawn(process.execPath, [...hooked, BIN, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
  });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) =>
      resolve({ code, out, err, milliseconds: performance.now() - began }),
    );
  });
  return { child, ended };
}

export interface Verified {
  readonly code: number;
  readonly damaged: number;
  /** By moment: the total of the unit that all exports have. */
  readonly kept: ReadonlyMap<string, number>;
}

/** Reads and checks all that a campaign keeps. */
export async function verify(folder: string): Promise<Verified> {
  const { out, err, code } = await run(['history', '--verify', '--format', 'json'], { folder });
  if (out === '') throw new Error(err);
  const { rows, totals } = JSON.parse(out);
  const figure = (row: { readonly figures: readonly Shown[] }) =>
    row.figures.find((it) => it.unit.name === 'Xã Bờ Y')?.figures['registered.total'] ?? -1;
  return {
    code,
    damaged: totals.damaged,
    kept: new Map(rows.map((row: { asOf: string; figures: Shown[] }) => [row.asOf, figure(row)])),
  };
}

interface Shown {
  readonly unit: { readonly name: string };
  readonly figures: Readonly<Record<string, number>>;
}
