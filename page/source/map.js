import { drawArrow } from "./map/arrows.js";
import { boundsOf } from "./map/bounds.js";
import { Clusters, groupRadius } from "./map/clusters.js";
import { Ground } from "./map/ground.js";
import { listen } from "./map/input.js";
import { Boxes, drawLabels } from "./map/labels.js";
import { mercatorX, mercatorY, perKilometre, View } from "./map/projection.js";
import { drawScaleBar } from "./map/scale-bar.js";
import { Symbols } from "./map/symbols.js";
import { describe, tooltip } from "./map/tooltip.js";
import { typeColours } from "./colours.js";
import { element as make } from "./dom.js";
import { calm } from "./motion.js";

/** The closest that the map goes by itself. */
const closest = 11;

/** Above so many shown events only the selected one's path is drawn. */
const manyPaths = 400;

/** The map: its ground on one canvas, names and events on another. */
export class MapView {
  /**
   * @param {import("./types.js").App} app
   * @param {HTMLElement} element
   * @param {object | null} topology TopoJSON
   */
  constructor(app, element, topology) {
    this.app = app;
    this.element = element;
    this.view = new View();
    this.ground = new Ground(topology, app.model.locations);
    this.clusters = new Clusters(app.model);
    this.symbols = new Symbols(app);
    this.symbols.screen = (place) => this.#onScreen(app.model.locations.x[place], app.model.locations.y[place]);
    this.bounds = boundsOf(app.model.locations);
    this.#build();
    listen(element, this.top, {
      pan: (right, down) => this.#change(() => this.view.pan(right, down)),
      zoomAround: (x, y, steps) => this.#change(() => this.view.zoomAround(x, y, steps)),
      hover: (x, y) => this.#hover(x, y),
      press: (x, y, pointer) => this.#press(x, y, pointer),
      key: (event) => this.#key(event),
    });
    new ResizeObserver(() => !app.printing && this.#resize()).observe(element);
    app.subscribe((kind) => this.#follow(kind));
  }

  #build() {
    const { app, element } = this, { t } = app;
    element.tabIndex = 0;
    element.setAttribute("role", "application");
    element.setAttribute("aria-label", t("map.name"));
    element.setAttribute("aria-describedby", "map-keys");
    if (this.ground.lines.some(({ kind }) => kind === "disputed")) element.dataset.disputed = "true";
    const button = (text, name, onclick) =>
      make("button", { type: "button", "aria-label": t(name), title: t(name), onclick }, text);
    this.bottom = make("canvas", { "aria-hidden": "true" });
    this.top = make("canvas", { "aria-hidden": "true" });
    this.zoom = make("div", { class: "zoom" },
      button("+", "map.closer", () => this.#glideZoom(1)),
      button("−", "map.farther", () => this.#glideZoom(-1)),
      button("⤢", "map.all", () => this.#change(() => this.#fit())));
    this.spoken = make("p", { class: "spoken", "aria-live": "polite" });
    element.append(this.bottom, this.top, this.zoom, make("p", { class: "keys", id: "map-keys" }, t("map.keys")),
      this.spoken);
    if (!this.bounds) element.append(make("p", { class: "note" }, t("map.nowhere")));
  }

  // What the page tells the map

  #follow(kind) {
    if (kind === "filters") this.region = null;
    if (kind === "theme") this.groundDrawn = "";
    if (kind === "selection") this.#reveal();
    if (kind === "print") this.#print();
    else this.#ask();
  }

  #resize() {
    const { view, element } = this, first = view.width === 0;
    view.width = element.clientWidth;
    view.height = element.clientHeight;
    if (view.width === 0) return;
    if (first) this.#fit();
    view.settle();
    this.#draw(window.devicePixelRatio || 1);
  }

  /** Draws for paper at the size that print.css gives the map there, and back. */
  #print() {
    const { app, view } = this;
    if (app.printing) {
      this.onScreen = { ...view };
      const seen = view.box(this.#margin());
      view.width = app.printing.width;
      view.height = app.printing.mapHeight;
      view.fit(seen, { left: 0, right: 0, top: 0, bottom: 0 }, View.deepest);
      this.#draw(app.printing.ratio);
    } else {
      Object.assign(view, this.onScreen);
      this.#draw(window.devicePixelRatio || 1);
    }
  }

  /** Moves the map when the selected event lies outside. */
  #reveal() {
    const { app, view } = this, place = app.selected < 0 ? -1 : app.model.location[app.selected];
    if (place < 0 || view.width === 0) return;
    const { x, y } = app.model.locations, free = this.#margin();
    const seen = this.#onScreen(x[place], y[place]).some((at) =>
      at.x > free.left && at.x < view.width - free.right && at.y > 24 && at.y < view.height - 24);
    if (seen) return;
    let right = x[place] - view.x;
    right -= Math.round(right);
    const centre = (free.left - free.right) / 2 / view.scale;
    this.#glide([(right - centre) * view.scale, (y[place] - view.y) * view.scale], (view, [across, down], part) =>
      view.pan(across * part, down * part));
  }

  // Moving

  #change(act) {
    act();
    this.#ask();
  }

  #ask() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (this.view.width > 0 && !this.app.printing) this.#draw(window.devicePixelRatio || 1);
    });
  }

  #fit() {
    const { view } = this, [west, north, east, south] = this.ground.box;
    const box = this.bounds ?? { west, north, east, south };
    view.fit(box, this.#margin(), closest);
  }

  /** Pixels at the edges to keep events out of: the legend lies over the map where that is wide. */
  #margin() {
    const legend = document.getElementById("legend"), { width, height } = this.view, edge = Math.min(40, width / 10);
    const margin = { left: edge, right: edge, top: edge, bottom: edge };
    if (!legend || getComputedStyle(legend).position !== "absolute") return margin;
    const side = Math.min(legend.offsetWidth + 24, width / 2 - 60);
    if (side > edge && height > 0) margin[this.app.strings.direction === "rtl" ? "right" : "left"] = side;
    return margin;
  }

  #glideZoom(steps, x = this.view.width / 2, y = this.view.height / 2) {
    this.#glide(steps, (view, steps, part) => view.zoomAround(x, y, steps * part));
  }

  /** Does a change in parts that add up to one, so that the eye can follow. */
  #glide(change, apply) {
    cancelAnimationFrame(this.gliding);
    if (calm()) return this.#change(() => apply(this.view, change, 1));
    const start = performance.now(), length = 220;
    let done = 0;
    const step = (now) => {
      const time = Math.min(1, Math.max(0, (now - start) / length)), eased = 1 - (1 - time) ** 3;
      this.#change(() => apply(this.view, change, eased - done));
      done = eased;
      if (time < 1) this.gliding = requestAnimationFrame(step);
    };
    this.gliding = requestAnimationFrame(step);
  }

  // Pointing and choosing

  #hover(x, y) {
    const hit = x === null ? null : this.symbols.at(x, y);
    this.top.style.cursor = hit ? "pointer" : "";
    this.#show(hit);
  }

  #show(hit) {
    const box = this.element.getBoundingClientRect();
    if (!hit) this.app.tip(null);
    else this.app.tip(tooltip(this.#describe(hit)), box.left + hit.x, box.top + hit.y - hit.radius);
  }

  #describe(hit) {
    return describe(this.app, hit, (group) => this.clusters.placesOf(group));
  }

  #press(x, y, pointer) {
    const hit = this.symbols.at(x, y, pointer === "touch" ? 10 : 2);
    this.cursor = hit && this.#identity(hit);
    if (hit) this.#open(hit);
    else this.app.select(-1);
    this.#ask();
  }

  /** A symbol opens its event; a count comes closer, or at one place keeps the events of that place only. */
  #open(hit) {
    if (hit.event !== null) return this.app.select(hit.event);
    const places = this.clusters.placesOf(hit.group);
    this.app.tip(null);
    if (places.length === 1 || this.view.zoom > View.deepest - 1) this.app.hereOnly(places);
    else this.#glideZoom(1.6, hit.x, hit.y);
  }

  #identity = (hit) => ({ event: hit.event, x: hit.group.x, y: hit.group.y });

  #atCursor() {
    const { cursor } = this;
    if (!cursor) return undefined;
    return this.symbols.hits.find((hit) => hit.event === cursor.event &&
      (cursor.event !== null || (hit.group.x === cursor.x && hit.group.y === cursor.y)));
  }

  #key({ key, code, shiftKey }) {
    const { view } = this, step = shiftKey ? 200 : 80;
    const pan = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key];
    if (pan) this.#change(() => view.pan(...pan));
    else if (key === "+" || key === "=") this.#glideZoom(0.5);
    else if (key === "-" || key === "−") this.#glideZoom(-0.5);
    else if (key === "0" || code === "Digit0") this.#change(() => this.#fit());
    else if (code === "KeyN") this.#next(1);
    else if (code === "KeyP") this.#next(-1);
    else if ((key === "Enter" || key === " ") && this.#atCursor()) this.#open(this.#atCursor());
    else if (key === "Escape" && this.cursor) this.#move(null);
    else return false;
    return true;
  }

  /** Goes to the next symbol in view, also within a ring of symbols, and says its name. */
  #next(by) {
    const { width, height } = this.view;
    const hits = this.symbols.inOrder().filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height);
    if (hits.length === 0) return this.#speak(this.app.t("map.noSymbol"));
    const now = hits.indexOf(this.#atCursor()), next = now < 0 ? (by > 0 ? 0 : hits.length - 1) : now + by;
    const at = (next + hits.length) % hits.length;
    this.#move(hits[at]);
    this.#speak(`${this.app.t("map.nth", { i: at + 1, n: hits.length })} ${this.#describe(hits[at]).join(". ")}`);
  }

  #move(hit) {
    this.cursor = hit && this.#identity(hit);
    this.#show(hit);
    this.#ask();
  }

  #speak(text) {
    this.spoken.textContent = text;
  }

  // Drawing

  #draw(ratio) {
    const { app, view, top, bottom } = this, context = top.getContext("2d");
    const width = Math.round(view.width * ratio), height = Math.round(view.height * ratio);
    if (top.width !== width || top.height !== height) {
      bottom.width = top.width = width;
      bottom.height = top.height = height;
      this.groundDrawn = "";
    } else {
      // Not on paper, where Chromium draws what it recorded and what was cleared comes out white.
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
    }
    this.#drawGround(ratio);
    this.#group();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const spots = this.#spots(), boxes = this.#reserved(spots);
    this.#drawRings(context);
    drawLabels(context, this.ground.labels, view, boxes, app.colours);
    this.#drawPaths(context);
    this.symbols.draw(context, spots);
    this.#drawCursor(context);
    drawScaleBar(context, app, view);
  }

  #drawGround(ratio) {
    const { app, view } = this, { model, selected } = app;
    const area = selected < 0 ? "" : model.names.area[model.area[selected]] ?? "";
    const state = [view.x, view.y, view.zoom, view.width, view.height, ratio, area].join(" ");
    if (state === this.groundDrawn) return;
    this.groundDrawn = state;
    this.ground.draw(this.bottom.getContext("2d"), view, ratio, app.colours, area);
  }

  /** Groups anew when filters or the zoom by half a step changed, or the map was moved out of what is grouped. */
  #group() {
    const { view } = this, level = Math.floor(view.zoom * 2) / 2, scale = 256 * 2 ** level, cell = 22 / scale;
    const wide = view.width / view.scale, high = view.height / view.scale, { region } = this;
    const west = view.x - wide / 2, north = view.y - high / 2;
    const holds = region && region.level === level && north >= region.north && north + high <= region.north + region.height &&
      (region.width === 1 || (west >= region.west && west + wide <= region.west + region.width));
    if (holds) return;
    const left = Math.floor((west - wide * 0.6) / cell) * cell, up = Math.floor((north - high * 0.6) / cell) * cell;
    this.region = { level, west: left, north: up, width: Math.min(1, wide * 2.2 + cell), height: high * 2.2 + cell };
    if (this.region.width === 1) this.region.west = Math.floor((view.x - 0.5) / cell) * cell;
    this.clusters.update(this.region, scale);
  }

  #onScreen(x, y, margin = 40) {
    const { view } = this, reach = margin / view.scale, down = view.screenY(y);
    if (down < -margin || down > view.height + margin) return [];
    return view.copies(x - reach, x + reach).map((copy) => ({ x: view.screenX(x + copy), y: down }));
  }

  #spots() {
    return this.clusters.groups.flatMap((group) => this.#onScreen(group.x, group.y).map((at) => ({ group, ...at })))
      .sort((a, b) => b.group.count - a.group.count);
  }

  /** What names keep clear of: symbols, and what lies over the map. */
  #reserved(spots) {
    const { view } = this, boxes = new Boxes(view.width, view.height), own = this.element.getBoundingClientRect();
    for (const { group, x, y } of spots) {
      const radius = groupRadius(group) + 3;
      boxes.take(x - radius, y - radius, x + radius, y + radius);
    }
    const over = this.app.printing ? [] : [document.getElementById("legend"), this.zoom];
    for (const box of over.filter(Boolean).map((over) => over.getBoundingClientRect())) {
      boxes.take(box.left - own.left, box.top - own.top, box.right - own.left, box.bottom - own.top);
    }
    const start = this.app.strings.direction === "rtl" ? 0 : view.width - 140;
    boxes.take(start, view.height - 34, start + 140, view.height);
    return boxes;
  }

  /** Rings that say "somewhere within": of all places when few, and of the selected event. */
  #drawRings(context) {
    const { app, clusters } = this, { model } = app, radii = new Map();
    if (clusters.few) {
      for (let event = 0; event < model.count; event++) {
        const place = model.location[event];
        if (model.failed[event] === 0 && place >= 0) {
          radii.set(place, Math.max(radii.get(place) ?? 0, model.radius[event]));
        }
      }
    }
    for (const [place, radius] of radii) this.#drawRing(context, place, radius, false);
    const { selected } = app;
    if (selected >= 0 && model.location[selected] >= 0) {
      this.#drawRing(context, model.location[selected], model.radius[selected], true);
    }
  }

  #drawRing(context, place, tenths, strong) {
    const { view, app: { colours, model: { locations } } } = this, x = locations.x[place], y = locations.y[place];
    const radius = (tenths / 10) * perKilometre(y) * view.scale;
    if (radius < 9 || radius > 4 * (view.width + view.height)) return;
    for (const at of this.#onScreen(x, y, radius)) {
      context.beginPath();
      context.arc(at.x, at.y, radius, 0, 7);
      context.fillStyle = colours.shade;
      if (strong) context.fill();
      context.setLineDash([3, 4]);
      context.strokeStyle = strong ? colours.accent : colours.label;
      context.lineWidth = strong ? 1.7 : 1.1;
      context.stroke();
      context.setLineDash([]);
    }
  }

  #drawPaths(context) {
    const { app, view } = this, { model, colours, selected } = app, types = typeColours(app);
    for (const { event, from, to } of model.trajectories) {
      const strong = event === selected;
      if (!strong && (model.failed[event] !== 0 || model.shown > manyPaths)) continue;
      const start = mercatorX(from[0]);
      let end = mercatorX(to[0]);
      end -= Math.round(end - start);
      for (const copy of view.copies(Math.min(start, end), Math.max(start, end))) {
        const at = (x, latitude) => [view.screenX(x + copy), view.screenY(mercatorY(latitude))];
        drawArrow(context, at(start, from[1]), at(end, to[1]), types[model.type[event]], colours.focus, strong);
      }
    }
  }

  /** Where the keys stand: two rings, dark and light, that are seen on any ground. */
  #drawCursor(context) {
    const hit = this.#atCursor();
    if (!hit || document.activeElement !== this.element) return;
    const { ink, focus } = this.app.colours;
    for (const [colour, more, width] of [[focus, 3, 5], [ink, 3, 2]]) {
      context.beginPath();
      context.arc(hit.x, hit.y, hit.radius + more, 0, 7);
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.stroke();
    }
  }
}
