import type { Language, Pair } from '../../i18n/pair.ts';

const WORDS = {
  find: { vi: 'Tìm', en: 'Find' },
  findRow: { vi: 'Tìm trong bảng', en: 'Find in the table' },
  rows: { vi: 'dòng', en: 'rows' },
  shown: { vi: 'Đang hiện', en: 'Showing' },
  none: { vi: 'Không có dòng nào khớp', en: 'No row fits' },
  totals: { vi: 'dòng cộng vẫn là của tất cả', en: 'totals are still of all' },
  tile: {
    vi: 'Bấm vào một ô, hoặc dùng các phím mũi tên, để xem từng đơn vị.',
    en: 'Press a tile, or use the arrow keys, to see each unit.',
  },
  swipe: { vi: 'Kéo ngang để xem hết →', en: 'Swipe sideways to see all →' },
} satisfies Record<string, Pair>;

/**
 * What a page can do where scripts run: sort and search long tables, walk over a map's tiles. It adds
 * its controls itself, so that without it nothing stands there that does nothing.
 */
export function scriptFor(language: Language): string {
  const words = Object.fromEntries(
    Object.entries(WORDS).map(([name, pair]) => [name, pair[language]]),
  );
  return `'use strict';\nconst words = ${JSON.stringify(words)};${CODE}`;
}

const CODE = String.raw`
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd')
  .toLowerCase().replace(/\s+/g, ' ').trim();
const make = (name, attributes, ...content) => {
  const it = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value);
  it.append(...content);
  return it;
};
const collator = new Intl.Collator('vi');

const valueOf = (cell) => {
  const { v } = cell.dataset;
  if (v !== undefined) return v === '' ? null : Number(v);
  return cell.matches('.n') ? Number(cell.textContent.replace(/\D/g, '')) : cell.textContent;
};
const compare = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(a, b);

function makeSortable(table) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, at) => {
    if (!head.dataset.sort) return;
    const button = make('button', { type: 'button' }, ...head.childNodes);
    head.append(button);
    const first = head.dataset.sort === 'up' ? 'ascending' : 'descending';
    const second = first === 'ascending' ? 'descending' : 'ascending';
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      const order = before === null ? first : before === first ? second : null;
      for (const it of heads) it.removeAttribute('aria-sort');
      if (order === null) return body.append(...original);
      head.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      const keyed = original.map((row) => [valueOf(row.cells[at]), row]);
      const known = keyed.filter(([value]) => value !== null);
      const unknown = keyed.filter(([value]) => value === null);
      known.sort(([a], [b]) => sign * compare(a, b));
      body.append(...[...known, ...unknown].map(([, row]) => row));
    });
  });
}

function makeSearchable(frame, table, at) {
  const rows = [...table.tBodies[0].rows].map((row) => {
    const texts = [...row.cells].filter((it) => it.scope || !it.matches('.n')).map((it) => it.textContent);
    return { row, text: fold(texts.join(' ')) };
  });
  const name = table.querySelector('thead .name');
  const label = name ? words.find + ' ' + name.textContent.toLowerCase() : words.findRow;
  const field = make('input', { type: 'search', id: 'find-' + at, autocomplete: 'off', spellcheck: 'false' });
  const count = make('p', { role: 'status', 'aria-live': 'polite' });
  frame.before(make('div', { class: 'tools' }, make('label', { for: 'find-' + at }, label), field, count));
  const show = () => {
    const wanted = fold(field.value);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !text.includes(wanted);
      if (!row.hidden) shown += 1;
    }
    const all = rows.length + ' ' + words.rows;
    if (wanted === '') count.textContent = all;
    else if (shown === 0) count.textContent = words.none;
    else count.textContent = words.shown + ' ' + shown + '/' + all + (table.tFoot ? '; ' + words.totals : '');
  };
  field.addEventListener('input', show);
  show();
}

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
const placeOf = (item, letter) =>
  Number([...item.classList].find((it) => it[0] === letter && !isNaN(it.slice(1))).slice(1));

function makeWalkable(list) {
  const live = make('p', { class: 'live', role: 'status', 'aria-live': 'polite' }, words.tile);
  list.parentElement.before(live);
  list.parentElement.removeAttribute('tabindex');
  const tiles = [...list.children].map((item) => {
    const said = item.title;
    const button = make('button', { type: 'button', tabindex: '-1' }, ...item.childNodes);
    item.append(button);
    return { button, said, row: placeOf(item, 'y'), column: placeOf(item, 'x') };
  });
  let current = tiles[0];
  if (current === undefined) return;
  current.button.tabIndex = 0;
  const go = (tile) => {
    current.button.tabIndex = -1;
    current = tile;
    tile.button.tabIndex = 0;
    tile.button.focus();
  };
  for (const tile of tiles) {
    tile.button.addEventListener('focus', () => { live.textContent = tile.said; });
    tile.button.addEventListener('click', () => go(tile));
    tile.button.addEventListener('keydown', (event) => {
      const next = nextTile(tiles, tile, event.key);
      if (next === undefined) return;
      event.preventDefault();
      go(next);
    });
  }
}

/** The nearest tile in a direction: straight ahead before aside, over gaps. */
function nextTile(tiles, from, key) {
  if (key === 'Home') return tiles[0];
  if (key === 'End') return tiles.at(-1);
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const far = (it) => {
    const down = it.row - from.row;
    const right = it.column - from.column;
    const ahead = down * step[0] + right * step[1];
    const aside = Math.abs(down * step[1]) + Math.abs(right * step[0]);
    return ahead > 0 && aside <= ahead ? ahead + aside * 2.5 : Infinity;
  };
  const nearest = tiles.reduce((a, b) => (far(b) < far(a) ? b : a));
  return far(nearest) === Infinity ? undefined : nearest;
}

/** Where a frame holds more than it shows, it says so, and fades out towards it. */
function makeTelling(frame) {
  const hint = make('p', { class: 'swipe', 'aria-hidden': 'true' }, words.swipe);
  frame.before(hint);
  const look = () => {
    hint.classList.toggle('needed', frame.scrollWidth > frame.clientWidth + 1);
    const right = frame.scrollLeft + frame.clientWidth;
    frame.classList.toggle('more', right < frame.scrollWidth - 1);
  };
  frame.addEventListener('scroll', look, { passive: true });
  new ResizeObserver(look).observe(frame);
  look();
}

document.querySelectorAll('.sortable table').forEach(makeSortable);
document.querySelectorAll('.long').forEach((frame, at) => {
  makeSearchable(frame, frame.querySelector('table'), at);
});
document.querySelectorAll('.tiles').forEach(makeWalkable);
document.querySelectorAll('.scroll').forEach(makeTelling);
`;
