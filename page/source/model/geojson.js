import { geometryOf } from "./wkt.js";

/** Writes events as Kokcha's GeoJSON does (RFC 7946). */

/** What stands before and behind the features. */
export function collection({ title, attribution }) {
  const credit = attribution ? `,\n"attribution":${JSON.stringify(attribution)}` : "";
  return [`{"type":"FeatureCollection",\n"name":${JSON.stringify(title)},\n"features":[`, `\n]${credit}}\n`];
}

/** An event's Feature; its properties in the order of Kokcha's fields, and behind them the log's own columns. */
export function feature({ fields, extra }, { fields: order, horizon }) {
  const { latitude, longitude, wkt } = fields;
  let geometry = null;
  const properties = [];
  const add = (name, value) => properties.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  if (latitude !== undefined) {
    geometry = wkt ? geometryOf(wkt) : { type: "Point", coordinates: [longitude, latitude] };
    // The point that stands for a shape is nowhere else.
    if (geometry.type !== "Point") {
      add("latitude", latitude);
      add("longitude", longitude);
    }
  }
  for (const { name, map } of order) {
    if (!map || name === "latitude" || name === "longitude") continue;
    // An open end is filled, and said to be by begin_open and end_open.
    const value = fields[name] ?? { begin: horizon[0], end: horizon[1] }[name];
    if (value !== undefined) add(name, value);
  }
  for (const [name, value] of Object.entries(extra)) add(name, value);
  return `{"type":"Feature","id":${JSON.stringify(fields.id)},"geometry":${JSON.stringify(geometry)},`
    + `"properties":{${properties.join(",")}}}`;
}
