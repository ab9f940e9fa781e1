/** Longer than so many times what most events take, the whole time is not shown: a thousand years would hide a week. */
const stretched = 12;

/**
 * The time that the timeline shows: all events', or most events' where a few lie far away.
 * @param {import("../types.js").Model} model
 * @returns {number[]} minutes, two
 */
export function domainOf({ first, last, from, to, count }) {
  const whole = [first, Math.max(last, first + 60)];
  if (count < 10) return padded(whole);
  const stride = Math.ceil(count / 20000), begins = [], ends = [];
  for (let event = 0; event < count; event += stride) {
    begins.push(from[event]);
    ends.push(to[event]);
  }
  const begin = Float64Array.from(begins).sort(), end = Float64Array.from(ends).sort();
  const trim = Math.ceil(begin.length / 50), most = [begin[trim], end[end.length - 1 - trim]];
  const lone = whole[1] - whole[0] > stretched * Math.max(60, most[1] - most[0]);
  return padded(lone && most[0] < most[1] ? most : whole);
}

/** What the shorter events take, in minutes: bins that are finer would spread what is dated as well as it can be. */
export function finestOf({ from, to, count }) {
  const lengths = [], stride = Math.ceil(count / 20000);
  for (let event = 0; event < count; event += stride) lengths.push(to[event] - from[event]);
  return Float64Array.from(lengths).sort()[Math.floor(lengths.length / 10)] ?? 1440;
}

function padded(span) {
  const [from, to] = span;
  const edge = Math.max(30, Math.round((to - from) * 0.015));
  return [from - edge, to + edge];
}
