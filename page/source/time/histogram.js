/**
 * Events in time, counted by bin: those that fall within one bin for certain by kind (type, and whether they occurred
 * or are only said), all others spread evenly over the time within which they fall.
 *
 * @typedef {object} Histogram
 * @property {number[]} edges One more than bins; minutes.
 * @property {number} kinds
 * @property {Uint32Array} dated By bin and kind.
 * @property {Float64Array} spread By bin.
 * @property {number} most Of all bins.
 * @property {number} before Events that lie wholly before the first bin.
 * @property {number} after
 */

/** Slots of the table that finds a time's bin. */
const slots = 4096;

/**
 * @param {import("../types.js").Model} model
 * @param {number[]} edges
 * @param {number} window the bit of `failed` that says that an event lies outside the window: it is counted
 * @returns {Histogram}
 */
export function histogram({ count, from, to, failed, type, occurrence, facts }, edges, window) {
  const bins = edges.length - 1, first = edges[0], last = edges[bins], kinds = facts.types.length * 2;
  const dated = new Uint32Array(bins * kinds), spread = new Float64Array(bins), rates = new Float64Array(bins + 1);
  const table = new Uint16Array(slots + 1), perMinute = slots / (last - first), others = ~window;
  for (let slot = 0, bin = 0; slot <= slots; slot++) {
    while (bin < bins - 1 && edges[bin + 1] <= first + slot / perMinute) bin++;
    table[slot] = bin;
  }
  const binOf = (minute) => {
    let bin = table[Math.floor((minute - first) * perMinute)];
    while (edges[bin + 1] <= minute) bin++;
    return bin;
  };
  let before = 0, after = 0;
  for (let event = 0; event < count; event++) {
    if ((failed[event] & others) !== 0) continue;
    const begin = from[event], end = Math.max(to[event], begin + 1);
    if (end <= first) before++;
    else if (begin >= last) after++;
    else {
      const i = begin <= first ? 0 : binOf(begin), j = end >= last ? bins - 1 : binOf(end - 1);
      if (i === j && begin >= first && end <= last) {
        dated[i * kinds + type[event] * 2 + (occurrence[event] === 0 ? 0 : 1)]++;
        continue;
      }
      // Each bin gets its part of the event: the two at the ends now, those between by differences of the rate.
      const rate = 1 / (end - begin);
      spread[i] += (Math.min(end, edges[i + 1]) - Math.max(begin, edges[i])) * rate;
      if (i === j) continue;
      spread[j] += (Math.min(end, edges[j + 1]) - edges[j]) * rate;
      rates[i + 1] += rate;
      rates[j] -= rate;
    }
  }
  let rate = 0, most = 0;
  for (let bin = 0; bin < bins; bin++) {
    rate += rates[bin];
    spread[bin] = Math.max(0, spread[bin] + rate * (edges[bin + 1] - edges[bin]));
    let total = spread[bin];
    for (let kind = 0; kind < kinds; kind++) total += dated[bin * kinds + kind];
    most = Math.max(most, total);
  }
  return { edges, kinds, dated, spread, most, before, after };
}

/** A bin's events: those dated to it, and how many more the wider dates give it. */
export function binCounts({ kinds, dated, spread }, bin) {
  let sum = 0;
  for (let kind = 0; kind < kinds; kind++) sum += dated[bin * kinds + kind];
  return { dated: sum, spread: spread[bin] };
}
