import { BEGIN_OPEN, DATE_DOUBTED, doubtOf, END_OPEN, OPEN } from "./model.js";

/**
 * What turns the direction of a text or is not seen at all, and so may make it look like another (Unicode Technical
 * Report 36, §2.4); the joiners that Persian is written with are not among them.
 */
export const unseen =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

export const codePoint = (character) => "U+" + character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");

/** Somebody's name within a sentence, which neither turns the words around it nor hides anything (UAX #9, §2.4). */
export const isolate = (name) => `\u2068${name.replace(unseen, codePoint)}\u2069`;

/** When an event was or may have been, in a line. */
export function when(model, calendar, t, i) {
  const text = bounds(model.begin[i], model.end[i], calendar, t);
  return model.flags[i] & DATE_DOUBTED && !isOpen(model, i) ? t("date.about", { date: text }) : text;
}

const isOpen = (model, i) => (model.flags[i] & BEGIN_OPEN) !== 0 && (model.flags[i] & END_OPEN) !== 0;

/** Bounds of time in minutes, of which either may be open. */
export function bounds(begin, end, calendar, t) {
  const edge = 2147483646;
  if (begin === OPEN && end === OPEN) return t("date.unknown");
  if (begin === OPEN) return t("date.until", { date: calendar.day(end - 1) });
  if (end === OPEN) return t("date.since", { date: calendar.day(begin) });
  // Minutes end about 4,000 years from now; the card has the date itself.
  if (end <= -edge) return t("date.farPast");
  if (begin >= edge) return t("date.farFuture");
  if (begin <= -edge) return t("date.until", { date: calendar.day(end - 1) });
  if (end >= edge) return t("date.since", { date: calendar.day(begin) });
  return calendar.range(begin, end);
}

/** Where an event was, in a line, and how far off that may be. */
export function where(model, strings, i) {
  const { t, number } = strings;
  const { names, facts } = model;
  const [place, district, province, country] =
    ["place", "admin2", "admin1", "country"].map((list) => names[list][model[list][i]]);
  const precision = facts.terms.precision[model.precision[i]];
  if (precision === "province" || precision === "country") {
    const area = (precision === "province" && province) || (precision === "country" && country) || place;
    if (area) return t("where.inside", { area: isolate(area) });
  }
  let name = precision === "district" ? district || place : place || district || province || country;
  if (name) name = isolate(name);
  if (place && district && doubtOf(model, i) === "atArea") name = isolate(place) + t("comma") + isolate(district);
  if (model.location[i] < 0) return name ? t("where.notLocated", { place: name }) : t("where.unknown");
  const kilometres = model.radius[i] / 10;
  if (kilometres < 1) return name || t("where.point");
  return t("where.within", {
    place: name || t("where.point"), radius: number(kilometres, kilometres < 10 ? 1 : 0),
  });
}
