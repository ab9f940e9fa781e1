/** Writes events as Kokcha's table for spreadsheets does (RFC 4180, with a byte-order mark). */

/** The most that a cell of a spreadsheet holds, in UTF-16 code units. */
const longest = 32767;
/** What a spreadsheet would run, after any apostrophes; among it what a line end becomes. */
const formula = /^'*(?:[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]| ⏎ )/;

/** A cell of a text: one line, no formula, no longer than a cell can be. */
export function textCell(text) {
  const guard = formula.test(text) ? "'" : "";
  if (text.length > longest / 3 - 1) text = text.slice(0, fittingLength(text, longest - guard.length));
  return quoted(guard + text.replace(/\r\n?|\n/g, " ⏎ "));
}

const quoted = (text) => (/[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A number without an exponent: coordinates have up to seven places. */
const decimal = (value) => (Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(7) : String(value));

/** How much of a text fits into a cell, with its line ends as they will stand there. */
function fittingLength(text, most) {
  let used = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text[at];
    const isPair = (unit === "\r" && text[at + 1] === "\n") || text.codePointAt(at) > 0xffff;
    used += unit === "\r" || unit === "\n" ? 3 : isPair ? 2 : 1;
    if (used > most) return at;
    at += isPair ? 2 : 1;
  }
  return text.length;
}

/** A cell by the kind of its field. */
function cell(value, { kind }, fields) {
  if (value === undefined) return "";
  switch (kind) {
    case "text": case "json": return textCell(value);
    case "boolean": return value ? "yes" : "no";
    case "time": return value.slice(0, 19).replace("T", " ");
    case "wkt":
      if (value.length <= longest) return quoted(value);
      // Half of a shape would be none.
      return `POINT (${decimal(fields.longitude)} ${decimal(fields.latitude)})`;
    case "term": return value;
    default: return decimal(value);
  }
}

/** The first line. @param {string[]} extras the log's own columns */
export function header(columns, extras) {
  return "\ufeff" + [...columns.map(({ name }) => name), ...extras].map(textCell).join(",") + "\r\n";
}

/** An event's line. */
export function record({ fields, extra }, columns, extras) {
  const cells = columns.map((field) => cell(fields[field.name], field, fields));
  for (const name of extras) cells.push(extra[name] === undefined ? "" : textCell(extra[name]));
  return cells.join(",") + "\r\n";
}
