import { moments, stepFor } from "./calendar-steps.js";

const minutesOfDay = 1440;

/** Pixels that a label and its distance to the next take: of years, and of all else. */
const yearWidth = 46, labelWidth = 60;

/**
 * Where the axis has labels: of the next larger unit where one begins (a year among months), which stand out.
 * @param {import("./calendar-steps.js").Calendar & {months: string[], year: (year: number) => string,
 *   time: (minute: number) => string}} calendar
 * @param {(day: number, month: number) => string} dayOfYear
 * @returns {{at: number, label: string, strong: boolean}[]}
 */
export function axisTicks(from, to, pixels, calendar, dayOfYear) {
  const years = stepFor(to - from, pixels, yearWidth), other = stepFor(to - from, pixels, labelWidth);
  const step = years.unit === "year" ? years : other, within = (at) => at >= from && at <= to;
  const ticks = moments(from, to, step, calendar).filter(within).map((at) => {
    const [year, month, day] = calendar.parts(at), midnight = at % minutesOfDay === 0;
    const begins = step.unit === "month" ? month === 1 : step.size >= minutesOfDay ? month === 1 && day === 1 : midnight;
    if (step.unit === "year" || (begins && month === 1 && day === 1 && midnight)) {
      return { at, label: calendar.year(year), strong: step.unit !== "year" };
    }
    if (step.unit === "month") return { at, label: calendar.months[month - 1], strong: false };
    return { at, label: midnight ? dayOfYear(day, month) : calendar.time(at), strong: begins };
  });
  // Without the larger unit nobody knows which July it is.
  const yearShown = step.unit === "year" || ticks.some(({ at }) => calendar.parts(at)[1] === 1 && calendar.parts(at)[2] === 1);
  if (ticks.length > 0 && !yearShown) {
    const [year, month, day] = calendar.parts(ticks[0].at);
    const name = step.unit === "month" ? calendar.months[month - 1] : dayOfYear(day, month);
    ticks[0] = { ...ticks[0], label: `${name} ${calendar.year(year)}`, strong: true };
  }
  return ticks;
}
