import { blend, typeColours } from "../colours.js";

/** Lines of a hatching, which says that the time is not known to the bin. */
function hatching(context, ground, line, ratio) {
  const canvas = document.createElement("canvas"), tile = canvas.getContext("2d"), size = Math.round(4 * ratio);
  canvas.width = canvas.height = size;
  tile.scale(size / 4, size / 4);
  tile.fillStyle = ground;
  tile.fillRect(0, 0, 4, 4);
  tile.strokeStyle = line;
  tile.stroke(new Path2D("M-4 4 0 0M0 4 4 0M4 4 8 0"));
  const pattern = context.createPattern(canvas, "repeat");
  pattern.setTransform(new DOMMatrix().scale(4 / size));
  return pattern;
}

/**
 * A bar a bin: what happened by type, above it paler what is only said, above it hatched what is not dated to the bin.
 * @param {import("./histogram.js").Histogram} counts
 * @param {{toX: (minute: number) => number, width: number, base: number, ratio: number}} frame
 */
export function drawBars(pen, app, counts, frame) {
  const { toX, width, base, ratio } = frame;
  const { colours: { panel, hair, soft }, window } = app, { edges, kinds, dated, spread, most } = counts;
  const scale = (base - 8) / Math.max(1, most), dim = (colour) => blend(colour, panel, 0.74), { context } = pen;
  const full = typeColours(app).flatMap((colour) => [colour, blend(colour, panel, 0.55)]), pale = full.map(dim);
  const order = full.map((_, kind) => kind).sort((a, b) => (a % 2) - (b % 2) || a - b);
  const hatched = hatching(context, hair, soft, ratio), hatchedPale = hatching(context, panel, dim(soft), ratio);
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const left = Math.round(toX(edges[bin])), wide = Math.max(1, Math.round(toX(edges[bin + 1])) - left - 1);
    const out = window && (edges[bin] < window[0] || edges[bin + 1] > window[1]), palette = out ? pale : full;
    let top = base;
    const pile = (colour, count) => {
      top -= count * scale;
      if (count > 0) pen.rectangle(colour, left, top, wide, count * scale);
    };
    for (const kind of order) pile(palette[kind], dated[bin * kinds + kind]);
    pile(out ? hatchedPale : hatched, spread[bin]);
  }
  drawMeasure(pen, app, counts, width, base, scale);
}

/** A line at a round number of events, and how many lie before and after what is shown. */
function drawMeasure(pen, { t, colours: { soft, panel } }, { most, before, after }, width, base, scale) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const digit = [5, 2, 1].find((digit) => digit * power <= most);
  const put = (text, x, y, align) => {
    pen.measure(text, "11px");
    pen.text(text, x, y, soft, align, panel);
  };
  if (digit) {
    const y = Math.round(base - digit * power * scale) + 0.5;
    pen.line(0, y, width, y).stroke(soft, 1, [1, 3]);
    put(t("map.events", { n: digit * power }), 20, y < 18 ? y + 8 : y - 7, -1);
  }
  if (before > 0) put("◂ " + t("time.before", { n: before }), 20, base - 9, -1);
  if (after > 0) put(t("time.after", { n: after }) + " ▸", width - 20, base - 9, 1);
}
