import { typeColours } from "../colours.js";
import { drawGlyph } from "../glyphs.js";
import { doubtOf } from "../model/model.js";
import { rosette } from "./rosette.js";

/**
 * What lies under a point of the map: an event's symbol, or a group's.
 * @typedef {{x: number, y: number, radius: number, group: import("./clusters.js").Group, event: number}} Hit  −1: none
 */

/** Draws groups on the map, and keeps where they stand. */
export class Symbols {
  /** @type {Hit[]} */
  hits = [];
  #app;

  /** @param {import("../types.js").App} app */
  constructor(app) {
    this.#app = app;
  }

  /** @param {{group: import("./clusters.js").Group, x: number, y: number}[]} spots where on the screen each stands */
  draw(pen, spots, view) {
    const { selected, model: { location, locations } } = this.#app;
    this.hits = [];
    for (const spot of spots) {
      if (spot.group.events) this.#rosette(pen, spot);
      else this.#ring(pen, spot);
    }
    // Where a count hides the selected event, it stands at its own place over all others.
    const place = selected < 0 || this.hits.some((hit) => hit.event === selected) ? -1 : location[selected];
    if (place < 0) return;
    const group = { x: locations.x[place], y: locations.y[place], count: 1, radius: 8, events: [selected] };
    for (const at of view.onScreen(group.x, group.y)) this.#rosette(pen, { group, ...at });
  }

  #rosette(pen, { group, x, y }) {
    const { colours, model, selected } = this.#app, places = rosette(group.count), alone = group.count === 1;
    if (!alone) pen.circle(x, y, group.radius + 2).fill(colours.halo).stroke(colours.line);
    group.events.forEach((event, i) => {
      const hit = { x: x + places[i][0], y: y + places[i][1], radius: 9, group, event };
      if (event === selected) pen.circle(hit.x, hit.y, 11.5).fill(colours.focus).stroke(colours.accent, 2.5);
      const look = { ground: colours.focus, halo: alone ? colours.focus : "", doubt: doubtOf(model, event) };
      drawGlyph(pen, this.#app, model.type[event], model.occurrence[event], hit.x, hit.y, alone ? 6.6 : 6, look);
      this.hits.push(hit);
    });
  }

  /** A count within a ring of its types: full where it happened, hollow where it is only said. */
  #ring(pen, { group, x, y }) {
    const { number, t, colours } = this.#app, { count, radius } = group;
    pen.circle(x, y, radius + 1.5).fill(colours.focus);
    let angle = -Math.PI / 2;
    group.kinds.forEach((part, kind) => {
      const from = angle, edge = 1.3 / radius;
      angle += (part / count) * 2 * Math.PI;
      if (part > 0) pen.circle(x, y, radius - 3, from, angle).stroke(typeColours(this.#app)[kind >> 1], 5.4);
      if (kind % 2 === 1 && angle - from > 3 * edge) {
        pen.circle(x, y, radius - 3, from + edge, angle - edge).stroke(colours.focus, 2.6);
      }
    });
    const text = count < 1000 ? number(count) : t("map.thousands", { n: number(count / 1000, count < 9950 ? 1 : 0) });
    pen.measure(text, `600 ${count < 1000 ? 11.5 : 10.5}px`);
    pen.text(text, x, y + 0.5, colours.ink);
    this.hits.push({ x, y, radius: radius + 2, group, event: -1 });
  }

  /** What lies under a point, the topmost first. */
  at(x, y, reach) {
    return this.hits.findLast((hit) => Math.hypot(hit.x - x, hit.y - y) <= hit.radius + reach);
  }

  /** The symbols as one reads: from north to south, those of one place together. */
  inOrder() {
    return [...this.hits].sort((a, b) => a.group.y - b.group.y);
  }
}
