import { drawPaths } from "./map/arrows.js";
import { boundsOf } from "./map/bounds.js";
import { Clusters } from "./map/clusters.js";
import { Ground } from "./map/ground.js";
import { listen } from "./map/input.js";
import { Boxes, drawLabels } from "./map/labels.js";
import { View } from "./map/view.js";
import { drawRings } from "./map/rings.js";
import { drawScaleBar } from "./map/scale-bar.js";
import { Symbols } from "./map/symbols.js";
import { describe, tooltip } from "./map/tooltip.js";
import { element as make } from "./dom.js";
import { calm } from "./motion.js";
import { Pen } from "./pen.js";
import { Surface } from "./surface.js";

/** The closest that the map goes by itself. */
const closest = 11;

/** Milliseconds that a move takes. */
const glideTime = 220;

/** The map: its ground on one canvas, names and events on another. */
export class MapView {
  #app;
  #element;
  #view = new View();
  #ground;
  #clusters;
  #symbols;
  #bounds;
  #surface;
  #pens;
  #zoom;
  #spoken;
  #cursor = null;
  /** Whether the keys opened an event here, so that they come back when it is closed. */
  #opened = false;
  #gliding = 0;
  #groundDrawn = "";
  #onScreen = null;
  /** Whether the map shows all, so that it does so at another size too. */
  #fitted = true;

  /**
   * @param {import("./types.js").App} app
   * @param {HTMLElement} element
   * @param {object | null} topology TopoJSON
   */
  constructor(app, element, topology) {
    const { model } = app, view = this.#view;
    this.#app = app;
    this.#element = element;
    this.#ground = new Ground(topology, model);
    this.#clusters = new Clusters(model);
    this.#symbols = new Symbols(app);
    this.#bounds = boundsOf(model.locations);
    this.#build();
    this.#surface = new Surface(app, element, (resized) => this.#draw(resized));
    listen(element, this.#pens[1].canvas, {
      pan: (right, down) => this.#change(() => view.pan(right, down)),
      zoomAround: (x, y, steps) => this.#change(() => view.zoomAround(x, y, steps)),
      hover: (x, y) => this.#hover(x, y),
      press: (x, y, reach) => this.#press(x, y, reach),
      key: (event) => this.#key(event),
    });
    element.addEventListener("blur", () => this.#move(this.#cursor, false));
    app.subscribe((kind) => this.#follow(kind));
  }

  #build() {
    const { t } = this.#app, element = this.#element;
    const button = (text, name, onclick) =>
      make("button", { type: "button", "aria-label": t(name), title: t(name), onclick }, text);
    const canvases = [0, 1].map(() => make("canvas", { "aria-hidden": "true" }));
    this.#pens = canvases.map((canvas) => new Pen(canvas));
    this.#zoom = make("div", { class: "zoom" },
      button("+", "map.closer", () => this.#glideZoom(1)),
      button("−", "map.farther", () => this.#glideZoom(-1)),
      button("⤢", "map.all", () => this.#change(() => this.#fit())));
    this.#spoken = make("p", { class: "spoken", "aria-live": "polite" });
    element.append(...canvases, this.#zoom, make("p", { class: "keys", id: "map-keys" }, t("map.keys")), this.#spoken);
    if (!this.#bounds) element.append(make("p", { class: "note" }, t("map.nowhere")));
    element.setAttribute("aria-describedby", "map-keys");
    if (this.#ground.lines.some(({ kind }) => kind === "disputed")) element.dataset.disputed = "true";
  }

  // MARK: What the page tells the map

  #follow(kind) {
    if (kind === "filters") this.#clusters.forget();
    if (kind === "theme") this.#groundDrawn = "";
    if (kind === "selection") this.#reveal();
    if (kind === "print") this.#print();
    else this.#surface.ask();
  }

  /** What was seen beside the legend fills the map on paper, where no legend lies over it. */
  #print() {
    const { printing } = this.#app, view = this.#view;
    if (printing) {
      const seen = view.box(this.#margin());
      this.#onScreen = { ...view };
      Object.assign(view, { width: printing.width, height: printing.mapHeight });
      view.fit(seen, { left: 16, right: 16, top: 16, bottom: 16 }, View.deepest);
      this.#surface.fit(printing.width, printing.mapHeight, printing.ratio);
    } else {
      Object.assign(view, this.#onScreen);
      this.#surface.fit();
    }
  }

  /** Moves the map when the selected event lies outside; takes the keys back when it is closed. */
  #reveal() {
    const { selected, model: { location, locations: { x, y } } } = this.#app, view = this.#view;
    if (selected < 0 && this.#opened) {
      this.#opened = false;
      this.#element.focus();
    }
    const place = selected < 0 ? -1 : location[selected], free = this.#margin();
    if (place < 0 || view.width === 0) return;
    const seen = view.onScreen(x[place], y[place]).some((at) =>
      at.x > free.left && at.x < view.width - free.right && at.y > 24 && at.y < view.height - 24);
    if (seen) return;
    const right = x[place] - view.x, centre = (free.left - free.right) / 2;
    const across = (right - Math.round(right)) * view.scale - centre, down = (y[place] - view.y) * view.scale;
    this.#glide((part) => view.pan(across * part, down * part));
  }

  // MARK: Moving

  #change(act) {
    this.#fitted = false;
    this.#app.tip(null);
    act();
    this.#surface.ask();
  }

  #fit() {
    this.#fitted = true;
    const [west, north, east, south] = this.#ground.box;
    this.#view.fit(this.#bounds ?? { west, north, east, south }, this.#margin(), closest);
  }

  /** Pixels at the edges to keep events out of: the legend lies over the map where that is wide. */
  #margin() {
    const legend = document.getElementById("legend"), { width } = this.#view, edge = Math.min(40, width / 10);
    const lies = getComputedStyle(legend).position === "absolute";
    const over = lies ? Math.min(legend.offsetWidth + 24, width / 2 - 60) : 0;
    const side = this.#app.strings.direction === "rtl" ? "right" : "left";
    return { left: edge, right: edge, top: edge, bottom: edge, [side]: Math.max(edge, over) };
  }

  #glideZoom(steps, x = this.#view.width / 2, y = this.#view.height / 2) {
    this.#glide((part) => this.#view.zoomAround(x, y, steps * part));
  }

  /** Makes a move in parts that add up to one, so that the eye can follow. */
  #glide(move) {
    cancelAnimationFrame(this.#gliding);
    if (calm()) return this.#change(() => move(1));
    const start = performance.now();
    let done = 0;
    const step = (now) => {
      const time = Math.min(1, Math.max(0, (now - start) / glideTime)), eased = 1 - (1 - time) ** 3;
      this.#change(() => move(eased - done));
      done = eased;
      if (time < 1) this.#gliding = requestAnimationFrame(step);
    };
    this.#gliding = requestAnimationFrame(step);
  }

  // MARK: Pointing and choosing

  #hover(x, y) {
    const hit = this.#symbols.at(x, y, 2);
    this.#pens[1].canvas.style.cursor = hit ? "pointer" : "";
    this.#show(hit);
  }

  #show(hit) {
    const box = this.#element.getBoundingClientRect();
    if (hit) this.#app.tip(tooltip(this.#describe(hit)), box.left + hit.x, box.top + hit.y - hit.radius);
    else this.#app.tip(null);
  }

  #describe(hit) {
    return describe(this.#app, hit, this.#clusters);
  }

  #press(x, y, reach) {
    const hit = this.#symbols.at(x, y, reach);
    this.#cursor = hit;
    if (hit) this.#open(hit);
    else this.#app.select(-1);
    this.#surface.ask();
  }

  /** A symbol opens its event; a count comes closer, or at one place keeps the events of that place only. */
  #open({ event, group, x, y }) {
    if (event >= 0) return this.#app.select(event);
    const places = this.#clusters.placesOf(group);
    this.#app.tip(null);
    if (places.length === 1 || this.#view.zoom > View.deepest - 1) this.#app.hereOnly(places);
    else this.#glideZoom(1.6, x, y);
  }

  /** The symbol at which the keys are, as it stands now. */
  #atCursor() {
    const old = this.#cursor;
    return old && this.#symbols.hits.find(({ event, group }) =>
      event === old.event && (event >= 0 || (group.x === old.group.x && group.y === old.group.y)));
  }

  #key({ key, code, shiftKey }) {
    const step = shiftKey ? 200 : 80, at = this.#atCursor();
    const pan = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key];
    if (pan) this.#change(() => this.#view.pan(...pan));
    else if (key === "+" || key === "=") this.#glideZoom(0.5);
    else if (key === "-" || key === "−") this.#glideZoom(-0.5);
    else if (code === "Digit0" || code === "Numpad0") this.#change(() => this.#fit());
    else if (code === "KeyN") this.#next(1);
    else if (code === "KeyP") this.#next(-1);
    else if ((key === "Enter" || key === " ") && at) {
      this.#opened = at.event >= 0;
      this.#open(at);
    } else if (key === "Escape" && at) this.#move(null);
    else return false;
    return true;
  }

  /** Goes to the next symbol in view, also within a ring of symbols, and says its name. */
  #next(by) {
    const { t } = this.#app, { width, height } = this.#view;
    const hits = this.#symbols.inOrder().filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height);
    const now = hits.indexOf(this.#atCursor()), n = hits.length;
    const i = now < 0 ? (by > 0 ? 0 : n - 1) : (now + by + n) % n;
    this.#move(hits[i] ?? null);
    this.#spoken.textContent = n === 0 ? t("map.noSymbol")
      : `${t("map.nth", { i: i + 1, n })} ${this.#describe(hits[i]).join(". ")}`;
  }

  #move(hit, shown = true) {
    this.#cursor = hit;
    this.#show(shown && hit);
    this.#surface.ask();
  }

  // MARK: Drawing

  #draw(resized) {
    const app = this.#app, view = this.#view, { width, height, ratio } = this.#surface, [below, pen] = this.#pens;
    if (resized) {
      Object.assign(view, { width, height });
      if (this.#fitted && !app.printing) this.#fit();
      view.settle();
    }
    const area = app.selected < 0 ? "" : app.model.names.area[app.model.area[app.selected]];
    this.#drawGround(below, area);
    this.#clusters.see(view);
    pen.clear(width, height, ratio);
    const spots = this.#clusters.groups
      .flatMap((group) => view.onScreen(group.x, group.y).map((at) => ({ group, ...at })))
      .sort((a, b) => b.group.count - a.group.count);
    drawRings(pen, app, view, this.#clusters.few, this.#ground.areasOf(area).length === 0);
    drawPaths(pen, app, view);
    drawLabels(pen, this.#ground, view, this.#reserved(spots), app.colours);
    this.#symbols.draw(pen, spots, view);
    this.#drawCursor(pen);
    drawScaleBar(pen, app, view);
  }

  #drawGround(pen, area) {
    const view = this.#view, { width, height, ratio } = this.#surface;
    const state = [view.x, view.y, view.zoom, width, height, ratio, area].join();
    if (state === this.#groundDrawn) return;
    this.#groundDrawn = state;
    pen.clear(width, height, ratio);
    this.#ground.draw(pen, view, this.#app.colours, area);
  }

  /** What names keep clear of: symbols, and what lies over the map. */
  #reserved(spots) {
    const { width, height } = this.#view, boxes = new Boxes(), own = this.#element.getBoundingClientRect();
    for (const { group, x, y } of spots) {
      const radius = group.radius + 3;
      boxes.take(x - radius, y - radius, x + radius, y + radius);
    }
    for (const over of this.#app.printing ? [] : [document.getElementById("legend"), this.#zoom]) {
      const box = over.getBoundingClientRect();
      boxes.take(box.left - own.left, box.top - own.top, box.right - own.left, box.bottom - own.top);
    }
    const bar = this.#app.strings.direction === "rtl" ? 0 : width - 140;
    boxes.take(bar, height - 34, bar + 140, height);
    return boxes;
  }

  /** Where the keys are: two rings, dark and light, that are seen on any ground. */
  #drawCursor(pen) {
    const hit = this.#atCursor(), { ink, focus } = this.#app.colours;
    if (!hit || document.activeElement !== this.#element) return;
    pen.circle(hit.x, hit.y, hit.radius + 3).stroke(focus, 5).stroke(ink, 2);
  }
}
