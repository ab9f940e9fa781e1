import { areasWithPlaces, decodeTopology, joined } from "./topology.js";

/** Units of a path that the world is wide. Paths are in single precision: they run from the ground's own middle. */
const unit = 2 ** 20;

/** How lines are drawn, the first lowest: from which zoom on, how wide, in which colour, with which dashes. */
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
  constructor(topology, locations) {
    const { lines, areas, labels } = topology ? decodeTopology(topology) : { lines: [], areas: [], labels: [] };
    const box = [...lines, ...areas].reduce((box, { box: own }) => joined(box, own), [9, 9, -9, -9]);
    this.box = lines.length + areas.length > 0 ? box : [0, 0.15, 1, 0.8];
    this.origin = [(this.box[0] + this.box[2]) / 2, (this.box[1] + this.box[3]) / 2];
    this.lines = lines;
    this.areas = areas;
    this.labels = labels;
    this.focus = areasWithPlaces(areas, locations);
  }

  /** The areas that an id of the gazetteer stands for: itself, or what lies in it where only that is drawn. */
  areasOf(id) {
    if (!id) return [];
    const own = this.areas.filter((area) => area.id === id);
    return own.length > 0 || !id.startsWith("pcode:") ? own : this.areas.filter((area) => area.id.startsWith(id));
  }

  /** @param {string} tinted the id of an area to mark, or "" */
  draw(context, view, ratio, colours, tinted) {
    const { width, height, scale } = view, factor = scale / unit;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = colours.sea;
    context.fillRect(0, 0, width * ratio, height * ratio);
    context.lineJoin = "round";
    const marked = this.areasOf(tinted);
    for (const copy of view.copies(this.box[0], this.box[2])) {
      const left = view.screenX(this.origin[0] + copy), top = view.screenY(this.origin[1]);
      context.setTransform(factor * ratio, 0, 0, factor * ratio, left * ratio, top * ratio);
      const seen = ({ box }) =>
        view.screenX(box[2] + copy) > 0 && view.screenX(box[0] + copy) < width &&
        view.screenY(box[3]) > 0 && view.screenY(box[1]) < height;
      const areas = this.areas.filter(seen), lines = this.lines.filter(seen);
      context.fillStyle = colours.land;
      for (const area of areas) if (area.kind !== "district") context.fill(this.#areaPath(area), "evenodd");
      context.fillStyle = colours.focus;
      for (const area of areas) if (this.focus.has(area)) context.fill(this.#areaPath(area), "evenodd");
      this.#mark(context, marked, factor, colours);
      for (const { kind, from, width: thick, colour, ground, dashes } of strokes) {
        if (view.zoom < from) continue;
        const own = lines.filter((line) => line.kind === kind);
        if (ground) this.#stroke(context, own, colours[ground], (thick + 2.6) / factor, []);
        this.#stroke(context, own, colours[colour], thick / factor, (dashes ?? []).map((dash) => dash / factor));
      }
    }
  }

  #mark(context, areas, factor, colours) {
    context.fillStyle = colours["accent-ground"];
    for (const area of areas) context.fill(this.#areaPath(area), "evenodd");
    if (areas.length !== 1) return;
    context.strokeStyle = colours.accent;
    context.lineWidth = 3 / factor;
    context.stroke(this.#areaPath(areas[0]));
  }

  #stroke(context, lines, colour, width, dashes) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dashes);
    for (const line of lines) {
      if (!line.path) this.#trace((line.path = new Path2D()), line, false, true);
      context.stroke(line.path);
    }
    context.setLineDash([]);
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

  #trace(path, { x, y }, backwards, starts) {
    for (let i = 0; i < x.length; i++) {
      const at = backwards ? x.length - 1 - i : i;
      const right = (x[at] - this.origin[0]) * unit, down = (y[at] - this.origin[1]) * unit;
      if (i === 0 && starts) path.moveTo(right, down);
      else path.lineTo(right, down);
    }
  }
}
