import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** A file that is read by ranges, by other threads too. */
export interface RegularFile {
  readonly descriptor: number;
  readonly size: number;
  /** Whether it was written, grew, shrank or was replaced since it was opened. */
  readonly isChanged: () => boolean;
  readonly close: () => void;
}

/** Opens a file of a known size; `null` for a pipe or a device. Throws as `fs` does. */
export function openRegular(path: string): RegularFile | null {
  if (!statSync(path).isFile()) return null;
  const descriptor = openSync(path, 'r');
  const stampOf = () => {
    const { size, mtimeNs, ctimeNs, ino } = fstatSync(descriptor, { bigint: true });
    // The time of its last change can be set back; that of its entry cannot.
    return `${size} ${mtimeNs} ${ino} ${ctimeNs}`;
  };
  const before = stampOf();
  return {
    descriptor,
    size: fstatSync(descriptor).size,
    isChanged: () => stampOf() !== before || inodeOf(path) !== before.split(' ')[2],
    close: () => closeSync(descriptor),
  };
}

/** `null` where the file is gone, which is a change as well. */
function inodeOf(path: string): string | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino.toString() ?? null;
}

/** Fills the room from a place in a file on, and answers how much there was. */
export function readAt(descriptor: number, room: Uint8Array, position: number): number {
  let filled = 0;
  while (filled < room.length) {
    const read = readSync(descriptor, room, filled, room.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
