import { holds } from "./topology.js";

/** Boxes on the screen that may not meet: symbols, then names in the order of their rank. */
export class Boxes {
  #taken = [];

  take(left, top, right, bottom) {
    this.#taken.push([left, top, right, bottom]);
  }

  /** Takes a box if it meets no other. */
  fits(left, top, right, bottom) {
    if (this.#taken.some((box) => box[0] < right && box[2] > left && box[1] < bottom && box[3] > top)) return false;
    this.take(left, top, right, bottom);
    return true;
  }
}

/**
 * How names are written, and from which zoom on where they have no area: with one they stand as soon as it is wide
 * enough on the screen.
 */
const styles = {
  country: { font: "600 12px", spacing: 2.5, from: 3 },
  province: { font: "600 12px", from: 5.4 },
  district: { font: "12px", from: 7.6 },
  city: { font: "11.5px", from: 0 },
  river: { font: 'italic 11.5px Georgia, "Noto Serif", serif', from: 6.5 },
};

/** Scripts whose letters join: space between them would tear words apart. */
const joined = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}]/u;

/** Pixels down at which a name is tried, lest it lie on a symbol in the middle. */
const beside = [0, 20, -20, 34, -34];
const offsets = { country: [0, 14, -14], province: beside, district: beside, city: [-10, 11], river: [0] };

/** @param {import("./ground.js").Ground} ground its labels by rank */
export function drawLabels(pen, ground, view, boxes, colours) {
  const { labels, focus } = ground;
  for (const label of labels) {
    const { kind, name, area, rank } = label, { font, spacing, from } = styles[kind];
    const joins = joined.test(name), text = spacing && !joins ? name.toUpperCase() : name;
    if (!area && view.zoom < from + (kind === "city" ? rank / 5.5 : 0)) continue;
    const spots = kind === "country" && area ? spotsIn(label, view, focus) : view.onScreen(label.x, label.y, 0);
    if (spots.length === 0) continue;
    const half = pen.measure(text, font, joins ? 0 : spacing) / 2 + 5;
    if (area && (area.box[2] - area.box[0]) * view.scale < half * 1.5) continue;
    for (const { x, y } of spots) {
      const inside = x > half && x < view.width - half;
      const down = inside && offsets[kind].find((down) =>
        y + down > 10 && y + down < view.height - 10 && boxes.fits(x - half, y + down - 8, x + half, y + down + 8));
      if (down === false || down === undefined) continue;
      pen.text(text, x, y + down, colours.label, 0, colours.halo);
      if (kind === "city") pen.circle(x, y, 1.8).stroke(colours.halo, 3).fill(colours.label);
      if (kind === "country") break;
    }
  }
  pen.context.letterSpacing = "0px";
}

/**
 * Spots in the part of a country that is seen, whose own middle may lie far outside: those amidst it first, and last
 * those in areas with events.
 */
function spotsIn(label, view, focus) {
  const own = view.onScreen(label.x, label.y, -60);
  if (own.length > 0 || !view.shows(label.area.box)) return own;
  const state = [view.x * view.scale, view.y * view.scale, view.zoom * 200];
  const key = state.map((value) => Math.round(value / 100)).join();
  if (label.key !== key) {
    const { width, height, scale } = view, columns = 11, rows = 7, inside = [];
    for (let i = 0; i < columns * rows; i++) {
      const right = ((i % columns) + 0.5) / columns - 0.5, down = (Math.floor(i / columns) + 0.5) / rows - 0.5;
      const x = view.x + (right * width) / scale, y = view.y + (down * height) / scale;
      if (holds(label.area, x - Math.floor(x), y)) inside.push({ x, y, i });
    }
    const has = new Set(inside.map(({ i }) => i));
    const busy = [...focus].filter((area) => area.kind !== "country");
    const around = ({ x, y, i }) => [-columns, -1, 1, columns, -2, 2].filter((by) => has.has(i + by)).length -
      (busy.some((area) => holds(area, x - Math.floor(x), y)) ? 6 : 0);
    label.spots = inside.sort((a, b) => around(b) - around(a));
    label.key = key;
  }
  return label.spots.map(({ x, y }) => ({ x: view.screenX(x), y: view.screenY(y) }));
}
