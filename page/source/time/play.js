import { calm } from "../motion.js";

/** Milliseconds between two moves of the window, and about how many moves the whole time takes. */
const pace = () => (calm() ? { pause: 1200, moves: 24 } : { pause: 260, moves: 90 });

/**
 * Moves the window through the time, from where it is to the end, and stops there. The reader who does anything with
 * the window stops it too.
 */
export class Play {
  #app;
  #button;
  #edges;
  #timer = 0;
  #own = null;

  /**
   * @param {import("../types.js").App} app
   * @param {HTMLElement} button
   * @param {() => number[]} edges the moments at which a window can begin
   */
  constructor(app, button, edges) {
    this.#app = app;
    this.#button = button;
    this.#edges = edges;
    button.addEventListener("click", () => (this.#timer ? this.#stop() : this.#start()));
    app.subscribe((kind) => kind === "filters" && this.#timer && app.window !== this.#own && this.#stop());
    this.#name();
  }

  #name() {
    const runs = this.#timer !== 0, { t } = this.#app;
    this.#button.textContent = runs ? `❚❚ ${t("time.pause")}` : `▶\uFE0E ${t("time.play")}`;
    this.#button.setAttribute("aria-pressed", String(runs));
  }

  #start() {
    if (this.#app.model.count === 0) return;
    const edges = this.#edges(), end = edges.length - 1, { window } = this.#app, { pause, moves } = pace();
    const at = window?.map((minute) => edges.findIndex((edge) => edge >= minute)) ?? [0, Math.ceil(end / 10)];
    const length = Math.max(1, Math.min(end - 1, at[1] - at[0]));
    let next = at[1] >= end ? 0 : at[0];
    const move = () => {
      const from = Math.min(next, end - length);
      this.#own = [edges[from], edges[from + length]];
      next = from + Math.max(1, Math.round(end / moves));
      this.#app.setWindow(this.#own);
      if (from + length >= end) this.#stop();
    };
    this.#timer = setInterval(move, pause);
    this.#name();
    move();
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#name();
  }
}
