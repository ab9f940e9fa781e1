import { axisTicks } from "./time/axis.js";
import { drawBars } from "./time/bars.js";
import { Brush } from "./time/brush.js";
import { moments, stepFor, wholeSteps } from "./time/calendar-steps.js";
import { domainOf } from "./time/domain.js";
import { binCounts, histogram } from "./time/histogram.js";
import { Play } from "./time/play.js";
import { drawRows } from "./time/rows.js";
import { element as make } from "./dom.js";
import { tooltip } from "./map/tooltip.js";
import { heard } from "./glyphs.js";

/** Above so many events, or where rows are lower than so many pixels, events are counted by bins. */
const mostRows = 24, lowestRow = 6;

/** Pixels that a bin takes at least, those at both ends of the axis, and those below it. */
const binWidth = 4, edge = 10, axisHeight = 20;

/** The timeline: when events were, a row each or as a histogram, and a window of time to choose. */
export class Timeline {
  /**
   * @param {import("./types.js").App} app
   * @param {HTMLElement} element
   */
  constructor(app, element) {
    this.app = app;
    this.domain = domainOf(app.model);
    this.#build(element);
    this.scale = { edges: this.domain, toX: (minute) => this.#toX(minute), toMinute: (x) => this.#toMinute(x) };
    this.brush = new Brush(app, this.chart, this.scale, {
      choose: (window) => app.setWindow(window),
      hover: (x, y) => this.#hover(x, y),
      press: (x, y) => this.#press(x, y),
    });
    this.play = new Play(app, this.playButton, () => this.scale.edges);
    new ResizeObserver(() => !app.printing && this.#resize()).observe(this.chart);
    app.subscribe((kind) => this.#follow(kind));
    this.#say();
  }

  #build(element) {
    const { app } = this, { t } = app;
    element.setAttribute("aria-label", t("time.name"));
    this.playButton = make("button", { id: "play", type: "button", class: "button" });
    this.span = make("strong", { id: "window" });
    this.clear = make("button", {
      type: "button", class: "button", hidden: true, onclick: () => app.setWindow(null),
    }, t("time.clear"));
    this.surely = make("select", {
      id: "surely", class: "button", "aria-label": t("time.surelyName"),
      onchange: () => app.setSurely(this.surely.value === "surely"),
    }, ["may", "surely"].map((value) => make("option", { value }, t("time." + value))));
    this.canvas = make("canvas", { "aria-hidden": "true" });
    this.chart = make("div", { class: "years", dir: "ltr" }, this.canvas);
    element.append(
      make("div", { class: "bar" }, this.playButton, this.span, this.clear,
        make("span", { class: "hint" }, t("time.hint")), this.surely),
      this.chart);
  }

  #follow(kind) {
    if (kind === "filters") this.#say();
    if (kind === "print") this.#print();
    else if (kind === "theme") this.#resize();
    else this.#ask();
  }

  #say() {
    const { app } = this, { window } = app;
    this.span.textContent = app.calendar.range(...(window ?? [app.model.first, app.model.last]));
    this.clear.hidden = !window;
    this.surely.value = app.surely ? "surely" : "may";
    if (this.width > 0) this.brush.place();
  }

  #resize(width = this.chart.clientWidth, height = this.chart.clientHeight, ratio = window.devicePixelRatio || 1) {
    this.width = width;
    this.height = height;
    if (width === 0) return;
    const [from, to] = this.domain, step = stepFor(to - from, width - 2 * edge, binWidth, wholeSteps);
    this.scale.edges = moments(from, to, step, this.app.calendar);
    this.#draw(ratio);
    this.brush.place();
  }

  #print() {
    const { printing } = this.app;
    if (printing) this.#resize(printing.width, printing.timelineHeight, printing.ratio);
    else this.#resize();
  }

  #ask() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (this.width > 0 && !this.app.printing) this.#draw(window.devicePixelRatio || 1);
    });
  }

  #ends() {
    return [this.scale.edges[0], this.scale.edges.at(-1)];
  }

  #toX(minute) {
    const [first, last] = this.#ends();
    return edge + ((minute - first) / (last - first)) * (this.width - 2 * edge);
  }

  #toMinute(x) {
    const [first, last] = this.#ends();
    return first + ((x - edge) / (this.width - 2 * edge)) * (last - first);
  }

  #draw(ratio) {
    const { app, canvas, width, height } = this, { colours, model } = app, base = height - axisHeight;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = colours.panel;
    context.fillRect(0, 0, width, height);
    if (app.window) {
      const [left, right] = app.window.map((at) => this.#toX(at));
      context.fillStyle = colours["accent-ground"];
      context.fillRect(left, 0, right - left, base);
    }
    this.#drawAxis(context, base);
    const frame = { toX: (at) => this.#toX(at), width, base, ratio }, events = this.#few(base);
    this.rows = this.counts = null;
    if (events) {
      const dimmed = (event) => model.failed[event] !== 0;
      this.rows = drawRows(context, app, events, { ...frame, dimmed, heard: (event) => heard(model, event) });
    } else {
      this.counts = histogram(model, this.scale.edges, app.model.windowBit);
      drawBars(context, app, this.counts, frame);
    }
  }

  /** The events that pass all filters but the window, if a row each has room. */
  #few(base) {
    const { failed, count } = this.app.model, others = ~this.app.model.windowBit, found = [];
    for (let event = 0; event < count; event++) {
      if ((failed[event] & others) === 0 && found.push(event) > mostRows) return null;
    }
    return found.length * lowestRow <= base - 4 ? found : null;
  }

  #drawAxis(context, base) {
    const { app, width } = this, { colours, t, calendar } = app, [first, last] = this.#ends();
    const dayOfYear = (day, month) => t("date.dayOfYear", { day: calendar.digits(day), month: calendar.months[month - 1] });
    context.font = '11px system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineWidth = 1;
    let free = 0;
    for (const { at, label, strong } of axisTicks(first, last, width - 2 * edge, calendar, dayOfYear)) {
      const x = Math.round(this.#toX(at)) + 0.5, half = context.measureText(label).width / 2;
      context.strokeStyle = strong ? colours.line : colours.hair;
      context.beginPath();
      context.moveTo(x, 0);
      context.lineTo(x, base);
      context.stroke();
      const middle = Math.max(half, x);
      if (middle - half < free || middle + half > width) continue;
      context.fillStyle = strong ? colours.ink : colours.soft;
      context.fillText(label, middle, base + 5);
      free = middle + half + 6;
    }
    context.strokeStyle = colours.soft;
    context.beginPath();
    context.moveTo(0, base + 0.5);
    context.lineTo(width, base + 0.5);
    context.stroke();
  }

  #rowAt(x, y) {
    return this.rows?.find((row) => x >= row.left && x <= row.right && y >= row.top && y <= row.bottom);
  }

  #press(x, y) {
    const row = this.#rowAt(x, y);
    if (row) this.app.select(row.event);
    return Boolean(row);
  }

  #hover(x, y) {
    const texts = x === null ? null : this.#describe(x, y), box = this.chart.getBoundingClientRect();
    this.app.tip(texts && tooltip(texts), box.left + x, box.top + Math.max(0, y - 10));
  }

  #describe(x, y) {
    const { app, scale: { edges }, counts } = this, { t } = app, row = this.#rowAt(x, y);
    if (row) return [app.model.titles[row.event] || app.model.ids[row.event], app.when(row.event)];
    const minute = this.#toMinute(x), bin = edges.findLastIndex((at) => at <= minute);
    if (!counts || bin < 0 || bin + 1 >= edges.length) return null;
    const { dated, spread } = binCounts(counts, bin), texts = [app.calendar.range(edges[bin], edges[bin + 1])];
    texts.push(t("time.dated", { n: dated }));
    if (spread >= 0.05) texts.push(t("time.spread", { n: spread < 10 ? spread : Math.round(spread) }));
    return texts;
  }
}
