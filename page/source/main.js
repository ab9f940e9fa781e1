import { about, summary } from "./about.js";
import { App } from "./app.js";
import { Card } from "./card.js";
import { byId, element } from "./dom.js";
import { downloadCSV, downloadGeoJSON } from "./download.js";
import { EventList } from "./list.js";
import { Facets } from "./facets.js";
import { buildFrame } from "./frame.js";
import { Legend } from "./legend.js";
import { MapView } from "./map.js";
import { ModelBuilder } from "./model/model.js";
import { unpack, unpackJSON } from "./model/parts.js";
import { printable } from "./print.js";
import { strings } from "./strings.js";
import { showTheme, systemIsDark } from "./theme.js";
import { Timeline } from "./timeline.js";

/** Reads the page's data and opens its views. */
async function open(facts, words) {
  const builder = new ModelBuilder(facts);
  // What is read is not needed twice.
  for (const part of [...document.getElementsByClassName("columns")]) {
    builder.add(await unpack(part.textContent));
    part.remove();
  }
  const topology = await unpackJSON(byId("ground").textContent);
  byId("ground").remove();
  const app = new App(builder.finish(), words);
  app.setTheme();
  app.list = new EventList(app, byId("rows"));
  app.card = new Card(app, byId("card"));
  app.facets = new Facets(app, byId("facets"));
  about(app, byId("about"));
  byId("period").append(...summary(app));
  new Legend(app, byId("legend"));
  new MapView(app, byId("map"), topology);
  new Timeline(app, byId("timeline"));
  printable(app);
  listen(app);
  app.apply(true);
  await app.followAddress();
  return app;
}

function listen(app) {
  let asked = 0;
  byId("search").addEventListener("focus", () => app.prepareSearch());
  byId("search").addEventListener("input", (event) => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => app.search(event.target.value));
  });
  byId("sort").addEventListener("change", (event) => app.sort(event.target.value));
  byId("reset").addEventListener("click", () => {
    app.reset();
    byId("search").focus();
  });
  byId("here").addEventListener("click", () => {
    app.hereOnly(null);
    byId("rows").focus();
  });
  const calendars = byId("calendar");
  calendars.value = app.calendar.name;
  calendars.hidden = !app.isSolarKnown;
  calendars.addEventListener("change", () => {
    app.setCalendar(calendars.value);
    byId("period").replaceChildren(...summary(app));
    app.emit("theme");
    app.apply();
    if (app.selected >= 0) app.card.show(app.selected);
  });
  byId("theme").addEventListener("click", () => app.setTheme(app.theme === "dark" ? "light" : "dark"));
  systemIsDark.addEventListener("change", () => app.setTheme());
  byId("download-geojson").addEventListener("click", (event) => downloadGeoJSON(app, event.target));
  byId("download-csv").addEventListener("click", (event) => downloadCSV(app, event.target));
  addEventListener("hashchange", () => app.followAddress());
  addEventListener("resize", () => app.emit("resize"));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && app.selected >= 0) app.select(-1);
    if (event.key === "/" && !document.activeElement.matches("input, select, textarea")) {
      event.preventDefault();
      byId("search").focus();
    }
  });
}

/** When what was drawn last is on the screen. */
const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  }));

async function start() {
  const facts = JSON.parse(byId("facts").textContent);
  const words = strings(JSON.parse(byId("strings").textContent));
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  showTheme();
  buildFrame(words, facts);
  // Firefox before 113 and Safari before 16.4 do not unpack.
  if (typeof DecompressionStream === "undefined") return fail(words.t("page.old"));
  try {
    const app = await open(facts, words);
    await painted();
    performance.mark("first-picture");
    document.documentElement.dataset.ready = "true";
    Object.assign(window.kokcha, { app, model: app.model, show: (id) => app.select(app.indexOf(id)) });
  } catch (error) {
    fail(words.t("page.damaged", { reason: error.message }));
    throw error;
  }
}

/** Says why there is nothing to see. */
function fail(reason) {
  document.querySelector("main").replaceChildren(element("p", { class: "failure", role: "alert" }, reason));
  for (const rest of document.querySelectorAll(".tools, footer")) rest.remove();
}

window.kokcha = {};
window.kokcha.ready = start();
