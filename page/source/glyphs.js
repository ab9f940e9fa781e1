import { typeColours } from "./colours.js";

/**
 * An event's symbol: its shape and colour say its type, its filling whether it happened (filled), is claimed (hollow),
 * denied (hollow and struck) or planned (dashed); a wave below says that its place was found by its sound only, a
 * bracket that it is shown at the district around it.
 */

const strike = "M-9 9 9-9";
const signs = { heard: "M-6.5 10.2q3.25-3.6 6.5 0t6.5 0", atArea: "M-6.5 8.4v2.6h13v-2.6" };
const dashes = [2.4, 1.8];

const paths = new Map();

function pathOf(data) {
  if (!paths.has(data)) paths.set(data, new Path2D(data));
  return paths.get(data);
}

const outlineOf = ({ glyphs, types }, type) => glyphs[types[type].shape] ?? glyphs.circle;

/**
 * Draws a symbol about a point.
 * @param {number} radius pixels
 * @param {{ground: string, halo?: string, doubt?: string}} look the colour inside, and of an edge if wanted
 */
export function drawGlyph(pen, app, type, occurrence, x, y, radius, look) {
  const { ground, halo, doubt } = look;
  const { context } = pen, { facts } = app.model, colour = typeColours(app)[type], scale = radius / 6.5;
  const path = pathOf(outlineOf(facts, type)), term = facts.terms.occurrence[occurrence];
  const happened = term === "occurred";
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  if (halo) {
    pen.path(path).stroke(halo, 4);
    if (doubt) pen.path(pathOf(signs[doubt])).stroke(halo, 4);
    if (term === "denied") pen.path(pathOf(strike)).stroke(halo, 5);
  }
  pen.path(path).fill(happened ? colour : ground);
  if (term === "denied") pen.path(pathOf(strike)).stroke(colour, 2);
  if (doubt) pen.path(pathOf(signs[doubt])).stroke(colour, 1.5);
  if (!happened) {
    context.scale(0.88, 0.88);
    pen.path(path).stroke(colour, 2.3, term === "planned" ? dashes : []);
  }
  context.restore();
}

/** The symbol as an element, in the same look. */
export function glyphElement(app, type, occurrence, { size = 18, doubt = "" } = {}) {
  const { facts } = app.model, term = facts.terms.occurrence[occurrence], happened = term === "occurred";
  const line = { fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linejoin": "round" };
  const outline = happened ? { fill: "currentColor" } : { ...line, "stroke-width": 2.3, transform: "scale(.9)" };
  if (term === "planned") outline["stroke-dasharray"] = dashes.join(" ");
  const box = { width: size, height: size, viewBox: "-11 -11 22 22", "aria-hidden": "true", class: "glyph" };
  const svg = shape("svg", box, shape("path", { d: outlineOf(facts, type), ...outline }));
  if (term === "denied") svg.append(shape("path", { d: strike, ...line }));
  if (doubt) svg.append(shape("path", { d: signs[doubt], ...line, "stroke-width": 1.5 }));
  svg.style.color = `var(--type-${type})`;
  return svg;
}

/** An element of SVG. */
export function shape(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
