import { element as make } from "../dom.js";

/**
 * Chooses a stretch of time with two handles and by dragging: anew, at a handle, or the whole stretch. Moments are
 * those at which bins begin, so that a bar is in or out.
 */
export class Brush {
  /**
   * @param {import("../types.js").App} app
   * @param {HTMLElement} element
   * @param {{edges: number[], toX: (minute: number) => number, toMinute: (x: number) => number}} scale kept up to date
   * @param {{choose: (window: [number, number] | null) => void, hover: (x: number, y: number) => void,
   *   press: (x: number, y: number) => boolean}} calls
   */
  constructor(app, element, scale, calls) {
    Object.assign(this, { app, element, scale, calls });
    this.handles = ["time.from", "time.until"].map((name, side) =>
      make("div", {
        class: "handle", role: "slider", tabindex: "0", "aria-label": app.t(name), "aria-orientation": "horizontal",
        onkeydown: (event) => this.#key(event, side),
      }));
    element.append(...this.handles);
    element.addEventListener("pointerdown", (event) => this.#grip(event));
    element.addEventListener("pointermove", (event) => this.#move(event));
    element.addEventListener("pointerup", (event) => this.#release(event));
    element.addEventListener("pointercancel", () => (this.grip = null));
    element.addEventListener("pointerleave", () => !this.grip && calls.hover(null));
  }

  /** What is chosen, or all that there is. */
  get window() {
    const { edges } = this.scale;
    return this.app.window ?? [edges[0], edges.at(-1)];
  }

  /** Puts the handles where the window is. */
  place() {
    const { edges, toX } = this.scale, { calendar, t, window: chosen } = this.app;
    this.window.forEach((at, side) => {
      const handle = this.handles[side], inside = Math.max(edges[0], Math.min(edges.at(-1), at));
      handle.style.left = toX(inside) + "px";
      handle.setAttribute("aria-valuemin", 0);
      handle.setAttribute("aria-valuemax", edges.length - 1);
      handle.setAttribute("aria-valuenow", this.#nearest(inside));
      const last = side === 1 ? at - 1 : at, day = calendar.day(last);
      const time = edges[1] - edges[0] < 1440 ? ` ${calendar.time(at)}` : "";
      handle.setAttribute("aria-valuetext", chosen ? day + time : t("time.noLimit", { day: day + time }));
    });
  }

  #nearest(minute) {
    const { edges } = this.scale;
    let low = 0, high = edges.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (edges[middle] <= minute) low = middle;
      else high = middle;
    }
    return minute - edges[low] < edges[high] - minute ? low : high;
  }

  /** Chooses from one edge to another: at least a bin, and from the first to the last is everything. */
  #choose(a, b) {
    const { edges } = this.scale, end = edges.length - 1, inside = (i) => Math.max(0, Math.min(end, i));
    let [low, high] = [inside(Math.min(a, b)), inside(Math.max(a, b))];
    if (low === high) [low, high] = low === end ? [low - 1, high] : [low, high + 1];
    this.calls.choose(low === 0 && high === end ? null : [edges[low], edges[high]]);
  }

  #indices() {
    return this.window.map((at) => this.#nearest(at));
  }

  #shift(by) {
    const [low, high] = this.#indices(), end = this.scale.edges.length - 1;
    const room = Math.max(-low, Math.min(end - high, by));
    if (room !== 0) this.#choose(low + room, high + room);
  }

  #key(event, side) {
    const { key, shiftKey } = event, now = this.#indices(), end = this.scale.edges.length - 1;
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[key];
    if (key === "Escape" && this.app.window) this.calls.choose(null);
    else if (by && shiftKey) this.#shift(by);
    else if (by || key === "Home" || key === "End") {
      // A handle stops before the other: what it stands for does not change while it moves.
      const to = key === "Home" ? 0 : key === "End" ? end : now[side] + by;
      now[side] = side === 0 ? Math.min(to, now[1] - 1) : Math.max(to, now[0] + 1);
      this.#choose(...now);
    } else return;
    event.preventDefault();
  }

  #at(event) {
    const box = this.element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  #grip(event) {
    if (event.button !== 0) return;
    const [x] = this.#at(event), side = this.handles.indexOf(event.target), { toX, toMinute } = this.scale;
    const { window } = this.app, edge = this.#nearest(toMinute(x));
    this.element.setPointerCapture(event.pointerId);
    const inside = window && x > toX(window[0]) && x < toX(window[1]);
    const fixed = side >= 0 ? this.#indices()[1 - side] : edge;
    this.grip = { x, edge, side, fixed, before: inside && side < 0 ? this.#indices() : null, moved: false };
  }

  #move(event) {
    const [x, y] = this.#at(event), { grip } = this;
    if (!grip) return this.calls.hover(x, y);
    if (Math.abs(x - grip.x) < 4 && !grip.moved) return;
    grip.moved = true;
    const now = this.#nearest(this.scale.toMinute(x));
    if (now === grip.last) return;
    grip.last = now;
    if (grip.before) this.#shift(now - grip.edge + grip.before[0] - this.#indices()[0]);
    else this.#choose(grip.fixed, now);
  }

  #release(event) {
    const { grip } = this;
    this.grip = null;
    if (grip && !grip.moved && grip.side < 0 && !this.calls.press(...this.#at(event))) this.calls.choose(null);
  }
}
