import { element } from "./dom.js";
import { header, record } from "./model/csv.js";
import { collection, feature } from "./model/geojson.js";

/** Hands what is shown out as a file, in the order of the log. */
async function download(app, button, name, type, write) {
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  try {
    const address = URL.createObjectURL(new Blob(await write(), { type }));
    element("a", { href: address, download: name }).click();
    // The browser reads it after this turn.
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  } catch (error) {
    alert(app.t("page.damaged", { reason: error.message }));
  } finally {
    button.ariaBusy = null;
  }
}

/** The shown events one after the other. */
async function* shown(app) {
  const { failed, count } = app.model;
  for (let i = 0; i < count; i++) if (failed[i] === 0) yield app.details(i);
}

export const downloadGeoJSON = (app, button) =>
  download(app, button, "events.geojson", "application/geo+json", async () => {
    const { facts } = app.model;
    const [start, end] = collection(facts);
    const pieces = [];
    for await (const event of shown(app)) pieces.push(`${pieces.length ? "," : ""}\n${feature(event, facts)}`);
    return [start, ...pieces, end];
  });

export const downloadCSV = (app, button) =>
  download(app, button, "events.csv", "text/csv", async () => {
    const columns = app.model.facts.fields.filter(({ table }) => table);
    const extras = new Set();
    for await (const { extra } of shown(app)) for (const name in extra) extras.add(name);
    const pieces = [header(columns, [...extras])];
    for await (const event of shown(app)) pieces.push(record(event, columns, [...extras]));
    return pieces;
  });
