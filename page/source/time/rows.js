import { blend, typeColours } from "../colours.js";
import { element as make, visible } from "../dom.js";
import { drawGlyph } from "../glyphs.js";
import { nameOf } from "../map/tooltip.js";
import { BEGIN_OPEN, doubtOf, END_OPEN } from "../model/model.js";

/** The least height of a row that leaves room for its title, and of one whose band has its symbol. */
const titled = 13, signed = 10;

/** Minutes within which an event is a point rather than a band: what is dated to a day. */
const pointLength = 1441;

/**
 * A row an event, the earliest on top: a symbol where the day is known, else a band over all the time within which it
 * was, fading where an end is open. Events outside the window are dim.
 * @param {import("../pen.js").Pen} pen
 * @param {import("../types.js").App} app
 * @param {number[]} events
 * @param {{toX: (minute: number) => number, width: number, base: number}} frame
 * @returns {{event: number, left: number, right: number, top: number, bottom: number}[]} where each stands
 */
export function drawRows(pen, app, events, frame) {
  const { from, to } = app.model, height = Math.min(24, (frame.base - 6) / Math.max(1, events.length));
  const start = (frame.base - height * events.length) / 2;
  events.sort((a, b) => from[a] - from[b] || to[a] - to[b] || a - b);
  return events.map((event, i) => {
    const top = start + height * i, y = top + height / 2;
    const { left, right, inside } = drawMark(pen, app, event, y, height, frame);
    if (event === app.selected) {
      pen.box(left - 4, top + 1, right - left + 8, height - 2, 6).stroke(app.colours.accent, 2);
    }
    if (height >= titled) drawTitle(pen, app, event, y, left, right, inside, frame.width);
    return { event, left: left - 6, right: right + 6, top, bottom: top + height };
  });
}

/** @returns where the mark begins and ends, and how much room a band has for a title */
function drawMark(pen, app, event, y, height, { toX, width }) {
  const { model, colours: { panel } } = app, type = model.type[event], occurrence = model.occurrence[event];
  const dim = model.failed[event] !== 0, own = typeColours(app)[type], colour = dim ? blend(own, panel, 0.72) : own;
  const opensLeft = (model.flags[event] & BEGIN_OPEN) !== 0, opensRight = (model.flags[event] & END_OPEN) !== 0;
  const left = Math.max(-20, toX(model.from[event]));
  const right = Math.max(left + 4, Math.min(width + 20, toX(model.to[event])));
  const glyph = (x, radius) => {
    pen.context.globalAlpha = dim ? 0.3 : 1;
    drawGlyph(pen, app, type, occurrence, x, y, radius, { ground: panel, doubt: doubtOf(model, event) });
    pen.context.globalAlpha = 1;
  };
  if (model.to[event] - model.from[event] <= pointLength && !opensLeft && !opensRight) {
    const x = (left + right) / 2;
    glyph(x, Math.min(6, height * 0.36));
    return { left: x - 9, right: x + 9, inside: 0 };
  }
  const thick = Math.min(17, height * 0.78), term = model.facts.terms.occurrence[occurrence];
  const faded = (colour) => fading(pen.context, colour, left, right, opensLeft, opensRight);
  pen.box(left, y - thick / 2, right - left, thick, thick / 2)
    .fill(faded(blend(colour, panel, term === "occurred" ? 0.62 : 0.91)))
    .stroke(faded(colour), 1.5, term === "planned" ? [4, 3] : []);
  const symbol = height >= signed && right - left > 24;
  const at = !opensRight ? right - thick * 0.62 : opensLeft ? (left + right) / 2 : left + thick * 0.62;
  if (symbol) glyph(at, Math.min(5.2, height * 0.27));
  return { left, right, inside: symbol && !opensRight ? right - left - thick * 2 - 4 : 0 };
}

/** Transparency stands in the colours: printing drops the canvas's own on gradients. */
function fading(context, colour, left, right, opensLeft, opensRight) {
  if (!opensLeft && !opensRight) return colour;
  const gradient = context.createLinearGradient(left, 0, right, 0);
  gradient.addColorStop(0, opensLeft ? colour + "00" : colour);
  gradient.addColorStop(opensLeft && opensRight ? 0.5 : opensLeft ? 0.75 : 0.25, colour);
  gradient.addColorStop(1, opensRight ? colour + "00" : colour);
  return gradient;
}

/** The title within the band where it has room, else beside it, on the side with more. */
function drawTitle(pen, app, event, y, left, right, inside, width) {
  const { colours: { panel, ink, soft }, model } = app;
  const text = make("p", null, visible(nameOf(model, event))).textContent;
  const wanted = pen.measure(text, "12px"), after = width - right - 14, before = left - 14;
  const places = [[inside, left + inside + 8, 1], [after, right + 8, -1], [before, left - 8, 1]];
  const roomiest = places.reduce((a, b) => (b[0] > a[0] ? b : a));
  const [room, x, align] = places.find((place) => wanted <= place[0]) ?? roomiest;
  const colour = model.failed[event] === 0 ? ink : soft;
  pen.text(fitted(pen, text, wanted, room), x, y + 0.5, colour, align, room === inside ? "" : panel);
}

/** As much of a text as has room. */
function fitted({ context }, text, wanted, room) {
  if (wanted <= room) return text;
  const letters = [...text], shortened = (count) => letters.slice(0, count).join("").trimEnd() + "…";
  let low = 0, high = letters.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (context.measureText(shortened(middle)).width <= room) low = middle;
    else high = middle;
  }
  return low > 5 ? shortened(low) : "";
}
