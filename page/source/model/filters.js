import { OPEN } from "./model.js";

/**
 * The filters of the page: an event's failed ones are bits of `model.failed`, so that setting one looks at that one
 * only, and a facet can count its values as if it were not set.
 */
export class Filters {
  /** @param {import("../types.js").Model} model */
  constructor(model) {
    this.model = model;
    const { names, facts } = model;
    const [admin1, admin2] = [within(model, "admin1", "country"), within(model, "admin2", "admin1")];
    /** @type {[string, Uint8Array|Uint32Array, string[]][]} */
    const facets = [
      ["type", model.typeName, names.type],
      ["occurrence", model.occurrence, facts.terms.occurrence],
      ["admin1", admin1.column, admin1.labels],
      ["admin2", admin2.column, admin2.labels],
      ["source", model.source, names.source],
      ["claimant", model.claimant, names.claimant],
      ["reliability", model.reliability, facts.terms.reliability],
      ["country", model.country, names.country],
      ["precision", model.precision, facts.terms.precision],
      ["match", model.match, facts.terms.match],
    ];
    /** @type {import("../types.js").Facet[]} */
    this.facets = facets.map(([key, column, labels], index) => ({
      key, bit: 1 << index, column, labels, total: null, chosen: new Set(),
    }));
    this.windowBit = 1 << facets.length;
    this.searchBit = 2 << facets.length;
    this.placesBit = 4 << facets.length;
    for (const facet of this.facets) facet.total = this.counts(facet);
    /** @type {[number, number]|null} */
    this.window = null;
    this.surely = false;
    this.isSearching = this.isAtPlaces = false;
  }

  facet(key) {
    return this.facets.find((facet) => facet.key === key);
  }

  /** How many events have each value of a facet, of those that pass every other filter. */
  counts(facet) {
    const counts = new Uint32Array(facet.labels.length);
    countPassing(this.model.failed, ~facet.bit, facet.column, counts);
    return counts;
  }

  /** Counts what passes every filter. */
  countShown() {
    const { failed } = this.model;
    let shown = 0;
    for (let i = 0; i < failed.length; i++) if (failed[i] === 0) shown++;
    this.model.shown = shown;
  }

  get isSet() {
    return this.window !== null || this.isSearching || this.isAtPlaces || this.facets.some((facet) => facet.chosen.size);
  }

  /** @param {Iterable<number>} values what passes; none of them is all */
  choose(facet, values) {
    facet.chosen = new Set(values);
    const passes = new Uint8Array(facet.labels.length).fill(facet.chosen.size ? 0 : 1);
    for (const value of facet.chosen) passes[value] = 1;
    const { column } = facet;
    this.#set(facet.bit, (i) => passes[column[i]]);
  }

  /**
   * Keeps the events that may have been within a window of time, or surely were. An open end reaches beyond
   * everything: it may be in any window on its side, and is surely in none.
   */
  setWindow(window, surely) {
    this.window = window;
    this.surely = surely;
    if (!window) return this.#set(this.windowBit, () => 1);
    const { begin, end } = this.model;
    const [from, to] = window;
    this.#set(
      this.windowBit,
      surely
        ? (i) => begin[i] !== OPEN && begin[i] >= from && end[i] !== OPEN && end[i] <= to
        : (i) => begin[i] < to && (end[i] === OPEN || end[i] > from));
  }

  /** @param {Uint8Array|null} hits 1 for the events that were found; null where nothing is searched for */
  setSearch(hits) {
    this.isSearching = hits !== null;
    this.#set(this.searchBit, hits ? (i) => hits[i] : () => 1);
  }

  /** @param {Iterable<number>|null} locations */
  setPlaces(locations) {
    this.isAtPlaces = locations !== null;
    if (!locations) return this.#set(this.placesBit, () => 1);
    const wanted = new Uint8Array(this.model.locations.count);
    for (const at of locations) wanted[at] = 1;
    const { location } = this.model;
    this.#set(this.placesBit, (i) => location[i] >= 0 && wanted[location[i]]);
  }

  reset() {
    this.model.failed.fill(0);
    this.window = null;
    this.isSearching = this.isAtPlaces = false;
    for (const facet of this.facets) facet.chosen = new Set();
  }

  #set(bit, passes) {
    const { failed } = this.model;
    for (let i = 0; i < failed.length; i++) failed[i] = passes(i) ? failed[i] & ~bit : failed[i] | bit;
  }
}

function countPassing(failed, mask, column, counts) {
  for (let i = 0; i < failed.length; i++) if ((failed[i] & mask) === 0) counts[column[i]]++;
}

/** A column of areas told apart by what they lie in, which is named where the name alone is not enough. */
function within(model, inner, outer) {
  const [names, outerNames] = [model.names[inner], model.names[outer]];
  const [inside, outside] = [model[inner], model[outer]];
  const numbers = new Map();
  const pairs = [[0, 0]];
  const column = new Uint32Array(model.count);
  let last = -1, number = 0;
  for (let i = 0; i < model.count; i++) {
    if (inside[i] === 0) continue;
    const key = inside[i] * outerNames.length + outside[i];
    if (key !== last) {
      last = key;
      number = numbers.get(key);
      if (number === undefined) {
        number = pairs.push([inside[i], outside[i]]) - 1;
        numbers.set(key, number);
      }
    }
    column[i] = number;
  }
  const times = new Uint32Array(names.length);
  for (const [name] of pairs) times[name]++;
  const labels = pairs.map(([name, around]) =>
    times[name] > 1 && around ? `${names[name]} (${outerNames[around]})` : names[name]);
  return { column, labels };
}
