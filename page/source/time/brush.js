import { element as make } from "../dom.js";

const moves = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity,
};

/**
 * Chooses a stretch of time with two handles and by dragging: anew, at a handle, or the whole stretch. Moments are
 * those at which bins begin, so that a bar is in or out.
 */
export class Brush {
  #app;
  #element;
  #scale;
  #calls;
  #handles;
  #grip = null;

  /**
   * @param {import("../types.js").App} app
   * @param {HTMLElement} element
   * @param {{edges: number[], toX: (minute: number) => number, toMinute: (x: number) => number}} scale kept up to date
   * @param {{hover: (x: number, y: number) => void, press: (x: number, y: number) => boolean}} calls
   */
  constructor(app, element, scale, calls) {
    this.#app = app;
    this.#element = element;
    this.#scale = scale;
    this.#calls = calls;
    this.#handles = ["time.from", "time.until"].map((name, side) => make("div", {
      class: "handle", role: "slider", tabindex: "0", "aria-label": app.t(name), "aria-orientation": "horizontal",
      onkeydown: (event) => this.#key(event, side),
    }));
    element.append(...this.#handles);
    const on = (name, act) => element.addEventListener(name, act);
    on("pointerdown", (event) => this.#take(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerup", (event) => this.#release(event));
    on("pointercancel", () => (this.#grip = null));
    on("pointerleave", () => this.#grip || calls.hover(NaN, NaN));
  }

  /** Puts the handles where the window is. */
  place() {
    const { calendar, t, window, model } = this.#app, { edges, toX } = this.#scale, ends = this.#ends();
    this.#handles.forEach((handle, side) => {
      const at = edges[ends[side]], short = edges[1] - edges[0] < 1440;
      const day = short ? `${calendar.day(at)} ${calendar.time(at)}` : calendar.day(side ? at - 1 : at);
      handle.hidden = model.count === 0;
      handle.style.left = toX(at) + "px";
      const valuetext = window ? day : t("time.noLimit", { day });
      const values = { valuemin: 0, valuemax: edges.length - 1, valuenow: ends[side], valuetext };
      for (const [name, value] of Object.entries(values)) handle.setAttribute("aria-" + name, String(value));
    });
  }

  /** The edges nearest to the window's ends: the first and the last without one. */
  #ends() {
    const { edges } = this.#scale, { window } = this.#app;
    return window ? window.map((at) => this.#nearest(at)) : [0, edges.length - 1];
  }

  #nearest(minute) {
    const { edges } = this.#scale, after = edges.findIndex((edge) => edge >= minute);
    if (after <= 0) return after < 0 ? edges.length - 1 : 0;
    return minute - edges[after - 1] < edges[after] - minute ? after - 1 : after;
  }

  /** Chooses from one edge to another: at least a bin, and from the first to the last is everything. */
  #choose(a, b) {
    const { edges } = this.#scale, last = edges.length - 1, inside = (i) => Math.max(0, Math.min(last, i));
    let low = inside(Math.min(a, b)), high = inside(Math.max(a, b));
    if (low === high) high < last ? high++ : low--;
    this.#app.setWindow(low === 0 && high === last ? null : [edges[low], edges[high]]);
  }

  #shift(by) {
    const [low, high] = this.#ends(), room = Math.max(-low, Math.min(this.#scale.edges.length - 1 - high, by));
    if (room !== 0) this.#choose(low + room, high + room);
  }

  #key(event, side) {
    const [low, high] = this.#ends(), by = moves[event.key];
    if (event.key === "Escape" && this.#app.window) this.#app.setWindow(null);
    else if (!by) return;
    else if (event.shiftKey) this.#shift(by);
    // A handle stops before the other: what it stands for does not change while it moves.
    else if (side === 0) this.#choose(Math.min(low + by, high - 1), high);
    else this.#choose(low, Math.max(high + by, low + 1));
    event.preventDefault();
    event.stopPropagation();
  }

  #at(event) {
    const box = this.#element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  #take(event) {
    if (event.button !== 0) return;
    const [x] = this.#at(event), side = this.#handles.indexOf(event.target), { toX, toMinute } = this.#scale;
    const { window } = this.#app, edge = this.#nearest(toMinute(x)), ends = this.#ends();
    const whole = side < 0 && window && x > toX(window[0]) && x < toX(window[1]);
    this.#element.setPointerCapture(event.pointerId);
    this.#grip = { x, last: edge, side, whole, fixed: side < 0 ? edge : ends[1 - side], moved: false };
  }

  #move(event) {
    const [x, y] = this.#at(event), grip = this.#grip;
    if (!grip) return this.#calls.hover(x, y);
    grip.moved ||= Math.abs(x - grip.x) > 3;
    const edge = this.#nearest(this.#scale.toMinute(x));
    if (!grip.moved || edge === grip.last) return;
    if (grip.whole) this.#shift(edge - grip.last);
    else this.#choose(grip.fixed, edge);
    grip.last = edge;
  }

  /** A press that moved nothing opens what lies there, or shows all of the time again. */
  #release(event) {
    const grip = this.#grip, [x, y] = this.#at(event);
    this.#grip = null;
    if (grip && !grip.moved && grip.side < 0 && !this.#calls.press(x, y)) this.#app.setWindow(null);
  }
}
