/**
 * Events that stand too close on the screen to be drawn each. Events of one place are one group always; groups that
 * would cover each other become one, the largest taking in what its symbol would hide.
 *
 * @typedef {object} Group
 * @property {number} x In the world one wide; may pass 1.
 * @property {number} y
 * @property {number} count
 * @property {number} radius Pixels to the edge of what stands for it.
 * @property {number[]} cells
 * @property {number[] | null} events The events themselves, when few enough to be drawn each.
 * @property {Uint32Array} [kinds] Otherwise how many by type: that occurred, and that are only claimed, denied or
 *   planned.
 */

/** Up to so many events in all, each is drawn where there is room. */
const few = 60;

/** Pixels a cell of the grid is wide, in which events are counted before symbols are set apart. */
const cellWidth = 22;

/** Pixels by which symbols may cover each other. */
const overlap = 4;

/** Pixels to a group's edge: of a symbol, of a ring of symbols, of a count in a ring of types. */
const radii = [0, 8, 17, 19, 20, 22, 23, 24];
const radiusOf = (count, each) => (count <= each ? radii[count] : Math.min(27, 10 + 1.7 * Math.log2(count)));

export class Clusters {
  /** @type {Group[]} */
  groups = [];
  /** Whether the shown events are few enough to be drawn each. */
  few = false;
  #model;
  #kinds;
  /** Of every place the cell in which it is counted, −1 outside the region. */
  #cellOf;
  #region = null;

  /** @param {import("../types.js").Model} model */
  constructor(model) {
    this.#model = model;
    this.#kinds = model.facts.types.length * 2;
    this.#cellOf = new Int32Array(model.locations.count);
  }

  /** Tells that other events are shown now. */
  forget() {
    this.#region = null;
  }

  /**
   * Sees to it that what a view shows is grouped, with what lies about it, so that the map can be moved: groups change
   * with filters, with every half step of zoom, and beyond the region that was grouped.
   * @param {import("./view.js").View} view
   */
  see(view) {
    const level = Math.floor(view.zoom * 2) / 2, scale = 256 * 2 ** level, cell = cellWidth / scale, old = this.#region;
    const wide = view.width / view.scale, high = view.height / view.scale;
    const west = view.x - wide / 2, north = view.y - high / 2;
    const holds = old?.level === level && north >= old.north && north + high <= old.north + old.height &&
      (old.width === 1 || (west >= old.west && west + wide <= old.west + old.width));
    if (holds) return;
    const snapped = (edge) => Math.floor(edge / cell) * cell, width = Math.min(1, wide * 2.2 + cell);
    this.#region = {
      level, width, height: high * 2.2 + cell, north: snapped(north - high * 0.6),
      west: snapped(width === 1 ? view.x - 0.5 : west - wide * 0.6),
    };
    this.update(this.#region, scale);
  }

  /**
   * Groups the shown events that lie in a part of the world.
   * @param {{west: number, north: number, width: number, height: number}} region `width` is 1 at most
   * @param {number} scale pixels that the world is wide
   */
  update(region, scale) {
    const { shown } = this.#model, each = shown <= few ? 7 : 3;
    const cells = shown <= few ? this.#placeCells(region) : this.#gridCells(region, scale);
    const kinds = new Uint32Array(cells * this.#kinds);
    const groups = merged(this.#counted(cells, kinds, region.west), scale, each);
    for (const group of groups) {
      if (group.count <= each) group.events = [];
      else group.kinds = this.#summed(group, kinds);
    }
    this.#collect(groups, cells);
    this.groups = groups;
    this.few = shown <= few;
  }

  /** A cell a place that has an event. */
  #placeCells(region) {
    const { failed, location, count, locations } = this.#model;
    this.#cellOf.fill(-1);
    let cells = 0;
    for (let event = 0; event < count; event++) {
      const place = location[event];
      if (failed[event] !== 0 || place < 0 || this.#cellOf[place] >= 0) continue;
      if (within(region, locations.x[place], locations.y[place])) this.#cellOf[place] = cells++;
    }
    return cells;
  }

  /** The cells of a grid that keeps its place in the world, so that groups stay when the map is moved. */
  #gridCells(region, scale) {
    const { count, x, y } = this.#model.locations, { west, north } = region, across = scale / cellWidth;
    const columns = Math.ceil(region.width * across) + 1, rows = Math.ceil(region.height * across) + 1;
    for (let place = 0; place < count; place++) {
      const right = x[place] - west, east = right - Math.floor(right), row = Math.floor((y[place] - north) * across);
      const inside = east < region.width && row >= 0 && row < rows;
      this.#cellOf[place] = inside ? row * columns + Math.floor(east * across) : -1;
    }
    return columns * rows;
  }

  /** A group for each cell with events, at their middle. */
  #counted(cells, kinds, west) {
    const { failed, location, count, locations: { x, y }, type, occurrence } = this.#model, cellOf = this.#cellOf;
    const counts = new Uint32Array(cells), sumX = new Float64Array(cells), sumY = new Float64Array(cells);
    for (let event = 0; event < count; event++) {
      const place = location[event];
      if (failed[event] !== 0 || place < 0) continue;
      const cell = cellOf[place];
      if (cell < 0) continue;
      counts[cell]++;
      sumX[cell] += x[place] < west ? x[place] + 1 : x[place];
      sumY[cell] += y[place];
      kinds[cell * this.#kinds + type[event] * 2 + (occurrence[event] === 0 ? 0 : 1)]++;
    }
    const groups = [];
    for (let cell = 0; cell < cells; cell++) {
      if (counts[cell] === 0) continue;
      groups.push({
        x: sumX[cell] / counts[cell],
        y: sumY[cell] / counts[cell],
        count: counts[cell],
        radius: 0,
        cells: [cell],
        events: null,
      });
    }
    return groups;
  }

  #summed({ cells }, kinds) {
    const sums = new Uint32Array(this.#kinds);
    for (const cell of cells) {
      for (let kind = 0; kind < sums.length; kind++) sums[kind] += kinds[cell * sums.length + kind];
    }
    return sums;
  }

  #collect(groups, cells) {
    const small = new Int32Array(cells).fill(-1), { failed, location, count } = this.#model;
    let any = false;
    groups.forEach((group, i) => {
      if (!group.events) return;
      any = true;
      for (const cell of group.cells) small[cell] = i;
    });
    if (!any) return;
    for (let event = 0; event < count; event++) {
      const place = location[event];
      if (failed[event] !== 0 || place < 0 || this.#cellOf[place] < 0) continue;
      const group = small[this.#cellOf[place]];
      if (group >= 0) groups[group].events.push(event);
    }
  }

  /** The places of a group that have a shown event. */
  placesOf(group) {
    const cells = new Set(group.cells), places = new Set(), { failed, location, count } = this.#model;
    for (let event = 0; event < count; event++) {
      const place = location[event];
      if (failed[event] === 0 && place >= 0 && cells.has(this.#cellOf[place])) places.add(place);
    }
    return [...places];
  }
}

const within = (region, x, y) =>
  (x - region.west) - Math.floor(x - region.west) <= region.width &&
  y >= region.north && y <= region.north + region.height;

/** The largest first: each joins the nearest that stands and would cover it, or stands itself. */
function merged(groups, scale, each) {
  groups.sort((a, b) => b.count - a.count || a.y - b.y || a.x - b.x);
  const reach = 64 / scale, standing = [], near = new Map();
  const key = (column, row) => column * 67108864 + row;
  for (const group of groups) {
    const column = Math.floor(group.x / reach), row = Math.floor(group.y / reach);
    group.radius = radiusOf(group.count, each);
    let nearest = null, least = Infinity;
    for (let right = -1; right <= 1; right++) {
      for (let down = -1; down <= 1; down++) {
        for (const other of near.get(key(column + right, row + down)) ?? []) {
          const distance = Math.hypot(other.x - group.x, other.y - group.y) * scale;
          if (distance < other.radius + group.radius - overlap && distance < least) {
            least = distance;
            nearest = other;
          }
        }
      }
    }
    if (nearest) {
      nearest.count += group.count;
      nearest.radius = radiusOf(nearest.count, each);
      nearest.cells.push(...group.cells);
    } else {
      standing.push(group);
      const at = key(column, row);
      if (near.has(at)) near.get(at).push(group);
      else near.set(at, [group]);
    }
  }
  return standing;
}
