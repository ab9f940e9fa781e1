import { blend, typeColours } from "../colours.js";
import { drawGlyph } from "../glyphs.js";
import { BEGIN_OPEN, END_OPEN } from "../model/model.js";

const sans = 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The least height of a row that leaves room for its title. */
const titled = 13;

/** Time within which an event is a point rather than a band: what is dated to a day. */
const pointLength = 1441;

/**
 * A row an event, the earliest on top: a symbol where the day is known, else a band over all the time within which it
 * was, fading where an end is open.
 * @param {CanvasRenderingContext2D} context
 * @param {import("../types.js").App} app
 * @param {number[]} events
 * @param {{toX: (minute: number) => number, width: number, base: number, dimmed: (event: number) => boolean,
 *   heard: (event: number) => boolean}} frame
 * @returns {{event: number, left: number, right: number, top: number, bottom: number}[]} where each stands
 */
export function drawRows(context, app, events, frame) {
  const { from, to } = app.model, height = Math.min(24, (frame.base - 6) / Math.max(1, events.length));
  const top = (frame.base - height * events.length) / 2;
  events.sort((a, b) => from[a] - from[b] || to[a] - to[b] || a - b);
  return events.map((event, i) => {
    const y = top + height * (i + 0.5), { left, right, inside } = drawMark(context, app, event, y, height, frame);
    if (event === app.selected) {
      context.strokeStyle = app.colours.accent;
      context.lineWidth = 2;
      context.beginPath();
      context.roundRect(left - 4, y - height / 2 + 1, right - left + 8, height - 2, 6);
      context.stroke();
    }
    if (height >= titled) drawTitle(context, app, event, y, { left, right, inside }, frame);
    return { event, left: left - 6, right: right + 6, top: y - height / 2, bottom: y + height / 2 };
  });
}

/** @returns where the mark begins and ends, and how much room a band has for a title */
function drawMark(context, app, event, y, height, { toX, dimmed, heard, width }) {
  const { model, colours } = app, out = dimmed(event), said = model.occurrence[event] !== 0;
  const left = Math.max(-20, toX(model.from[event])), right = Math.min(width + 20, toX(model.to[event]));
  const own = typeColours(app)[model.type[event]], colour = out ? blend(own, colours.panel, 0.72) : own;
  const glyph = (x, radius) => {
    context.globalAlpha = out ? 0.3 : 1;
    const look = { ground: colours.panel, heard: heard(event) };
    drawGlyph(context, app, model.type[event], model.occurrence[event], x, y, radius, look);
    context.globalAlpha = 1;
  };
  if (model.to[event] - model.from[event] <= pointLength && !(model.flags[event] & (BEGIN_OPEN | END_OPEN))) {
    const x = (left + right) / 2, radius = Math.min(6, height * 0.36);
    glyph(x, radius);
    return { left: x - 9, right: x + 9, inside: 0 };
  }
  const thick = Math.min(17, height * 0.78), long = Math.max(4, right - left);
  const opensLeft = (model.flags[event] & BEGIN_OPEN) !== 0, opensRight = (model.flags[event] & END_OPEN) !== 0;
  const fill = blend(colour, colours.panel, said ? 0.91 : 0.62);
  context.beginPath();
  context.roundRect(left, y - thick / 2, long, thick, thick / 2);
  context.fillStyle = faded(context, fill, left, right, opensLeft, opensRight);
  context.fill();
  context.strokeStyle = faded(context, colour, left, right, opensLeft, opensRight);
  context.lineWidth = 1.5;
  if (app.model.facts.terms.occurrence[model.occurrence[event]] === "planned") context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
  const symbol = height >= 10 && long > 24;
  if (symbol) glyph(opensRight ? left + (opensLeft ? long / 2 : thick * 0.62) : left + long - thick * 0.62, Math.min(5.2, height * 0.27));
  return { left, right: left + long, inside: symbol && !opensRight ? long - thick * 2 - 4 : 0, thick };
}

/** Transparency stands in the colours: printing drops the canvas's own on gradients. */
function faded(context, colour, left, right, opensLeft, opensRight) {
  if (!opensLeft && !opensRight) return colour;
  const gradient = context.createLinearGradient(left, 0, right, 0);
  gradient.addColorStop(0, opensLeft ? colour + "00" : colour);
  gradient.addColorStop(opensLeft && opensRight ? 0.5 : opensLeft ? 0.75 : 0.25, colour);
  gradient.addColorStop(1, opensRight ? colour + "00" : colour);
  return gradient;
}

/** The title within the band where it has room, else beside it, on the side with more. */
function drawTitle(context, app, event, y, { left, right, inside }, { width, dimmed }) {
  const { colours, model } = app, text = model.titles[event] || model.ids[event];
  context.font = `12px ${sans}`;
  context.textBaseline = "middle";
  context.direction = rightToLeft.test(text) ? "rtl" : "ltr";
  const wanted = context.measureText(text).width, after = width - right - 14, before = left - 14;
  const put = (align, x, room) => {
    const shown = fitted(context, text, wanted, room);
    context.textAlign = align;
    context.strokeStyle = colours.panel;
    context.lineWidth = 3;
    if (room !== inside) context.strokeText(shown, x, y);
    context.fillStyle = dimmed(event) ? colours.soft : colours.ink;
    context.fillText(shown, x, y + 0.5);
  };
  if (wanted <= inside) put("right", left + inside + 8, inside);
  else if (wanted <= after) put("left", right + 8, after);
  else if (wanted <= before) put("right", left - 8, before);
  else if (inside >= Math.max(after, before, 60)) put("right", left + inside + 8, inside);
  else if (after >= before) put("left", right + 8, after);
  else put("right", left - 8, before);
  context.direction = "inherit";
}

function fitted(context, text, wanted, room) {
  if (wanted <= room) return text;
  const letters = [...text];
  let low = 0, high = letters.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (context.measureText(letters.slice(0, middle).join("") + "…").width <= room) low = middle;
    else high = middle;
  }
  return low > 5 ? letters.slice(0, low).join("").trimEnd() + "…" : "";
}
