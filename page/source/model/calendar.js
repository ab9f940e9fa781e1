import { DAY } from "./model.js";

/** Minutes since 1970 of a day of the proleptic Gregorian calendar; month and day may lie outside their ranges. */
function gregorianMinute(year, month = 1, day = 1) {
  // Date.UTC takes the years 0…99 for those of the last century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / 60000;
}

const gregorian = {
  name: "gregorian",
  parts(minute) {
    const date = new Date(Math.floor(minute / DAY) * DAY * 60000);
    return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  },
  minute: gregorianMinute,
};

/** 1 Hamal 1178 was 21 March 1799, the first day of a cycle of 33 years with eight leap years: 4th, 8th … 28th, 33rd. */
const epochYear = 1178;
const epoch = gregorianMinute(1799, 3, 21) / DAY;
const cycleDays = 33 * 365 + 8;
const leapYearsBefore = (position) => (position > 32 ? 8 : Math.min(7, position >> 2));
const yearStart = (position) => position * 365 + leapYearsBefore(position);

/** The Solar Hijri calendar as Kokcha has it, whose cycle holds for the years 1178–1606. */
const solarHijri = {
  name: "solar",
  parts(minute) {
    const offset = Math.floor(minute / DAY) - epoch;
    const cycle = Math.floor(offset / cycleDays);
    let rest = offset - cycle * cycleDays;
    let position = Math.min(32, Math.floor(rest / 365));
    if (rest < yearStart(position)) position--;
    rest -= yearStart(position);
    const year = epochYear + cycle * 33 + position;
    return rest < 186
      ? [year, Math.floor(rest / 31) + 1, (rest % 31) + 1]
      : [year, Math.floor((rest - 186) / 30) + 7, ((rest - 186) % 30) + 1];
  },
  minute(year, month = 1, day = 1) {
    year += Math.floor((month - 1) / 12);
    month -= Math.floor((month - 1) / 12) * 12;
    const cycle = Math.floor((year - epochYear) / 33);
    const position = year - epochYear - cycle * 33;
    const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    return (epoch + cycle * cycleDays + yearStart(position) + before + day - 1) * DAY;
  },
};

/** Whether the Solar Hijri calendar can be told of these minutes. */
export const isSolarKnown = (from, to) =>
  from >= solarHijri.minute(epochYear) && to <= solarHijri.minute(epochYear + 13 * 33);

/**
 * A calendar that writes in a language.
 *
 * @param {"gregorian"|"solar"} name
 * @param {import("../strings.js").Strings} strings
 */
export function calendar(name, { t, digits, texts }) {
  const { parts, minute } = name === "solar" ? solarHijri : gregorian;
  const months = texts[`${name}Months`];
  const longMonths = texts[`${name}LongMonths`] ?? months;
  const twoDigits = (number) => digits(Math.floor(number / 10)) + digits(number % 10);
  const clock = (at) => {
    const minute = at - Math.floor(at / DAY) * DAY;
    return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
  };

  // The year 0 is 1 BCE (ISO 8601-1:2019, 4.2.1).
  const year = (number) => (number > 0 ? digits(number) : t("date.bce", { year: digits(1 - number) }));
  /** @param {number[]} date */
  const dayText = ([y, m, d]) => t("date.day", { day: digits(d), month: months[m - 1], year: year(y) });
  /** @param {number[]} date */
  const monthText = ([y, m]) => t("date.month", { month: longMonths[m - 1], year: year(y) });
  const isMidnight = (at) => at % DAY === 0;

  /** A stretch of whole days, months or years; `end` is no longer part of it. */
  function days(begin, end) {
    const [a, z, next] = [parts(begin), parts(end - 1), parts(end)];
    const between = (from, to) => t("date.range", { from, to });
    if (a[2] === 1 && next[2] === 1) {
      if (a[1] === 1 && next[1] === 1) return a[0] === z[0] ? year(a[0]) : between(year(a[0]), year(z[0]));
      if (a[0] === z[0]) {
        if (a[1] === z[1]) return monthText(a);
        return t("date.month", { month: between(months[a[1] - 1], months[z[1] - 1]), year: year(a[0]) });
      }
      /** @param {number[]} date */
      const short = ([y, m]) => t("date.month", { month: months[m - 1], year: year(y) });
      return between(short(a), short(z));
    }
    if (a[0] !== z[0]) return between(dayText(a), dayText(z));
    if (a[1] !== z[1]) {
      /** @param {number[]} date */
      const short = ([, m, d]) => t("date.dayOfYear", { day: digits(d), month: months[m - 1] });
      return t("date.inYear", { days: between(short(a), short(z)), year: year(a[0]) });
    }
    if (a[2] === z[2]) return dayText(a);
    return t("date.day", { day: between(digits(a[2]), digits(z[2])), month: months[a[1] - 1], year: year(a[0]) });
  }

  return {
    name, parts, minute, months, longMonths, year, digits,
    day: (at) => dayText(parts(at)),
    month: (at) => monthText(parts(at)),
    /** The hour and minute of a moment, in UTC. */
    time: clock,
    /** Whatever lies between two minutes, in as few words as are exact. */
    range(begin, end) {
      if (isMidnight(begin) && isMidnight(end)) return days(begin, end);
      const at = (minute) => t("date.time", { day: dayText(parts(minute)), time: clock(minute) });
      if (end - begin <= 1) return t("date.utc", { time: at(begin) });
      if (Math.floor(begin / DAY) === Math.floor((end - 1) / DAY)) {
        return t("date.utc", { time: t("date.range", { from: at(begin), to: clock(end) }) });
      }
      return t("date.utc", { time: t("date.range", { from: at(begin), to: at(end) }) });
    },
  };
}
