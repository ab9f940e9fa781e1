import { byId, element } from "./dom.js";
import { readColours } from "./colours.js";
import { calendar, isSolarKnown } from "./model/calendar.js";
import { fieldsOfColumns } from "./model/columns.js";
import { Details } from "./model/details.js";
import { Filters } from "./model/filters.js";
import { shownInOrder, sorted } from "./model/order.js";
import { Search } from "./model/search.js";
import { when, where } from "./model/words.js";
import { showTheme } from "./theme.js";

/** What the views share, and what happens when one of them changes something. */
export class App {
  /** @type {((kind: import("./types.js").Change) => void)[]} */
  #listeners = [];
  #index = null;
  #search;
  #sorted;
  /** An event, or −1. */
  selected = -1;
  /**
   * What print.js knows of the paper while the page is printed.
   *
   * @type {any}
   */
  printing = false;
  /** @type {import("./list.js").EventList} */
  list;
  /** @type {import("./card.js").Card} */
  card;
  /** @type {import("./facets.js").Facets} */
  facets;
  /** @type {"light"|"dark"} */
  theme;
  /** @type {ReturnType<typeof readColours>} */
  colours;

  /** @param {import("./types.js").Model} model @param {import("./types.js").Strings} words */
  constructor(model, words) {
    this.model = model;
    this.strings = words;
    this.t = words.t;
    this.number = words.number;
    this.term = words.term;
    this.filters = new Filters(model);
    model.windowBit = this.filters.windowBit;
    model.typeBit = this.filters.facet("type").bit;
    this.#search = new Search(model);
    this.#sorted = sorted(model, "newest");
    this.isSolarKnown = isSolarKnown(model.first, model.last);
    this.setCalendar(this.isSolarKnown ? words.texts.calendar : "gregorian");
    this.types = { counts: new Uint32Array(model.facts.types.length), off: [] };
    const packed = document.getElementsByClassName("details");
    this.texts = new Details(model.facts.parts, (part) => packed[part].textContent);
  }

  // MARK: Words

  setCalendar(name) {
    this.calendar = calendar(name, this.strings);
  }

  /** The calendar that an event's date is told in beside the page's own; none where it does not reach. */
  otherCalendar(i) {
    const isSolar = this.calendar.name === "solar";
    const reaches = isSolar || isSolarKnown(this.model.from[i], this.model.to[i]);
    return reaches && calendar(isSolar ? "gregorian" : "solar", this.strings);
  }

  day(minutes) {
    return this.calendar.day(minutes);
  }

  when(i) {
    return when(this.model, this.calendar, this.t, i);
  }

  where(i) {
    return where(this.model, this.strings, i);
  }

  typeName(palette) {
    const { name } = this.model.facts.types[palette];
    return name ? this.term("type", name) : this.t("type.other");
  }

  /** What a value of a facet is called. */
  valueName(key, value) {
    if (value === "") return this.t("facet.none");
    if (key === "reliability") return `${value}: ${this.term(key, value)}`;
    return this.term(key, value);
  }

  /** A word beside what did not simply happen, for readers who do not see the symbol. */
  occurrenceTag(i) {
    const name = this.model.facts.terms.occurrence[this.model.occurrence[i]];
    return name === "occurred" ? null : element("span", { class: `tag ${name}` }, this.term("occurrence", name));
  }

  // MARK: Events

  indexOf(id) {
    if (!this.#index) this.#index = new Map(this.model.ids.map((id, i) => [id, i]));
    return this.#index.get(id) ?? -1;
  }

  /** @returns {Promise<{fields: object, extra: object}>} */
  async details(i) {
    return this.model.facts.details
      ? this.texts.of(i)
      : fieldsOfColumns(this.model, i);
  }

  /** Shows an event's card, or with −1 none. */
  async select(i) {
    const last = this.selected;
    this.selected = i;
    this.tip(null);
    // A page in a frame or a file may refuse to change its address.
    try {
      history.replaceState(null, "", i < 0 ? location.pathname + location.search : "#" + encodeURIComponent(this.model.ids[i]));
    } catch {}
    if (i < 0) {
      this.card.close();
      if (last >= 0) this.list.focus(last);
    }
    this.list.mark(i);
    this.emit("selection");
    if (i >= 0) await this.card.show(i);
  }

  /** The event that the address names. */
  async followAddress() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {}
    const i = id ? this.indexOf(id) : -1;
    if (i !== this.selected && (i >= 0 || !id)) await this.select(i);
  }

  // MARK: Filters

  get window() {
    return this.filters.window;
  }

  get surely() {
    return this.filters.surely;
  }

  get order() {
    return this.list.shown;
  }

  setWindow(window) {
    this.filters.setWindow(window, this.surely);
    this.apply();
  }

  setSurely(surely) {
    this.filters.setWindow(this.window, surely);
    this.apply();
  }

  prepareSearch() {
    this.#search.prepare();
  }

  search(query) {
    this.filters.setSearch(this.#search.find(query));
    this.apply(true);
  }

  /** Keeps the events at some places only, and shows their list. @param {Iterable<number>|null} locations */
  hereOnly(locations) {
    if (this.selected >= 0) this.select(-1);
    this.filters.setPlaces(locations);
    this.apply(true);
  }

  toggleValue(facet, value) {
    const chosen = new Set(facet.chosen);
    if (!chosen.delete(value)) chosen.add(value);
    this.filters.choose(facet, chosen);
    this.apply(true);
  }

  typeCounts() {
    return this.types.counts;
  }

  typeShown(palette) {
    return !this.types.off[palette];
  }

  /** Turns a type of the legend on or off; the first that is chosen is the only one. */
  toggleType(palette) {
    const facet = this.filters.facet("type");
    const isOn = facet.chosen.size > 0 && this.typeShown(palette);
    const chosen = new Set(facet.chosen);
    this.model.palette.forEach((of, name) => {
      if (of !== palette) return;
      if (isOn) chosen.delete(name);
      else if (facet.total[name]) chosen.add(name);
    });
    this.filters.choose(facet, chosen);
    this.apply(true);
  }

  sort(order) {
    this.orderName = order;
    this.#sorted = sorted(this.model, order);
    this.apply(true);
  }

  reset() {
    this.filters.reset();
    byId("search").value = "";
    this.apply(true);
  }

  /** Shows what passes the filters now. */
  apply(isNewOrder = false) {
    const { model, filters, t } = this;
    filters.countShown();
    const isByTime = !this.orderName || this.orderName === "newest" || this.orderName === "oldest";
    this.list.show(shownInOrder(model, filters, this.#sorted, isByTime), isNewOrder);
    this.#countTypes();
    this.facets.update();
    this.card.update();
    const isWhole = model.shown === model.count;
    const number = element("b", null, this.number(model.shown));
    const words = isWhole ? t("count.all", { n: model.count }) : t("count.shown", { n: model.count, shown: model.shown });
    const at = words.indexOf(number.textContent);
    byId("count").replaceChildren(words.slice(0, at), number, words.slice(at + number.textContent.length));
    byId("empty").hidden = model.shown > 0;
    byId("reset").hidden = !filters.isSet;
    byId("here").hidden = !filters.isAtPlaces;
    this.emit("filters");
  }

  #countTypes() {
    const facet = this.filters.facet("type");
    const { counts, off } = this.types;
    counts.fill(0);
    this.filters.counts(facet).forEach((count, name) => (counts[this.model.palette[name]] += count));
    for (let palette = 0; palette < counts.length; palette++) off[palette] = facet.chosen.size > 0 ? 1 : 0;
    for (const name of facet.chosen) off[this.model.palette[name]] = 0;
  }

  // MARK: Views

  subscribe(listener) {
    this.#listeners.push(listener);
  }

  emit(kind) {
    for (const listener of this.#listeners) listener(kind);
  }

  /** @param {Node[]|null} nodes what to show beside a point of the window */
  tip(nodes, x, y) {
    const tip = byId("tip");
    tip.hidden = !nodes;
    if (!nodes) return;
    tip.replaceChildren(...nodes);
    const { offsetWidth: width, offsetHeight: height } = tip;
    tip.style.left = `${Math.max(6, Math.min(innerWidth - width - 8, x + 12))}px`;
    tip.style.top = `${y - height - 10 > 6 ? y - height - 10 : Math.min(innerHeight - height - 6, y + 16)}px`;
  }

  /** @param {"light"|"dark"} [theme] that of the system, unless somebody has chosen one */
  setTheme(theme) {
    this.chosenTheme = theme ?? this.chosenTheme;
    this.theme = showTheme(this.chosenTheme);
    this.colours = readColours();
    this.emit("theme");
  }
}
