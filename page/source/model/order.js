import { DAY, OPEN } from "./model.js";

/** The orders of the list, each by a number: the lowest first. */
const keys = {
  newest: ({ to }) => (i) => -to[i],
  oldest: ({ from }) => (i) => from[i],
  reliability: ({ reliability, credibility }) => (i) => (reliability[i] || 9) * 10 + (credibility[i] || 9),
  log: () => (i) => i,
};
export const orders = ["newest", "oldest", "reliability", "title", "log"];

/**
 * All events in an order, those with the narrowest bounds of time first where it does not tell.
 *
 * Numbers are sorted without a function that compares: an event's key and its place among its equals are one number,
 * exact as long as there are fewer than two million events (2⁵³ holds 32 bits and 21).
 */
export function sorted(model, order) {
  if (order === "log") return Uint32Array.from({ length: model.count }, (_, i) => i);
  const byWidth = rank(model, null, ({ from, to }) => (i) => to[i] - from[i]);
  if (order !== "title") return rank(model, byWidth, keys[order]);
  const collator = new Intl.Collator(undefined, { numeric: true });
  return byWidth.sort((a, b) => collator.compare(model.titles[a], model.titles[b]));
}

function rank(model, before, key) {
  const { count } = model;
  const of = key(model);
  const scale = 2 ** Math.ceil(Math.log2(count + 1));
  const numbers = new Float64Array(count);
  for (let k = 0; k < count; k++) numbers[k] = of(before ? before[k] : k) * scale + k;
  numbers.sort();
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const k = numbers[at] - Math.floor(numbers[at] / scale) * scale;
    order[at] = before ? before[k] : k;
  }
  return order;
}

/**
 * The shown events of an order.
 *
 * Within a window of time, an event that may be of any time would stand before all that are known to be of it. So
 * those that are surely within come first, and of the others those that are dated most closely.
 */
export function shownInOrder(model, filters, all, byTime) {
  const { failed, begin, end, from, to } = model;
  const shown = new Uint32Array(model.shown);
  let count = 0;
  if (!filters.window || filters.surely || !byTime) {
    for (let k = 0; k < all.length; k++) if (failed[all[k]] === 0) shown[count++] = all[k];
    return shown;
  }
  const [first, last] = filters.window;
  const others = [];
  for (let k = 0; k < all.length; k++) {
    const i = all[k];
    if (failed[i] !== 0) continue;
    if (begin[i] !== OPEN && begin[i] >= first && end[i] !== OPEN && end[i] <= last) shown[count++] = i;
    else others.push(i);
  }
  const numbers = Float64Array.from(others, (i, k) => Math.ceil((to[i] - from[i]) / DAY) * 2 ** 21 + k).sort();
  for (const number of numbers) shown[count++] = others[number % 2 ** 21];
  return shown;
}
