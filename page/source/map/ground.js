import { areasWithEvents, decodeTopology, joined } from "./topology.js";

/** Units of a path that the world is wide. Paths are in single precision: they run from the ground's own middle. */
const unit = 2 ** 20;

/**
 * How lines are drawn, the first lowest: from which zoom on, how wide, in which colour, with which dashes. Others, such
 * as the seams where the world is cut open, are not drawn.
 */
const strokes = [
  { kind: "district", from: 6, width: 0.8, colour: "district" },
  { kind: "river", from: 4, width: 1.6, colour: "river" },
  { kind: "coast", from: 0, width: 0.8, colour: "province" },
  { kind: "province", from: 3.5, width: 1.2, colour: "province" },
  { kind: "country", from: 0, width: 1.7, colour: "country", ground: "focus" },
  { kind: "disputed", from: 0, width: 1.7, colour: "country", ground: "focus", dashes: [5, 4] },
];

/** The land below the events, drawn on a canvas of its own: filters leave it as it is. */
export class Ground {
  constructor(topology, model) {
    const { lines, areas, labels } = topology ? decodeTopology(topology) : { lines: [], areas: [], labels: [] };
    const box = [...lines, ...areas].reduce((box, { box: own }) => joined(box, own), [9, 9, -9, -9]);
    this.box = lines.length + areas.length > 0 ? box : [0, 0.15, 1, 0.8];
    this.origin = [(this.box[0] + this.box[2]) / 2, (this.box[1] + this.box[3]) / 2];
    this.lines = lines;
    this.areas = areas;
    this.labels = labels;
    this.focus = areasWithEvents(areas, model);
  }

  /** The areas that an id of the gazetteer stands for: itself, or what lies in it where only that is drawn. */
  areasOf(id) {
    if (!id) return [];
    const own = this.areas.filter((area) => area.id === id);
    return own.length > 0 || !id.startsWith("pcode:") ? own : this.areas.filter((area) => area.id.startsWith(id));
  }

  /** @param {string} tinted the id of an area to mark, or "" */
  draw(pen, view, colours, tinted) {
    const { context } = pen, factor = view.scale / unit, marked = this.areasOf(tinted);
    pen.rectangle(colours.sea, 0, 0, view.width, view.height);
    const fill = (areas, colour) => areas.forEach((area) => pen.path(this.#areaPath(area)).fill(colour));
    for (const copy of view.copies(this.box[0], this.box[2])) {
      const x = (east) => view.screenX(east + copy), y = (south) => view.screenY(south);
      const seen = ({ box }) => x(box[2]) > 0 && x(box[0]) < view.width && y(box[3]) > 0 && y(box[1]) < view.height;
      const areas = this.areas.filter(seen), lines = this.lines.filter(seen);
      context.save();
      context.translate(x(this.origin[0]), y(this.origin[1]));
      context.scale(factor, factor);
      fill(areas, colours.land);
      fill(areas.filter((area) => this.focus.has(area)), colours.focus);
      fill(marked, colours["accent-ground"]);
      if (marked.length === 1) pen.path(this.#areaPath(marked[0])).stroke(colours.accent, 3 / factor);
      const weight = Math.max(0.4, Math.min(1, view.zoom / 6.5)) / factor;
      for (const { kind, from, width, colour, ground, dashes } of strokes) {
        if (view.zoom < from) continue;
        const own = lines.filter((line) => line.kind === kind);
        const below = ground ? own : [], wide = width * 2.5 * weight;
        for (const line of below) pen.path(this.#linePath(line)).stroke(colours[ground], wide);
        const dash = dashes?.map((length) => length / factor);
        for (const line of own) pen.path(this.#linePath(line)).stroke(colours[colour], width * weight, dash);
      }
      context.restore();
    }
  }

  #linePath(line) {
    if (!line.path) this.#trace((line.path = new Path2D()), line, false, true);
    return line.path;
  }

  #areaPath(area) {
    if (area.path) return area.path;
    area.path = new Path2D();
    for (const ring of area.rings) {
      ring.forEach(({ line, backwards }, i) => this.#trace(area.path, line, backwards, i === 0));
      area.path.closePath();
    }
    return area.path;
  }

  #trace(path, { x, y }, backwards, begins) {
    for (let i = 0; i < x.length; i++) {
      const at = backwards ? x.length - 1 - i : i;
      path[begins && i === 0 ? "moveTo" : "lineTo"]((x[at] - this.origin[0]) * unit, (y[at] - this.origin[1]) * unit);
    }
  }
}
