// Chance that falls the same way on every machine: what is made from one seed is the same bytes.

const WHOLE = 2 ** 32;
/** So many places share a list's weights: a draw is one look-up. */
const PLACES = 8192;

/** Numbers drawn one after another from a seed (sfc32, whose period no file of ours comes near). */
export function seeded(seed) {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  const share = () => next() / WHOLE;
  const below = (most) => Math.floor(share() * most);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => share() < probability,
    pick: (list) => list[below(list.length)],
  };
}

/** Draws an entry's number by the entries' weights, whatever these sum up to. */
export function byWeight(weights) {
  const total = weights.reduce((sum, it) => sum + it, 0);
  const places = new Uint16Array(PLACES);
  let reached = 0;
  let place = 0;
  weights.forEach((weight, number) => {
    reached += weight;
    while (place < PLACES && place < (reached / total) * PLACES) places[place++] = number;
  });
  return (random) => places[random.below(PLACES)];
}
