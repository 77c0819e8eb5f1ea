import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './transcript.ts';

export const SCRIPT = join(ROOT, 'fixtures', 'mau', 'hang-ngay.sh');

// It notes each call. An import does what the files say; the others end as the environment says.
const FAKE_TIENDO = `#!/bin/sh
command=$1
{ for it in "$@"; do printf '<%s>' "$it"; done; printf '\\n'; } >>"$CALLS"
case $command in
  import)
    shift
    code=0
    for file in "$@"; do
      read -r word value <"$file"
      case $word in
        exit) code=$value ;;
        sleep) sleep "$value" ;;
        grow) echo more >>"$file" ;;
        die) kill -9 "$PPID"; exit 0 ;;
      esac
    done
    if [ "$code" -eq 0 ]; then echo "Đã nạp"; else echo "Lỗi: mã $code" >&2; fi
    exit "$code" ;;
  status)
    case " $* " in *" --fail-on "*) echo "Bảng mốc"; exit "\${STATUS_CODE:-0}" ;; esac ;;
esac
while [ $# -gt 0 ]; do
  if [ "$1" = -o ]; then echo "$command" >"$2"; fi
  shift
done
exit "\${REPORT_CODE:-0}"
`;

export const FAKE_MAIL = `#!/bin/sh
{ for it in "$@"; do printf '<%s>' "$it"; done; printf '\\n'; cat; } >>"$MAILED"
exit "\${MAIL_CODE:-0}"
`;

let folder: string;
export const at = (...path: readonly string[]): string => join(folder, ...path);

/** Puts a command in front of those of the machine. */
export function addCommand(name: string, text: string): void {
  writeFileSync(at('bin', name), text);
  chmodSync(at('bin', name), 0o755);
}

export function setUp(): void {
  folder = mkdtempSync(join(tmpdir(), 'tiendo chiến dịch '));
  mkdirSync(at('bin'));
  mkdirSync(at('hop-thu'));
  writeFileSync(at('tiendo.yaml'), '');
  addCommand('tiendo', FAKE_TIENDO);
  addCommand('mail', FAKE_MAIL);
}

export const tearDown = (): void => rmSync(folder, { recursive: true, force: true });

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export function runScript(
  env: Record<string, string> = {},
  shell = 'sh',
  argument = folder,
): Promise<Ended> {
  const [command = 'sh', ...first] = shell.split(' ');
  const child = spawn(command, [...first, SCRIPT, argument], {
    cwd: tmpdir(),
    env: {
      PATH: `${at('bin')}:${process.env['PATH']}`,
      CALLS: at('calls'),
      MAILED: at('mailed'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const add = (text: Buffer): void => {
    output += text;
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

/** Puts a file into the drop folder that has not changed for two minutes. */
export function drop(name: string, text: string, seconds = 120): void {
  const path = at('hop-thu', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const then = Date.now() / 1000 - seconds;
  for (let it = path; it !== at('hop-thu'); it = dirname(it)) utimesSync(it, then, then);
}

/** Each file below a folder, without the folder of its run. */
export const kept = (name: string): readonly string[] =>
  readdirSync(at(name))
    .flatMap((run) => readdirSync(at(name, run)))
    .sort();

export const textOf = (name: string, file: string): readonly string[] =>
  readdirSync(at(name))
    .map((run) => at(name, run, file))
    .filter(existsSync)
    .map((path) => readFileSync(path, 'utf8'));

export const waiting = (): readonly string[] => readdirSync(at('hop-thu'));
export const calls = (): readonly string[] => readFileSync(at('calls'), 'utf8').trim().split('\n');
export const imports = (): readonly string[] => calls().filter((it) => it.startsWith('<import>'));
export const log = (): string =>
  readdirSync(at('nhat-ky'))
    .map((name) => readFileSync(at('nhat-ky', name), 'utf8'))
    .join('');
