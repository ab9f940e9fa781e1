/** The fonts of names and numbers on the canvases: the system's, and Noto where letters of other scripts are needed. */
const sans = 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';

/** A text whose first letter is of a script that runs from right to left. */
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Draws on a canvas in pixels of the page. `line`, `circle`, `box` and `path` give what is filled or stroked then. */
export class Pen {
  /** @type {Path2D[]} none is the context's own path */
  #shape = [];

  constructor(canvas) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
  }

  /** Clears the canvas, and gives it a size where it has another. */
  clear(width, height, ratio) {
    const { canvas, context } = this, across = Math.round(width * ratio), down = Math.round(height * ratio);
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
    } else {
      // Not on paper, where Chromium draws what it recorded and what was cleared comes out white.
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, across, down);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.lineJoin = "round";
  }

  #begin() {
    this.#shape = [];
    this.context.beginPath();
    return this.context;
  }

  /** Through points, each x and then y. */
  line(...points) {
    const context = this.#begin();
    for (let i = 0; i < points.length; i += 2) context.lineTo(points[i], points[i + 1]);
    return this;
  }

  circle(x, y, radius, from = 0, to = 7) {
    this.#begin().arc(x, y, radius, from, to);
    return this;
  }

  /** A box with round corners. */
  box(x, y, width, height, radius) {
    this.#begin().roundRect(x, y, width, height, radius);
    return this;
  }

  path(path) {
    this.#shape = [path];
    return this;
  }

  fill(colour) {
    this.context.fillStyle = colour;
    this.context.fill(...this.#shape, "evenodd");
    return this;
  }

  stroke(colour, width = 1, dashes = []) {
    const { context } = this;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dashes);
    context.stroke(...this.#shape);
    return this;
  }

  rectangle(colour, x, y, width, height) {
    this.context.fillStyle = colour;
    this.context.fillRect(x, y, width, height);
  }

  /** Sets the font and gives a text's width. */
  measure(text, font, spacing = 0) {
    const { context } = this;
    context.font = font.includes("px ") ? font : `${font} ${sans}`;
    context.letterSpacing = spacing + "px";
    return context.measureText(text).width;
  }

  /**
   * A text in the font that was last measured.
   * @param {number} align −1 to the right of x, 0 about it, 1 to the left of it
   * @param {string} [halo] the colour of an edge
   */
  text(text, x, y, colour, align = 0, halo) {
    const { context } = this;
    context.textAlign = ["left", "center", "right"][align + 1];
    context.textBaseline = "middle";
    // The page's own direction would turn the words of a name in another, in print.
    context.direction = rightToLeft.test(text) ? "rtl" : "ltr";
    if (halo) {
      context.strokeStyle = halo;
      context.lineWidth = 3;
      context.setLineDash([]);
      context.strokeText(text, x, y);
    }
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}
