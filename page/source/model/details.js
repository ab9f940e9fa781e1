import { unpackJSON } from "./parts.js";

/** The events' texts, unpacked a part at a time when they are asked for. */
export class Details {
  #starts = [];
  #cache = new Map();
  #packed;
  static #kept = 12;

  /**
   * @param {number[]} sizes how many events each part has
   * @param {(part: number) => string} packed a part in base64
   */
  constructor(sizes, packed) {
    let start = 0;
    for (const size of sizes) {
      this.#starts.push(start);
      start += size;
    }
    this.#packed = packed;
  }

  /** What is known of an event: `fields` by name, and `extra`, the log's own columns. */
  async of(event) {
    const starts = this.#starts;
    let part = 0;
    for (let high = starts.length - 1; part < high; ) {
      const middle = (part + high + 1) >> 1;
      if (starts[middle] <= event) part = middle;
      else high = middle - 1;
    }
    const { fields, extra } = await this.#part(part);
    return { fields: row(fields, event - starts[part]), extra: row(extra, event - starts[part]) };
  }

  #part(part) {
    let columns = this.#cache.get(part);
    this.#cache.delete(part);
    columns ??= unpackJSON(this.#packed(part));
    this.#cache.set(part, columns);
    if (this.#cache.size > Details.#kept) this.#cache.delete(this.#cache.keys().next().value);
    return columns;
  }
}

function row(columns, index) {
  // A column may be called __proto__.
  const values = { __proto__: null };
  for (const [name, column] of Object.entries(columns)) if (column[index] != null) values[name] = column[index];
  return values;
}
