import { typeColours } from "./colours.js";

/**
 * An event's symbol: its shape and colour say its type, its filling whether it happened (filled), is claimed (hollow),
 * denied (hollow and struck) or planned (dashed); a wave below says that its place was found by its sound only.
 */

const strike = "M-9 9 9-9";
const wave = "M-6.5 10.2q3.25-3.6 6.5 0t6.5 0";

const paths = new Map();

function pathOf(data) {
  if (!paths.has(data)) paths.set(data, new Path2D(data));
  return paths.get(data);
}

const outlineOf = ({ glyphs, types }, type) => glyphs[types[type].shape] ?? glyphs.circle;

/** What a symbol's filling says. */
const kinds = ["occurred", "claimed", "denied", "planned"];
const kindOf = ({ terms }, occurrence) => kinds.indexOf(terms.occurrence[occurrence]);

/** Whether an event's place was found by how its name sounds. */
export const heard = ({ match, bySoundMatch }, event) => bySoundMatch > 0 && match[event] === bySoundMatch;

/**
 * Draws a symbol about a point.
 * @param {number} radius pixels
 * @param {{ground: string, halo?: string, heard?: boolean}} options the colour inside, and of an edge if wanted
 */
export function drawGlyph(context, app, type, occurrence, x, y, radius, { ground, halo, heard }) {
  const { facts } = app.model, path = pathOf(outlineOf(facts, type)), colour = typeColours(app)[type];
  const kind = kindOf(facts, occurrence), zoom = radius / 6.5;
  context.save();
  context.translate(x, y);
  context.scale(zoom, zoom);
  context.lineJoin = "round";
  if (halo) {
    context.strokeStyle = halo;
    context.lineWidth = 4;
    context.stroke(path);
    if (heard) context.stroke(pathOf(wave));
    if (kind === 2) {
      context.lineWidth = 5;
      context.stroke(pathOf(strike));
    }
  }
  context.fillStyle = kind === 0 ? colour : ground;
  context.fill(path);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  if (kind === 2) context.stroke(pathOf(strike));
  if (heard) {
    context.lineWidth = 1.5;
    context.stroke(pathOf(wave));
  }
  if (kind !== 0) {
    context.scale(0.88, 0.88);
    context.lineWidth = 2.3;
    if (kind === 3) context.setLineDash([2.4, 1.8]);
    context.stroke(path);
  }
  context.restore();
}

/** The symbol as an element, in the same look. */
export function glyphElement(app, type, occurrence, { size = 18, heard = false } = {}) {
  const { facts } = app.model, kind = kindOf(facts, occurrence);
  const svg = shape("svg", { width: size, height: size, viewBox: "-11 -11 22 22", "aria-hidden": "true", class: "glyph" });
  svg.style.color = `var(--type-${type})`;
  const outline = { d: outlineOf(facts, type), "stroke-linejoin": "round", stroke: "currentColor" };
  if (kind === 0) Object.assign(outline, { fill: "currentColor", "stroke-width": 0.5 });
  else Object.assign(outline, { fill: "none", "stroke-width": 2.3, transform: "scale(.9)" });
  if (kind === 3) outline["stroke-dasharray"] = "2.4 1.8";
  svg.append(shape("path", outline));
  if (kind === 2) svg.append(shape("path", { d: strike, stroke: "currentColor", "stroke-width": 2 }));
  if (heard) svg.append(shape("path", { d: wave, fill: "none", stroke: "currentColor", "stroke-width": 1.5 }));
  return svg;
}

/** An element of SVG with attributes. */
export function shape(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
