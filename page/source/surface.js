/** Where a view draws: at the size of an element or of paper, once a frame at most. */
export class Surface {
  #app;
  #element;
  #draw;
  #frame = 0;
  width = 0;
  height = 0;
  ratio = 1;

  /**
   * @param {import("./types.js").App} app
   * @param {HTMLElement} element
   * @param {(resized: boolean) => void} draw
   */
  constructor(app, element, draw) {
    this.#app = app;
    this.#element = element;
    this.#draw = draw;
    new ResizeObserver(() => app.printing || this.fit()).observe(element);
  }

  /** Takes a size and draws at once. */
  fit(width = this.#element.clientWidth, height = this.#element.clientHeight, ratio = devicePixelRatio || 1) {
    Object.assign(this, { width, height, ratio });
    if (width > 0) this.#draw(true);
  }

  ask() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.width > 0 && !this.#app.printing) this.#draw(false);
    });
  }
}
