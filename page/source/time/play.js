import { calm } from "../motion.js";

/** Milliseconds between two moves of the window, and about how many moves from the first to the last moment. */
const pace = () => (calm() ? { pause: 1200, moves: 24 } : { pause: 260, moves: 90 });

/**
 * Moves the window through the time, from where it is to the end, and stops there. The reader who does anything with
 * the window stops it too.
 */
export class Play {
  /**
   * @param {import("../types.js").App} app
   * @param {HTMLButtonElement} button
   * @param {() => number[]} edges the moments at which a window can begin
   */
  constructor(app, button, edges) {
    Object.assign(this, { app, button, edges });
    button.addEventListener("click", () => (this.timer ? this.stop() : this.#start()));
    app.subscribe((kind) => {
      if (kind === "filters" && this.timer && app.window !== this.own) this.stop();
    });
    this.#name();
  }

  #name() {
    const key = this.timer ? "time.pause" : "time.play";
    this.button.textContent = (this.timer ? "❚❚ " : "▶\uFE0E ") + this.app.t(key);
    this.button.setAttribute("aria-pressed", String(Boolean(this.timer)));
  }

  #start() {
    const edges = this.edges(), end = edges.length - 1;
    const index = (minute) => edges.findIndex((edge) => edge >= minute);
    const { window } = this.app;
    let [from, to] = window ? window.map(index) : [0, Math.max(1, Math.round(end / 10))];
    if (from < 0 || to < 0 || to >= end) [from, to] = [0, Math.max(1, Math.min(end - 1, window ? to - from : 1))];
    this.length = Math.max(1, to - from);
    this.next = from;
    this.step = Math.max(1, Math.round(end / pace().moves));
    this.timer = setInterval(() => this.#move(), pace().pause);
    this.#name();
    this.#move();
  }

  #move() {
    const edges = this.edges(), end = edges.length - 1, from = Math.min(this.next, end - this.length);
    this.own = [edges[Math.max(0, from)], edges[Math.min(end, from + this.length)]];
    this.app.setWindow(this.own);
    this.next = from + this.step;
    if (from + this.length >= end) this.stop();
  }

  stop() {
    clearInterval(this.timer);
    this.timer = undefined;
    this.#name();
  }
}
