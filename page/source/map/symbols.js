import { typeColours } from "../colours.js";
import { drawGlyph, heard } from "../glyphs.js";
import { groupRadius } from "./clusters.js";
import { rosette } from "./rosette.js";

/**
 * What lies under a point of the map: an event's symbol, or a group's.
 * @typedef {{x: number, y: number, radius: number, group: import("./clusters.js").Group, event: number | null}} Hit
 */

/** Draws groups on the map, and keeps where they stand. */
export class Symbols {
  /** @param {import("../types.js").App} app */
  constructor(app) {
    this.app = app;
    /** @type {Hit[]} */
    this.hits = [];
  }

  /** @param {{group: import("./clusters.js").Group, x: number, y: number}[]} spots where on the screen each stands */
  draw(context, spots) {
    this.hits = [];
    for (const spot of spots) {
      if (spot.group.events) this.#rosette(context, spot);
      else this.#ring(context, spot);
    }
    this.#selected(context, spots);
  }

  #rosette(context, { group, x, y }) {
    const { colours } = this.app, places = rosette(group.count), single = group.count === 1;
    if (!single) {
      context.beginPath();
      context.arc(x, y, groupRadius(group) + 2, 0, 7);
      context.fillStyle = colours.halo;
      context.fill();
      context.strokeStyle = colours.line;
      context.lineWidth = 1;
      context.stroke();
    }
    group.events.forEach((event, i) => {
      const at = { x: x + places[i][0], y: y + places[i][1], radius: 9, group, event };
      this.#glyph(context, event, at.x, at.y, single);
      this.hits.push(at);
    });
  }

  #glyph(context, event, x, y, alone) {
    const { app } = this, { colours, model } = app;
    if (event === app.selected) {
      context.beginPath();
      context.arc(x, y, 11.5, 0, 7);
      context.fillStyle = colours.focus;
      context.fill();
      context.strokeStyle = colours.accent;
      context.lineWidth = 2.5;
      context.stroke();
    }
    const look = { ground: colours.focus, halo: alone ? colours.focus : undefined, heard: heard(model, event) };
    drawGlyph(context, app, model.type[event], model.occurrence[event], x, y, alone ? 6.6 : 6, look);
  }

  /** A count within a ring of its types: full where it happened, hollow where it is only said. */
  #ring(context, { group, x, y }) {
    const { app } = this, { colours } = app, radius = groupRadius(group), types = typeColours(app);
    const arc = (colour, width, from, to) => {
      context.beginPath();
      context.arc(x, y, radius - 3, from, to);
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.stroke();
    };
    context.beginPath();
    context.arc(x, y, radius + 1.5, 0, 7);
    context.fillStyle = colours.focus;
    context.fill();
    let angle = -Math.PI / 2;
    group.kinds.forEach((count, kind) => {
      if (count === 0) return;
      const next = angle + (count / group.count) * 2 * Math.PI;
      arc(types[kind >> 1], 5.4, angle, next);
      const hollow = kind % 2 === 1 && (next - angle) * radius > 3.5;
      if (hollow) arc(colours.focus, 2.6, angle + 1.2 / radius, next - 1.2 / radius);
      angle = next;
    });
    context.fillStyle = colours.ink;
    context.font = `600 ${group.count > 999 ? 10.5 : 11.5}px system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(this.#short(group.count), x, y + 0.5);
    this.hits.push({ x, y, radius: radius + 2, group, event: null });
  }

  #short(count) {
    const { number, t } = this.app;
    return count < 1000 ? number(count) : t("map.thousands", { n: number(count / 1000, count < 9950 ? 1 : 0) });
  }

  /** The selected event where a count hides it: at its own place, over all others. */
  #selected(context, spots) {
    const { selected, model } = this.app;
    if (selected < 0 || this.hits.some((hit) => hit.event === selected)) return;
    const place = model.location[selected];
    if (place < 0 || !this.screen) return;
    for (const { x, y } of this.screen(place)) {
      this.#glyph(context, selected, x, y, true);
      this.hits.push({ x, y, radius: 10, group: { count: 1, cells: [], events: [selected] }, event: selected });
    }
  }

  /** What lies under a point, the topmost first. */
  at(x, y, reach = 2) {
    for (let i = this.hits.length - 1; i >= 0; i--) {
      const hit = this.hits[i];
      if (Math.hypot(hit.x - x, hit.y - y) <= hit.radius + reach) return hit;
    }
    return null;
  }

  /** The symbols as one reads: line by line, a ring of symbols together. */
  inOrder() {
    const line = (hit) => Math.round(hit.group.y * 1e9);
    return this.hits.map((hit, i) => ({ hit, i })).sort((a, b) => line(a.hit) - line(b.hit) || a.i - b.i)
      .map(({ hit }) => hit);
  }
}
