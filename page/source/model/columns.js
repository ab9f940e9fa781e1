import { DATE_DOUBTED, DAY, ONGOING, OPEN, TIME_UNKNOWN } from "./model.js";

/** An event's fields as far as the columns have them: what a page without details tells of it. */
export function fieldsOfColumns(model, i) {
  const { names, facts: { terms } } = model;
  const flags = model.flags[i];
  // Minutes end some 4,000 years from now, and the columns do not say what lies beyond.
  const [begin, end] = [model.begin[i], model.end[i]].map((minute) => (Math.abs(minute) >= 2147483646 ? OPEN : minute));
  const precision = terms.time_precision[model.timePrecision[i]];
  const named = (list, column = list) => names[list][model[column][i]];
  const isPlaced = model.latitude[i] !== OPEN;
  const [latitude, longitude] = [model.latitude[i] / 1e5, model.longitude[i] / 1e5];
  const fields = {
    id: model.ids[i], title: model.titles[i], type: named("type", "typeName"), subtype: named("subtype"),
    occurrence: terms.occurrence[model.occurrence[i]], ongoing: (flags & ONGOING) !== 0,
    status: terms.status[model.status[i]], date: edtf(begin, end, precision, flags),
    begin: begin !== OPEN && instant(begin), end: end !== OPEN && instant(end),
    begin_open: begin === OPEN || "", end_open: end === OPEN || "",
    time_unknown: (flags & TIME_UNKNOWN) !== 0 || "", date_precision: precision,
    place: named("place"), place_match: terms.match[model.match[i]], country: named("country"),
    latitude: isPlaced ? latitude : "", longitude: isPlaced ? longitude : "", radius_km: model.radius[i] / 10 || "",
    place_precision: terms.precision[model.precision[i]], admin1: named("admin1"), admin2: named("admin2"),
    claimant: named("claimant"), source: named("source"), reliability: terms.reliability[model.reliability[i]],
    credibility: model.credibility[i] || "", wkt: isPlaced ? `POINT (${longitude} ${latitude})` : "",
  };
  for (const name in fields) {
    if (fields[name] === "" || (fields[name] === false && name !== "ongoing")) delete fields[name];
  }
  return { fields, extra: {} };
}

const instant = (minute) => new Date(minute * 60000).toISOString().replace(".000Z", "Z");

/** A date in EDTF (ISO 8601-2:2019) that has these bounds and this precision. */
function edtf(begin, end, precision, flags) {
  if (begin === OPEN && end === OPEN) return flags & TIME_UNKNOWN ? "XXXX" : "../..";
  const isOfDays = [begin, end].every((minute) => minute === OPEN || minute % DAY === 0);
  // Which of the two it is, the columns do not say.
  const doubt = flags & DATE_DOUBTED ? "%" : "";
  const open = flags & TIME_UNKNOWN ? "" : "..";
  const text = (minute) => {
    const date = new Date(minute * 60000);
    const year = date.getUTCFullYear();
    const digits = String(Math.abs(year)).padStart(4, "0");
    return (year < 0 ? "-" : "") + (Math.abs(year) > 9999 ? "Y" : "") + digits
      + date.toISOString().replace(/^[+-]?\d+/, "").slice(0, isOfDays ? 6 : 12) + (isOfDays ? "" : "Z");
  };
  const first = begin === OPEN ? open : text(begin);
  const month = Number(first.slice(-5, -3));
  switch (precision) {
    case "century": return first.slice(0, -8) + "XX";
    case "decade": return first.slice(0, -7) + "X";
    case "year": return first.slice(0, -6) + doubt;
    case "month": return first.slice(0, -3) + doubt;
    case "season": return `${first.slice(0, -6)}-${20 + Math.floor(month / 3)}${doubt}`;
    case "quarter": return `${first.slice(0, -6)}-${33 + Math.floor(month / 3)}${doubt}`;
    case "day": return first + doubt;
    case "instant": case "minute": return first;
    case "hour": if (first.endsWith(":00Z")) return first.replace(":00Z", "Z");
  }
  const last = end === OPEN ? open : text(end - (isOfDays ? DAY : 1)) + doubt;
  return `${first}${begin === OPEN ? "" : doubt}/${last}`;
}
