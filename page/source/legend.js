import { element as make } from "./dom.js";
import { glyphElement, shape } from "./glyphs.js";

/** What symbols mean: the types, each a switch with its number of events, and what else is to be seen. */
export class Legend {
  /**
   * @param {import("./types.js").App} app
   * @param {HTMLElement} element
   */
  constructor(app, element) {
    this.app = app;
    const types = app.model.facts.types.map((_, type) => type), total = new Uint32Array(types.length);
    for (const type of app.model.type) total[type]++;
    this.rows = types.filter((type) => total[type] > 0).map((type) => this.#row(type));
    const wide = matchMedia("(min-width: 821px)"), title = make("summary", null, app.t("legend.name"));
    const details = make("details", null, title,
      make("ul", { class: "types" }, this.rows.map(({ button }) => make("li", null, button))),
      make("ul", { class: "signs" }, this.#signs()));
    // What lies over a small map opens only when asked.
    const follow = () => (details.open = wide.matches);
    wide.addEventListener("change", follow);
    follow();
    element.append(details);
    app.subscribe((kind) => kind === "filters" && this.#count());
    this.#count();
  }

  #row(type) {
    const number = make("span", { class: "number" });
    const button = make("button", { type: "button", onclick: () => this.app.types.toggle(type) },
      glyphElement(this.app, type, 0, { size: 16 }), make("span", null, this.app.typeName(type)), number);
    return { type, button, number };
  }

  #count() {
    const { counts, off } = this.app.types;
    for (const { type, button, number } of this.rows) {
      button.setAttribute("aria-pressed", String(!off[type]));
      number.textContent = this.app.number(counts[type]);
    }
  }

  /** The other signs, of which only those stand that the page has. */
  #signs() {
    const { app } = this, { model } = app, { facts } = model, has = (column, value) => column.includes(value);
    const occurrence = (term) => facts.terms.occurrence.indexOf(term);
    const signs = ["occurred", "claimed", "denied", "planned"].filter((term) => has(model.occurrence, occurrence(term)))
      .map((term) => [sign({ circle: 5.5 }, term), "legend." + term]);
    if (model.bySoundMatch > 0 && has(model.match, model.bySoundMatch)) {
      signs.push([sign({ wave: true }), "legend.heard"]);
    }
    if (model.locations.radius.some((radius) => radius >= 10)) signs.push([sign({ ring: true }), "legend.ring"]);
    if (model.trajectories.length > 0) signs.push([sign({ path: true }), "legend.path"]);
    if (model.to.some((to, event) => to - model.from[event] > 1441)) signs.push([sign({ band: true }), "legend.band"]);
    if (model.count > 24) signs.push([sign({ hatch: true }), "legend.hatched"]);
    if (document.getElementById("map").dataset.disputed) signs.push([sign({ disputed: true }), "legend.disputed"]);
    return signs.map(([picture, text]) => make("li", null, picture, make("span", null, app.t(text))));
  }
}

/** A small picture in the colour of the text. */
function sign({ circle, wave, ring, path, band, hatch, disputed }, term) {
  const svg = shape("svg", { width: 24, height: 18, viewBox: "-12 -9 24 18", "aria-hidden": "true" });
  const add = (name, attributes) => svg.append(shape(name, { stroke: "currentColor", fill: "none", ...attributes }));
  if (circle && term === "occurred") add("circle", { r: 5.5, fill: "currentColor" });
  else if (circle) add("circle", { r: 5, "stroke-width": 2, "stroke-dasharray": term === "planned" ? "2.4 1.8" : "none" });
  if (term === "denied") add("path", { d: "M-7.5 7.5 7.5-7.5", "stroke-width": 1.8 });
  if (wave) {
    add("circle", { r: 4.5, cy: -2, fill: "currentColor" });
    add("path", { d: "M-6.5 6.5q3.25-3.6 6.5 0t6.5 0", "stroke-width": 1.5 });
  }
  if (ring) add("circle", { r: 7.5, "stroke-dasharray": "2.5 2.5" });
  if (path) add("path", { d: "M-10 4Q0-6 9-1M4-5 9-1 3.500 2", "stroke-width": 1.6 });
  if (band) add("rect", { x: -11, y: -4, width: 22, height: 8, rx: 4, fill: "currentColor", "fill-opacity": 0.3 });
  if (hatch) add("path", { d: "M-8 7V-7H8V7ZM-8 1-1-7M-8 7 6-7M-1 7 8-2" });
  if (disputed) add("path", { d: "M-11 3Q-3-5 1 0T11-3", "stroke-width": 1.7, "stroke-dasharray": "5 4" });
  return svg;
}
