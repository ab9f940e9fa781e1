import { drawAxis } from "./time/axis.js";
import { drawBars } from "./time/bars.js";
import { Brush } from "./time/brush.js";
import { moments, stepFor, wholeSteps } from "./time/calendar-steps.js";
import { domainOf, finestOf } from "./time/domain.js";
import { binCounts, histogram } from "./time/histogram.js";
import { Play } from "./time/play.js";
import { drawRows } from "./time/rows.js";
import { element as make } from "./dom.js";
import { nameOf, tooltip } from "./map/tooltip.js";
import { bounds } from "./model/words.js";
import { Pen } from "./pen.js";
import { Surface } from "./surface.js";

/** Above so many events, or where rows are lower than so many pixels, events are counted by bins. */
const mostRows = 24, lowestRow = 6;

/** Pixels that a bin takes at least: with a row an event, with a bar a bin of few events, and of many. */
const dayWidth = 2, wideBar = 8, barWidth = 4, manyBars = 200;

/** There are so many bins, however wide the dates. */
const fewestBins = 24;

/** Pixels at both ends of the axis, and below it. */
const edge = 10, axisHeight = 20;

/** The timeline: when events were, a row each or as a histogram, and a window of time to choose. */
export class Timeline {
  #app;
  #domain;
  #finest;
  #scale;
  #brush;
  #surface;
  #pen;
  #chart;
  #span;
  #clear;
  #surely;
  #rows = null;
  #counts = null;

  /**
   * @param {import("./types.js").App} app
   * @param {HTMLElement} element
   */
  constructor(app, element) {
    this.#app = app;
    this.#domain = domainOf(app.model);
    this.#finest = finestOf(app.model);
    const play = make("button", { id: "play", type: "button", class: "button" });
    this.#build(element, play);
    this.#scale = { edges: this.#domain, toX: (minute) => this.#toX(minute), toMinute: (x) => this.#toMinute(x) };
    this.#brush = new Brush(app, this.#chart, this.#scale, {
      hover: (x, y) => this.#hover(x, y),
      press: (x, y) => this.#press(x, y),
    });
    new Play(app, play, () => this.#scale.edges);
    this.#surface = new Surface(app, this.#chart, (resized) => this.#draw(resized));
    app.subscribe((kind) => this.#follow(kind));
  }

  #build(element, play) {
    const app = this.#app, { t } = app, canvas = make("canvas", { "aria-hidden": "true" });
    this.#pen = new Pen(canvas);
    this.#span = make("strong", { id: "window" });
    const clear = { type: "button", class: "button", hidden: true, onclick: () => app.setWindow(null) };
    this.#clear = make("button", clear, t("time.clear"));
    this.#surely = make("select", {
      id: "surely", class: "button", "aria-label": t("time.surelyName"),
      onchange: () => app.setSurely(this.#surely.value === "surely"),
    }, ["may", "surely"].map((value) => make("option", { value }, t("time." + value))));
    this.#chart = make("div", { class: "years", dir: "ltr", inert: app.model.count === 0 }, canvas);
    this.#chart.style.setProperty("--rows", app.model.count > mostRows ? 0 : app.model.count);
    const hint = make("span", { class: "hint" }, t("time.hint"));
    element.append(make("div", { class: "bar" }, play, this.#span, this.#clear, hint, this.#surely), this.#chart);
  }

  #follow(kind) {
    const { printing, window, model, calendar, surely, t } = this.#app;
    if (kind === "filters" || kind === "theme") {
      this.#span.textContent = model.count > 0 ? bounds(...(window ?? [model.first, model.last]), calendar, t) : "";
      this.#clear.hidden = !window;
      this.#surely.value = surely ? "surely" : "may";
      if (this.#surface.width > 0) this.#brush.place();
    }
    if (kind === "print" && printing) this.#surface.fit(printing.width, printing.timelineHeight, printing.ratio);
    else if (kind === "print" || kind === "theme") this.#surface.fit();
    else this.#surface.ask();
  }

  #toX(minute) {
    const { edges } = this.#scale, [first, last] = [edges[0], edges.at(-1)];
    return edge + ((minute - first) / (last - first)) * (this.#surface.width - 2 * edge);
  }

  #toMinute(x) {
    const { edges } = this.#scale, [first, last] = [edges[0], edges.at(-1)];
    return first + ((x - edge) / (this.#surface.width - 2 * edge)) * (last - first);
  }

  #draw(resized) {
    const app = this.#app, { colours, model, window, selected } = app, pen = this.#pen;
    const { width, height, ratio } = this.#surface;
    const inner = width - 2 * edge, frame = { toX: this.#scale.toX, width, base: height - axisHeight, ratio };
    if (resized) {
      const [from, to] = this.#domain, finest = Math.min(this.#finest, (to - from) / fewestBins);
      const whole = wholeSteps.filter(({ minutes }) => minutes >= finest);
      const least = model.count > manyBars ? barWidth : model.count > mostRows ? wideBar : dayWidth;
      this.#scale.edges = moments(from, to, stepFor(to - from, inner, least, whole), app.calendar);
      this.#brush.place();
    }
    const { edges, toX } = this.#scale, events = this.#few(frame.base);
    pen.clear(width, height, ratio);
    pen.rectangle(colours.panel, 0, 0, width, height);
    if (window) pen.rectangle(colours["accent-ground"], toX(window[0]), 0, toX(window[1]) - toX(window[0]), frame.base);
    if (model.count === 0) return;
    drawAxis(pen, app, [edges[0], edges.at(-1)], toX, inner, frame);
    this.#rows = events && drawRows(pen, app, events, frame);
    this.#counts = events ? null : histogram(model, edges, model.windowBit);
    if (events) return;
    drawBars(pen, app, this.#counts, frame);
    if (selected < 0) return;
    const [left, right] = [model.from[selected], model.to[selected]].map((at) => Math.max(0, Math.min(width, toX(at))));
    // The selected event: all the time within which it was, or a line where that is short.
    if (right - left < 8) pen.line(left, 0, left, frame.base).stroke(colours.accent, 2);
    else pen.line(left, frame.base - 2, right, frame.base - 2).stroke(colours.accent, 4);
  }

  /** The events that pass all filters but the window, if a row each has room. */
  #few(base) {
    const { failed, count, windowBit } = this.#app.model, found = [];
    for (let event = 0; event < count; event++) {
      if ((failed[event] & ~windowBit) === 0 && found.push(event) > mostRows) return null;
    }
    return found.length * lowestRow <= base - 4 ? found : null;
  }

  #rowAt(x, y) {
    return this.#rows?.find((row) => x >= row.left && x <= row.right && y >= row.top && y <= row.bottom);
  }

  #press(x, y) {
    const row = this.#rowAt(x, y);
    if (row) this.#app.select(row.event);
    return Boolean(row);
  }

  #hover(x, y) {
    const texts = this.#describe(x, y), box = this.#chart.getBoundingClientRect();
    this.#app.tip(texts && tooltip(texts), box.left + x, box.top + y - 10);
  }

  #describe(x, y) {
    const { model, t, calendar } = this.#app, counts = this.#counts, { edges } = this.#scale;
    const row = this.#rowAt(x, y), bin = edges.findLastIndex((at) => at <= this.#toMinute(x));
    if (row) return [nameOf(model, row.event), this.#app.when(row.event)];
    if (!counts || bin < 0 || bin + 1 >= edges.length) return null;
    const { dated, spread } = binCounts(counts, bin), n = spread < 10 ? spread : Math.round(spread);
    const texts = [calendar.range(edges[bin], edges[bin + 1]), t("time.dated", { n: dated })];
    return spread < 0.05 ? texts : [...texts, t("time.spread", { n })];
  }
}
