import { element as make } from "./dom.js";
import { glyphElement, shape } from "./glyphs.js";
import { doubtOf } from "./model/model.js";

const dot = (radius) =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

/** The signs that stand for other things than types: paths in a box of 24 by 18 about 0. */
const signs = {
  occurred: { d: dot(5.5), fill: "currentColor" },
  claimed: { d: dot(5), "stroke-width": 2 },
  denied: { d: dot(5) + "M-7.5 7.5 7.5-7.5", "stroke-width": 2 },
  planned: { d: dot(5), "stroke-width": 2, "stroke-dasharray": "2.4 1.8" },
  heard: { d: "M0-7 5-2 0 3-5-2ZM-6.5 7q3.25-3.6 6.5 0t6.5 0", "stroke-width": 1.5 },
  atArea: { d: "M0-7 5-2 0 3-5-2ZM-6.5 5v3h13v-3", "stroke-width": 1.5 },
  ring: { d: dot(7.5), "stroke-dasharray": "2.5 2.5" },
  path: { d: "M-10 4Q0-6 9-1M4-5 9-1 3.500 2", "stroke-width": 1.6 },
  dotted: { d: "M-10 4Q0-6 9-1M4-5 9-1 3.500 2", "stroke-width": 1.6, "stroke-dasharray": "1.6 2.6" },
  band: { d: "M-7-4H7a4 4 0 0 1 0 8H-7a4 4 0 0 1 0-8Z", fill: "currentColor", "fill-opacity": 0.3 },
  hatched: { d: "M-8 7V-7H8V7ZM-8 1-1-7M-8 7 6-7M-1 7 8-2" },
  disputed: { d: "M-11 3Q-3-5 1 0T11-3", "stroke-width": 1.7, "stroke-dasharray": "5 4" },
};

/** Minutes above which an event is a band on the timeline, and events above which they are counted in bars. */
const day = 1441, manyRows = 24;

/** What symbols mean: the types, each a switch with its number of events, and the other signs that the page has. */
export class Legend {
  #app;
  #rows;

  /**
   * @param {import("./types.js").App} app
   * @param {HTMLElement} element
   */
  constructor(app, element) {
    const { model, t } = app, types = [...new Set(model.type)].sort((a, b) => a - b);
    this.#app = app;
    this.#rows = types.map((type) => this.#row(type));
    const sign = (name) => make("li", null,
      shape("svg", { width: 24, height: 18, viewBox: "-12 -9 24 18", "aria-hidden": "true" },
        shape("path", { fill: "none", stroke: "currentColor", ...signs[name] })),
      make("span", null, t("legend." + name)));
    const details = make("details", null, make("summary", null, t("legend.name")),
      make("ul", { class: "types" }, this.#rows.map(({ button }) => make("li", null, button))),
      make("ul", { class: "signs" }, shownSigns(model).map(sign)));
    element.append(details);
    element.hidden = model.count === 0;
    // On a small screen it takes the room of the map, and so opens when asked.
    const wide = matchMedia("(min-width: 821px)"), follow = () => details.toggleAttribute("open", wide.matches);
    wide.addEventListener("change", follow);
    follow();
    app.subscribe((kind) => kind === "filters" && this.#count());
  }

  #row(type) {
    const app = this.#app, number = make("span", { class: "number" });
    const button = make("button", { type: "button", onclick: () => app.types.toggle(type) },
      glyphElement(app, type, 0, { size: 16 }), make("span", null, app.typeName(type)), number);
    return { type, button, number };
  }

  #count() {
    const { types: { counts, off }, number: written } = this.#app;
    for (const { type, button, number } of this.#rows) {
      button.setAttribute("aria-pressed", String(!off[type]));
      number.textContent = written(counts[type]);
    }
  }
}

function shownSigns(model) {
  const { facts, occurrence, locations, trajectories, flags, from, to, count } = model;
  const isDoubted = (why) => flags.some((_, event) => doubtOf(model, event) === why);
  const has = {
    heard: isDoubted("heard"),
    atArea: isDoubted("atArea"),
    ring: locations.radius.some((tenths) => tenths >= 10),
    path: trajectories.some(({ doubtful }) => !doubtful),
    dotted: trajectories.some(({ doubtful }) => doubtful),
    band: to.some((end, event) => end - from[event] > day),
    hatched: count > manyRows,
    disputed: document.getElementById("map").dataset.disputed,
  };
  facts.terms.occurrence.forEach((term, i) => (has[term] = occurrence.includes(i)));
  return Object.keys(signs).filter((name) => has[name]);
}
