import { blend, typeColours } from "../colours.js";

const sans = 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';

/** Lines of a hatching, which says that the time is not known to the bin. */
function hatching(context, colours, ratio) {
  const tile = document.createElement("canvas"), size = Math.round(4 * ratio);
  tile.width = tile.height = size;
  const drawing = tile.getContext("2d");
  drawing.scale(size / 4, size / 4);
  drawing.fillStyle = colours.hair;
  drawing.fillRect(0, 0, 4, 4);
  drawing.strokeStyle = colours.soft;
  drawing.beginPath();
  for (const x of [-4, 0, 4]) {
    drawing.moveTo(x, 4);
    drawing.lineTo(x + 4, 0);
  }
  drawing.stroke();
  const pattern = context.createPattern(tile, "repeat");
  pattern.setTransform(new DOMMatrix().scale(4 / size));
  return pattern;
}

/**
 * A bar a bin: what happened by type, above it paler what is only said, above it hatched what is not dated to the bin.
 * @param {import("./histogram.js").Histogram} counts
 * @param {{toX: (minute: number) => number, width: number, base: number, ratio: number}} frame
 */
export function drawBars(context, app, counts, { toX, width, base, ratio }) {
  const { colours, window } = app, { edges, kinds, dated, spread, most } = counts, types = typeColours(app);
  const top = 8, scale = (base - top) / Math.max(1, most), dim = (colour) => blend(colour, colours.panel, 0.74);
  const full = types.flatMap((colour) => [colour, blend(colour, colours.panel, 0.55)]), pale = full.map(dim);
  const order = full.map((_, kind) => kind).sort((a, b) => (a % 2) - (b % 2) || a - b);
  const hatched = hatching(context, colours, ratio);
  const hatchedPale = hatching(context, { hair: colours.panel, soft: dim(colours.soft) }, ratio);
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const left = Math.round(toX(edges[bin])), wide = Math.max(1, Math.round(toX(edges[bin + 1])) - left - 1);
    const out = window && (edges[bin] < window[0] || edges[bin + 1] > window[1]), palette = out ? pale : full;
    let height = 0;
    for (const kind of order) {
      const count = dated[bin * kinds + kind];
      if (count === 0) continue;
      context.fillStyle = palette[kind];
      context.fillRect(left, base - (height + count) * scale, wide, count * scale);
      height += count;
    }
    if (spread[bin] * scale < 0.3) continue;
    context.fillStyle = out ? hatchedPale : hatched;
    context.fillRect(left, base - (height + spread[bin]) * scale, wide, spread[bin] * scale);
  }
  drawMeasure(context, app, most, width, base, scale);
}

/** A line at a round number of events. */
function drawMeasure(context, app, most, width, base, scale) {
  const round = [1, 2, 5].flatMap((digit) => Array.from({ length: 8 }, (_, power) => digit * 10 ** power))
    .filter((count) => count <= most).reduce((a, b) => Math.max(a, b), 0);
  if (round === 0) return;
  const { colours } = app, y = Math.round(base - round * scale) + 0.5, text = app.t("map.events", { n: round });
  context.strokeStyle = colours.soft;
  context.lineWidth = 1;
  context.setLineDash([1, 3]);
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(width, y);
  context.stroke();
  context.setLineDash([]);
  context.font = `11px ${sans}`;
  context.textAlign = "left";
  context.textBaseline = y < 18 ? "top" : "bottom";
  context.strokeStyle = colours.panel;
  context.lineWidth = 3;
  context.strokeText(text, 8, y + (y < 18 ? 3 : -1));
  context.fillStyle = colours.soft;
  context.fillText(text, 8, y + (y < 18 ? 3 : -1));
}
