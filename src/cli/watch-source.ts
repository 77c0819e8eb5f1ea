import type { Hashing } from '../io/sha256.ts';
import type { OpenedFile } from '../io/sources.ts';

/** A source whose bytes are noted on their way. */
interface Watched {
  readonly source: OpenedFile;
  /** The SHA-256 of all its bytes, also of those that nobody asked for. */
  readonly digest: () => Promise<string>;
}

export type Watch = (source: OpenedFile) => Watched;

/** Takes the checksum of a source while it is read: a second look could meet another file. */
export const watchWith =
  (hashing: () => Hashing): Watch =>
  (source) => {
    const { head, rest } = source;
    const hash = hashing();
    hash.add(head);
    if (rest === null) return { source, digest: async () => hash.digest() };
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      const piece = await rest.next();
      if (piece.done !== true) hash.add(piece.value);
      return piece;
    };
    return {
      source: { ...source, rest: { next } },
      digest: async () => {
        while ((await next()).done !== true);
        return hash.digest();
      },
    };
  };
