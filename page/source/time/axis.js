import { moments, stepFor } from "./calendar-steps.js";

const minutesOfDay = 1440;

/** Pixels that a label and its distance to the next take: of years, and of all else. */
const yearWidth = 46, labelWidth = 60;

/**
 * Where the axis has labels: of the next larger unit where one begins (a year among months), which stand out.
 * @param {import("./calendar-steps.js").Calendar & {months: string[], year: (year: number) => string,
 *   time: (minute: number) => string, day: (minute: number) => string}} calendar
 * @param {(day: number, month: number) => string} dayOfYear
 * @returns {{at: number, label: string, strong: boolean}[]}
 */
export function axisTicks(from, to, pixels, calendar, dayOfYear) {
  const years = stepFor(to - from, pixels, yearWidth), { unit, size } = years.unit === "year" ? years
    : stepFor(to - from, pixels, labelWidth);
  let yearShown = unit === "year";
  const within = moments(from, to, { unit, size, minutes: 0 }, calendar).filter((at) => at >= from && at <= to);
  const ticks = within.map((at) => {
    const [year, month, day] = calendar.parts(at), midnight = at % minutesOfDay === 0;
    const newYear = month === 1 && day === 1 && midnight, name = unit === "month" ? calendar.months[month - 1]
      : midnight ? dayOfYear(day, month) : calendar.time(at);
    yearShown ||= newYear;
    const strong = unit !== "year" && (newYear || (midnight && size < minutesOfDay && unit === "minute"));
    return { at, year, name, label: newYear || unit === "year" ? calendar.year(year) : name, strong };
  });
  // Without the larger unit nobody knows which July it is.
  if (ticks.length > 0 && !yearShown) {
    const [first] = ticks;
    const time = first.at % minutesOfDay === 0 ? "" : ` ${calendar.time(first.at)}`;
    const label = unit === "month" ? `${first.name} ${calendar.year(first.year)}` : calendar.day(first.at) + time;
    Object.assign(first, { label, strong: true });
  }
  return ticks;
}

/** Lines and labels below them, as far as they do not meet. */
export function drawAxis(pen, app, [first, last], toX, inner, { width, base }) {
  const { colours: { ink, soft, line, hair }, t, calendar } = app;
  const dayOfYear = (day, month) =>
    t("date.dayOfYear", { day: calendar.digits(day), month: calendar.months[month - 1] });
  let free = 0;
  for (const { at, label, strong } of axisTicks(first, last, inner, calendar, dayOfYear)) {
    const x = Math.round(toX(at)) + 0.5, half = pen.measure(label, "11px") / 2, middle = Math.max(half, x);
    pen.line(x, 0, x, base).stroke(strong ? line : hair);
    if (middle - half < free || middle + half > width) continue;
    pen.text(label, middle, base + 11, strong ? ink : soft);
    free = middle + half + 6;
  }
  pen.line(0, base + 0.5, width, base + 0.5).stroke(soft);
}
