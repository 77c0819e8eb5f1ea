import { createHash } from 'node:crypto';

/** A checksum in the making. */
export interface Hashing {
  readonly add: (bytes: Uint8Array) => void;
  /** 64 hexadecimal digits; nothing can be added behind them. */
  readonly digest: () => string;
}

/** Begins the SHA-256 of bytes that come piece by piece. */
export function hashing(): Hashing {
  const hash = createHash('sha256');
  return { add: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
}

/** The SHA-256 of bytes, as 64 hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
