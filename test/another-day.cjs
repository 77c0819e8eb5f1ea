// Loaded before the program: its clock is 400 days ahead, and chance is another.
'use strict';

const AHEAD = 400 * 86_400_000;
const Real = Date;

global.Date = class extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [Real.now() + AHEAD] : given));
  }

  static now() {
    return Real.now() + AHEAD;
  }
};

const chance = Math.random;
Math.random = () => 1 - chance() / 2;
