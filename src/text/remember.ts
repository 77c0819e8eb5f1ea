const MOST_KNOWN = 4096;

/** Keeps what a function makes of texts: a run asks for the same few thousand names again and again. */
export function remember<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size === MOST_KNOWN) known.clear();
    known.set(text, made);
    return made;
  };
}
