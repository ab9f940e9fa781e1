/** @typedef {{left: number, right: number, top: number, bottom: number}} Margin  pixels to leave free */

/** What part of the world is seen, and how large. Its middle is `x`, `y`; at zoom 0 the world is 256 pixels wide. */
export class View {
  x = 0.5;
  y = 0.4;
  zoom = 2;
  width = 0;
  height = 0;

  static deepest = 17;

  /** Pixels that the world is wide. */
  get scale() {
    return 256 * 2 ** this.zoom;
  }

  screenX(x) {
    return (x - this.x) * this.scale + this.width / 2;
  }

  screenY(y) {
    return (y - this.y) * this.scale + this.height / 2;
  }

  /** How far out one may go: until the world no longer fills the view. */
  get shallowest() {
    return Math.log2(Math.max(this.height, Math.min(this.width, 512)) / 256);
  }

  /** Keeps the middle in the world, which goes round from east to west and ends in the north and south. */
  settle() {
    this.zoom = Math.max(this.shallowest, Math.min(View.deepest, this.zoom));
    const half = Math.min(0.5, this.height / 2 / this.scale);
    this.y = Math.max(half, Math.min(1 - half, this.y));
    this.x -= Math.floor(this.x);
  }

  pan(right, down) {
    this.x += right / this.scale;
    this.y += down / this.scale;
    this.settle();
  }

  /** Zooms so that what is at a point of the screen stays there. */
  zoomAround(screenX, screenY, steps) {
    const right = screenX - this.width / 2, down = screenY - this.height / 2, before = this.scale;
    this.zoom += steps;
    this.settle();
    this.x += right / before - right / this.scale;
    this.y += down / before - down / this.scale;
    this.settle();
  }

  /**
   * Shows a box of the world whole.
   * @param {{west: number, east: number, north: number, south: number}} box
   * @param {Margin} margin
   * @param {number} closest the zoom to stop at
   */
  fit(box, margin, closest) {
    const across = this.width - margin.left - margin.right, down = this.height - margin.top - margin.bottom;
    const scale = Math.min(Math.max(across, 80) / (box.east - box.west), Math.max(down, 60) / (box.south - box.north));
    this.zoom = Math.min(closest, Math.log2(scale / 256));
    this.zoom = Math.max(this.shallowest, this.zoom);
    this.x = (box.west + box.east) / 2 + (margin.right - margin.left) / 2 / this.scale;
    this.y = (box.north + box.south) / 2 + (margin.bottom - margin.top) / 2 / this.scale;
    this.settle();
  }

  /** What is seen within margins. */
  box({ left, right, top, bottom }) {
    const { x, y, width, height, scale } = this;
    return {
      west: x + (left - width / 2) / scale, east: x + (width / 2 - right) / scale,
      north: y + (top - height / 2) / scale, south: y + (height / 2 - bottom) / scale,
    };
  }

  /** Whether something of a box is seen: west, north, east and south. */
  shows([west, north, east, south]) {
    return this.copies(west, east).length > 0 && this.screenY(south) > 0 && this.screenY(north) < this.height;
  }

  /** Where a place is on the screen or so many pixels beside it: once, never or in several worlds. */
  onScreen(x, y, margin = 40) {
    const reach = margin / this.scale, down = this.screenY(y);
    if (down < -margin || down > this.height + margin) return [];
    return this.copies(x - reach, x + reach).map((copy) => ({ x: this.screenX(x + copy), y: down }));
  }

  /** The whole numbers of worlds by which something from `west` to `east` is moved to be seen: one, none or several. */
  copies(west, east) {
    const half = this.width / 2 / this.scale, found = [];
    for (let k = Math.ceil(this.x - half - east); k <= Math.floor(this.x + half - west); k++) found.push(k);
    return found;
  }
}
