import { sortedSample } from "../sample.js";
import { perKilometre } from "./projection.js";

/** @typedef {{west: number, east: number, north: number, south: number}} Box  in the world one wide; east may pass 1 */

/** Above this many places the outermost hundredth at each side does not count: one stray point spoils no map. */
const many = 50;

/** Kilometres of a place's uncertainty that are shown: a whole country's would hide where the events are. */
const widest = 70;

/**
 * The smallest box round the places. The world is cut where most of it is empty, so that events on both sides
 * of the antimeridian lie side by side.
 * @param {{count: number, x: Float64Array, y: Float64Array, radius: Uint16Array}} locations
 * @returns {Box | null} null without a place
 */
export function boundsOf({ count, x, y, radius }) {
  if (count === 0) return null;
  const xs = sortedSample(count, (i) => x[i]), ys = sortedSample(count, (i) => y[i]), last = xs.length - 1;
  let cut = 0, gap = xs[0] + 1 - xs[last];
  for (let i = 1; i <= last; i++) {
    if (xs[i] - xs[i - 1] > gap) {
      gap = xs[i] - xs[i - 1];
      cut = i;
    }
  }
  const trim = count > many ? Math.ceil(xs.length / 100) : 0;
  const along = (rank) => xs[(cut + rank) % xs.length] + (cut + rank > last ? 1 : 0);
  const box = { west: along(trim), east: along(last - trim), north: ys[trim], south: ys[last - trim] };
  if (trim > 0) return box;
  for (let i = 0; i < count; i++) {
    const reach = Math.min(radius[i] / 10, widest) * perKilometre(y[i]);
    const at = x[i] < box.west - 1e-12 ? x[i] + 1 : x[i];
    box.west = Math.min(box.west, at - reach);
    box.east = Math.max(box.east, at + reach);
    box.north = Math.min(box.north, y[i] - reach);
    box.south = Math.max(box.south, y[i] + reach);
  }
  return box;
}
