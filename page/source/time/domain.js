import { sortedSample } from "../sample.js";

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
  const begin = sortedSample(count, (event) => from[event]), end = sortedSample(count, (event) => to[event]);
  const trim = Math.ceil(begin.length / 50), most = [begin[trim], end[end.length - 1 - trim]];
  const lone = whole[1] - whole[0] > stretched * Math.max(60, most[1] - most[0]);
  return padded(lone && most[0] < most[1] ? most : whole);
}

/** What the shorter events take, in minutes: bins that are finer would spread what is dated as well as it can be. */
export function finestOf({ from, to, count }) {
  const lengths = sortedSample(count, (event) => to[event] - from[event]);
  return lengths[Math.floor(lengths.length / 10)] ?? 1440;
}

function padded(span) {
  const [from, to] = span;
  const edge = Math.max(30, Math.round((to - from) * 0.015));
  return [from - edge, to + edge];
}
