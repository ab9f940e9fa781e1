import { readPart } from "./parts.js";

/** Stands for a bound of time that is open or not known, and for a coordinate that is not there. */
export const OPEN = -2147483648;
export const DAY = 1440;

/** The bits of `flags`. */
export const BEGIN_OPEN = 1, END_OPEN = 2, ONGOING = 4, TIME_UNKNOWN = 8, DATE_DOUBTED = 16;

/**
 * Why an event's place may well be elsewhere than its point: found by how its name sounds, or shown at its area.
 * @returns {"" | "heard" | "atArea"}
 */
export const doubtOf = ({ flags }, event) => ["", "heard", "atArea"][flags[event] >> 5];

const dictionaries = {
  source: "source", place: "place", admin1: "admin1", admin2: "admin2", country: "country", claimant: "claimant",
  area: "area", type: "typeName", subtype: "subtype",
};
const numbers = {
  begin: Int32Array, end: Int32Array, longitude: Int32Array, latitude: Int32Array, radius: Uint16Array,
  occurrence: Uint8Array, status: Uint8Array, reliability: Uint8Array, credibility: Uint8Array, precision: Uint8Array,
  match: Uint8Array, timePrecision: Uint8Array, flags: Uint8Array,
};

/** Joins a document's parts, one after the other. */
export class ModelBuilder {
  #model;
  #numbered = {};
  #start = 0;

  /** @param {import("../types.js").Facts} facts */
  constructor(facts) {
    const count = facts.parts.reduce((sum, size) => sum + size, 0);
    /** @type {any} */
    const model = { count, facts, ids: [], titles: [], names: {}, trajectories: [], failed: new Uint16Array(count) };
    for (const [name, Column] of Object.entries(numbers)) model[name] = new Column(count);
    for (const [list, column] of Object.entries(dictionaries)) {
      model[column] = new Uint32Array(count);
      model.names[list] = [""];
      this.#numbered[list] = new Map([["", 0]]);
    }
    this.#model = model;
  }

  /** @param {ArrayBuffer} buffer the next part */
  add(buffer) {
    const model = this.#model, start = this.#start;
    const { count, head, columns } = readPart(buffer);
    for (let i = 0; i < count; i++) {
      model.ids.push(head.id[i]);
      model.titles.push(head.title[i]);
    }
    for (const name in numbers) model[name].set(columns[name], start);
    for (const [list, column] of Object.entries(dictionaries)) {
      join(head[list], columns[list], model.names[list], this.#numbered[list], model[column], start);
    }
    for (const [event, fromX, fromY, toX, toY, kind, doubtful] of head.trajectories) {
      model.trajectories.push({
        event: start + event, from: [fromX / 1e5, fromY / 1e5], to: [toX / 1e5, toY / 1e5], kind,
        doubtful: doubtful === 1,
      });
    }
    this.#start += count;
  }

  /** @returns {import("../types.js").Model} */
  finish() {
    const model = this.#model;
    const { count, facts, names, typeName } = model;
    model.palette = names.type.map((name) => {
      const index = facts.types.findIndex((type) => type.name === name);
      return index < 0 ? facts.types.length - 1 : index;
    });
    model.type = new Uint8Array(count);
    for (let i = 0; i < count; i++) model.type[i] = model.palette[typeName[i]];
    model.shown = count;
    fillOpenEnds(model);
    placeEvents(model);
    return model;
  }
}

/** Adds a part's column of indices into its own list to the document's. */
function join(list, from, names, numbered, to, start) {
  const index = Uint32Array.from(list, (name) => {
    let number = numbered.get(name);
    if (number === undefined) {
      number = names.push(name) - 1;
      numbered.set(name, number);
    }
    return number;
  });
  for (let i = 0; i < from.length; i++) to[start + i] = index[from[i]];
}

/** An event with one open end counts with a day at that end, as in Kokcha's horizon of time. */
function fillOpenEnds(model) {
  const { count, begin, end } = model;
  let first = Infinity, last = -Infinity;
  for (let i = 0; i < count; i++) {
    const a = begin[i] !== OPEN ? begin[i] : end[i] !== OPEN ? end[i] - DAY : Infinity;
    const z = end[i] !== OPEN ? end[i] : begin[i] !== OPEN ? begin[i] + DAY : -Infinity;
    if (a < first) first = a;
    if (z > last) last = z;
  }
  if (first > last) first = 0, last = DAY;
  model.first = first;
  model.last = last;
  model.from = new Int32Array(count);
  model.to = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    model.from[i] = begin[i] === OPEN ? first : begin[i];
    model.to[i] = end[i] === OPEN ? last : end[i];
  }
}

/**
 * Events with the same coordinate stand at one location, in Web Mercator (EPSG:3857) from 0 to 1.
 *
 * They are found by a table of hashes with open addressing: a Map of so many numbers takes ten times as long.
 */
function placeEvents(model) {
  const { count, longitude, latitude } = model;
  const location = new Int32Array(count).fill(-1);
  const firsts = [];
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  for (let i = 0; i < count; i++) {
    if (latitude[i] === OPEN) continue;
    let slot = (Math.imul(longitude[i], 0x9e3779b1) ^ Math.imul(latitude[i], 0x85ebca6b)) & mask;
    for (let at; (at = table[slot]) >= 0; slot = (slot + 1) & mask) {
      if (longitude[firsts[at]] === longitude[i] && latitude[firsts[at]] === latitude[i]) break;
    }
    if (table[slot] < 0) table[slot] = firsts.push(i) - 1;
    location[i] = table[slot];
  }
  const x = new Float64Array(firsts.length), y = new Float64Array(firsts.length);
  firsts.forEach((i, at) => {
    x[at] = mercatorX(longitude[i] / 1e5);
    y[at] = mercatorY(latitude[i] / 1e5);
  });
  const radius = new Uint16Array(firsts.length);
  for (let i = 0; i < count; i++) {
    if (location[i] >= 0 && model.radius[i] > radius[location[i]]) radius[location[i]] = model.radius[i];
  }
  model.location = location;
  model.locations = {
    count: firsts.length, x, y, radius, precision: Uint8Array.from(firsts, (i) => model.precision[i]),
  };
}

export const mercatorX = (longitude) => (longitude + 180) / 360;

/** Web Mercator ends at 85.05113°, where its map of the world is square. */
export function mercatorY(latitude) {
  const sine = Math.sin((Math.max(-85.05113, Math.min(85.05113, latitude)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
