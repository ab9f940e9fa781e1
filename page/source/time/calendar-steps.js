/**
 * The lengths into which people cut time: minutes, hours, days, and the calendar's own months and years.
 *
 * @typedef {{unit: string, size: number, minutes: number}} Step Of a minute, month or year; minutes: about how long.
 * @typedef {object} Calendar The page's calendar, before its first year too.
 * @property {(minute: number) => number[]} parts Year (0 and below before the first), month 1…12, day.
 * @property {(year: number, month?: number, day?: number) => number} minute
 */

const hour = 60, day = 24 * hour, month = 30.44 * day, year = 365.25 * day;

/** @type {Step[]} */
export const steps = [
  ...[1, 5, 15, 30, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day]
    .map((size) => ({ unit: "minute", size, minutes: size })),
  ...[1, 3, 6].map((size) => ({ unit: "month", size, minutes: size * month })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map((size) => ({ unit: "year", size, minutes: size * year })),
];

/** The first step that takes at least so many pixels of a span. */
export const stepFor = (span, pixels, least, from = steps) =>
  from.find(({ minutes }) => (minutes / span) * pixels >= least) ?? from.at(-1);

/** Those that a date may be precise to, or that part one evenly. */
export const wholeSteps = steps.filter(({ unit, size }) => unit !== "minute" || ![2 * day, 14 * day].includes(size));

/** 1970 began on a Thursday; weeks begin on Monday (ISO 8601). */
const monday = 4 * day;

/**
 * The moments at which steps begin, from the last one before `from` to the first one after `to`.
 * @param {Step} step @param {Calendar} calendar
 */
export function moments(from, to, step, calendar) {
  const { unit, size } = step;
  const found = [];
  if (unit === "minute") {
    const shift = size % (7 * day) === 0 ? monday : 0;
    for (let at = Math.floor((from - shift) / size) * size + shift; ; at += size) {
      found.push(at);
      if (at >= to) return found;
    }
  }
  const [year, month] = calendar.parts(from);
  const start = unit === "month"
    ? (index) => calendar.minute(Math.floor((index * size) / 12), ((index * size) % 12 + 12) % 12 + 1, 1)
    : (index) => calendar.minute(roundYear(index, size), 1, 1);
  let index = Math.floor((unit === "month" ? year * 12 + month - 1 : year) / size) - 1;
  while (start(index + 1) <= from) index++;
  for (; ; index++) {
    found.push(start(index));
    if (found.at(-1) >= to) return found;
  }
}

/** Years round as they are counted: 100, 50, then 1 and back to 50 and 100 before it, of which there is no year 0. */
const roundYear = (index, size) => (index > 0 || size === 1 ? index * size : 1 + index * size);
