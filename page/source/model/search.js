/** The letters of Arabic and Persian keyboards that readers take for the same. */
const kindred = { "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ھ": "ه" };

/** A text without case, marks and what else nobody types the same way twice. */
export function fold(text) {
  text = text.toLowerCase();
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u200b-\u200f\u202a-\u202e\u2066-\u2069\u0640]/gu, "")
    .replace(/[يىكةۀھ]/g, (letter) => kindred[letter])
    .replace(/[٠-٩۰-۹]/g, (digit) => digit.codePointAt(0) & 15);
}

const lists = [
  ["place", "place"], ["admin1", "admin1"], ["admin2", "admin2"], ["country", "country"], ["source", "source"],
  ["claimant", "claimant"], ["type", "typeName"], ["subtype", "subtype"],
];

/** Finds events by words in their titles, ids, places, sources, claimants and types. */
export class Search {
  #model;
  #text;
  #ends;
  #names;

  constructor(model) {
    this.#model = model;
  }

  /** The events that have every word, as 1 in an array of all; null where there is no word. */
  find(query) {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (!words.length) return null;
    this.prepare();
    let hits = null;
    for (const word of words) {
      const found = this.#findWord(word);
      if (hits) for (let i = 0; i < hits.length; i++) hits[i] &= found[i];
      hits ??= found;
    }
    return hits;
  }

  /** Makes one long text of all titles and ids, a line each; when somebody means to search. */
  prepare() {
    if (this.#text !== undefined) return;
    const { ids, titles, names, count } = this.#model;
    // A title of several lines would be taken for several.
    this.#text = titles.map((title, i) => fold(`${title} ${ids[i]}`).replaceAll("\n", " ")).join("\n") + "\n";
    this.#ends = new Uint32Array(count);
    for (let i = 0, at = -1; i < count; i++) this.#ends[i] = at = this.#text.indexOf("\n", at + 1);
    this.#names = lists.map(([list]) => names[list].map(fold));
  }

  #findWord(word) {
    const hits = new Uint8Array(this.#model.count);
    const ends = this.#ends;
    for (let at = this.#text.indexOf(word), i = 0; at >= 0; at = this.#text.indexOf(word, ends[i])) {
      // Hits are few or near each other: step, and halve what is far.
      let high = ends.length - 1;
      while (i < high) {
        const middle = (i + high) >> 1;
        if (ends[middle] < at) i = middle + 1;
        else high = middle;
      }
      hits[i] = 1;
    }
    lists.forEach(([, column], k) => {
      const found = this.#names[k].map((name) => name.includes(word));
      if (!found.includes(true)) return;
      const indices = this.#model[column];
      for (let i = 0; i < hits.length; i++) if (found[indices[i]]) hits[i] = 1;
    });
    return hits;
  }
}
