/** Boxes on the screen that may not meet: symbols, then names in the order of their rank. */
export class Boxes {
  #taken = [];

  constructor(width, height) {
    this.width = width;
    this.height = height;
  }

  take(left, top, right, bottom) {
    this.#taken.push([left, top, right, bottom]);
  }

  /** Takes a box if it lies on the map and meets no other. */
  fits(left, top, right, bottom) {
    if (left < 2 || top < 2 || right > this.width - 2 || bottom > this.height - 2) return false;
    if (this.#taken.some((box) => box[0] < right && box[2] > left && box[1] < bottom && box[3] > top)) return false;
    this.take(left, top, right, bottom);
    return true;
  }
}

const sans = 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';

/** How names are written: the wider an area, the stronger. */
const styles = {
  country: { font: `600 12px ${sans}`, spacing: 2.5, capitals: true },
  province: { font: `600 12px ${sans}` },
  district: { font: `12px ${sans}` },
  city: { font: `500 11.5px ${sans}` },
  river: { font: 'italic 11.5px Georgia, "Noto Serif", serif' },
};

/** Zooms from which names of what has no area are written. */
const earliest = { country: 0, province: 5.4, district: 7.6, city: 5, river: 6.5 };

const joinedScript = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}]/u;

/**
 * The names that are worth writing: of an area when it is wide enough on the screen for its name, of a place by rank.
 * @param {import("./topology.js").Label[]} labels
 */
export function drawLabels(context, labels, view, boxes, colours) {
  const written = new Set();
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const label of labels) {
    const { kind, name, area } = label, style = styles[kind];
    if (!area && view.zoom < earliest[kind] + (kind === "city" ? label.rank / 4 : 0)) continue;
    for (const copy of view.copies(label.x, label.x)) {
      const x = view.screenX(label.x + copy), y = view.screenY(label.y);
      if (x < 0 || x > view.width || y < 0 || y > view.height) continue;
      const joins = joinedScript.test(name), text = style.capitals && !joins ? name.toUpperCase() : name;
      context.font = style.font;
      context.letterSpacing = (joins ? 0 : style.spacing ?? 0) + "px";
      const half = context.measureText(text).width / 2;
      if (area && (area.box[2] - area.box[0]) * view.scale < half * 1.6) continue;
      if (kind === "country" && written.has(name)) continue;
      const at = offsetsOf(kind).find((down) => boxes.fits(x - half - 5, y + down - 8, x + half + 5, y + down + 8));
      if (at === undefined) continue;
      written.add(name);
      context.strokeStyle = colours.halo;
      context.lineWidth = 3;
      context.strokeText(text, x, y + at);
      context.fillStyle = kind === "river" ? colours.river : colours.label;
      context.fillText(text, x, y + at);
    }
  }
  context.letterSpacing = "0px";
}

const offsetsOf = (kind) => (kind === "river" ? [0] : [0, 20, -20, 34, -34]);
