import { glyphElement } from "./glyphs.js";
import { element, visible } from "./dom.js";
import { doubtOf } from "./model/model.js";

const rowHeight = 76;
/** Browsers lay out no more than some 17 million pixels. */
const tallest = 15e6;
/** Rows beyond the edges, so that scrolling shows no gaps. */
const margin = 4;

/** The events that are shown, in order; only the rows in view are in the document. */
export class EventList {
  #rows = new Map();
  #frame = 0;
  #focused = 0;
  #scale = 1;

  /** @param {import("./types.js").App} app @param {HTMLElement} box what scrolls */
  constructor(app, box) {
    this.app = app;
    this.box = box;
    this.shown = new Uint32Array(0);
    this.list = element("ol", { role: "list", "aria-label": app.t("list.label") });
    box.append(this.list);
    box.addEventListener("scroll", () => this.#request(), { passive: true });
    box.addEventListener("keydown", (event) => this.#move(event));
    new ResizeObserver(() => this.#place()).observe(box);
  }

  /** @param {Uint32Array} shown */
  show(shown, isNewOrder) {
    this.shown = shown;
    const full = shown.length * rowHeight;
    this.list.style.height = Math.min(full, tallest) + "px";
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
    if (this.#focused >= shown.length) this.#focused = 0;
    if (isNewOrder) this.box.scrollTop = this.#focused = 0;
    this.#place();
  }

  position(event) {
    return this.shown.indexOf(event);
  }

  /** Marks the selected event, and brings its row into view. */
  mark(event) {
    const at = this.position(event);
    if (at >= 0) this.#reveal(at);
    for (const [at, row] of this.#rows) this.#describe(at, row);
  }

  focus(event) {
    const at = this.position(event);
    if (at < 0) return this.box.focus();
    this.#reveal(at);
    this.#rows.get(at)?.firstChild.focus({ preventScroll: true });
  }

  #request() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  #move(event) {
    const page = Math.max(1, Math.floor(this.box.clientHeight / rowHeight) - 1);
    const step = {
      ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity,
    }[event.key];
    if (!step || !this.shown.length) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(this.shown.length - 1, this.#focused + step));
    this.#reveal(at);
    this.#rows.get(at)?.firstChild.focus({ preventScroll: true });
  }

  #reveal(at) {
    this.#focused = at;
    const { box } = this;
    const top = this.#top(), height = box.clientHeight;
    const wanted = at * rowHeight < top ? at * rowHeight : Math.max(top, (at + 1) * rowHeight - height);
    if (wanted !== top) box.scrollTop = wanted / this.#scale;
    this.#place();
  }

  /** How far the list is scrolled, were it laid out whole. */
  #top() {
    const full = this.shown.length * rowHeight, height = this.box.clientHeight;
    this.#scale = full > tallest ? (full - height) / (tallest - height) : 1;
    return this.box.scrollTop * this.#scale;
  }

  #place() {
    const top = this.#top();
    const shift = this.box.scrollTop - top;
    const first = Math.max(0, Math.floor(top / rowHeight) - margin);
    const end = Math.min(this.shown.length, Math.ceil((top + this.box.clientHeight) / rowHeight) + margin);
    for (const [at, row] of this.#rows) {
      if (at >= first && at < end) continue;
      row.remove();
      this.#rows.delete(at);
    }
    for (let at = end - 1, next = null; at >= first; at--) {
      let row = this.#rows.get(at);
      if (!row) {
        row = this.#row(at);
        this.#rows.set(at, row);
        this.list.insertBefore(row, next);
      }
      row.style.transform = `translateY(${at * rowHeight + shift}px)`;
      this.#describe(at, row);
      next = row;
    }
  }

  /** One row at a time is in the order of the Tab key: the focused one, or the first in view. */
  #describe(at, row) {
    const button = row.firstChild;
    const isFirst = at === Math.min(...this.#rows.keys());
    button.tabIndex = at === this.#focused || (isFirst && !this.#rows.has(this.#focused)) ? 0 : -1;
    if (this.shown[at] === this.app.selected) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }

  #row(at) {
    const { app } = this;
    const { model } = app;
    const i = this.shown[at];
    const doubt = doubtOf(model, i);
    const button = element(
      "button",
      {
        type: "button", class: "row",
        onclick: () => {
          this.#focused = at;
          app.select(i);
        },
      },
      glyphElement(app, model.type[i], model.occurrence[i], { size: 20, doubt }),
      // A title of a hundred thousand letters is cut long before its second line ends.
      element("span", { class: "title", dir: "auto" }, visible(model.titles[i].slice(0, 300))),
      element(
        "span", { class: "line" },
        // The space keeps the letters of Dari on its two sides from joining.
        app.occurrenceTag(i), " ",
        `${app.when(i)} · ${app.where(i)}`,
        doubt && element("span", { class: "hidden" }, `, ${app.t("doubt." + doubt)}`)),
      element("span", { class: "hidden" }, `, ${app.typeName(model.type[i])}`));
    return element("li", { "aria-setsize": this.shown.length, "aria-posinset": at + 1 }, button);
  }
}
