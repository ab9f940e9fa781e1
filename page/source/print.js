import { about } from "./about.js";
import { element as make, foreign, isolated, link, visible } from "./dom.js";
import { glyphElement } from "./glyphs.js";
import { nameOf } from "./map/tooltip.js";
import { structured } from "./model/event.js";
import { doubtOf } from "./model/model.js";

/**
 * Pixels of the map and the timeline on A4 with the margins of print.css: 182 mm are 688 of CSS's pixels, each drawn
 * as two by two. (Three by three come out a hundredth too small in Chromium 156.)
 */
const paper = { width: 688, mapHeight: 400, timelineHeight: 170, ratio: 2 };

/** Events in the printed table, and parts of the page that are unpacked for their sources without being asked. */
const mostEvents = 300, mostParts = 4;

/** Milliseconds without a change of the filters before sources are unpacked. */
const quiet = 1000;

/** Lays the page out for paper when it is printed: light, with a table of the events and their sources. */
export function printable(app) {
  const box = document.getElementById("printed"), sources = new Map();
  let timer, theme;
  // A browser that prints does not wait: what the table says of sources is unpacked before.
  const prepare = async () => {
    for (const event of [...app.order.slice(0, mostEvents)].sort((a, b) => a - b)) {
      if (!sources.has(event)) sources.set(event, structured((await app.details(event)).fields));
    }
  };
  app.subscribe((kind) => {
    if (kind !== "filters") return;
    clearTimeout(timer);
    timer = setTimeout(() => partsOf(app) <= mostParts && prepare(), quiet);
  });
  addEventListener("keydown", async (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== "KeyP") return;
    event.preventDefault();
    await prepare();
    window.print();
  });
  addEventListener("beforeprint", () => {
    theme = app.chosenTheme;
    app.setTheme("light");
    app.printing = paper;
    box.replaceChildren(...printed(app, sources));
    app.emit("print");
  });
  addEventListener("afterprint", () => {
    app.printing = null;
    box.replaceChildren();
    app.emit("print");
    app.setTheme(theme);
  });
}

/** How many parts of the page the table's events lie in. */
function partsOf(app) {
  const ends = [], parts = new Set();
  app.model.facts.parts.reduce((sum, size, part) => (ends[part] = sum + size), 0);
  for (const event of app.order.slice(0, mostEvents)) parts.add(ends.findIndex((end) => event < end));
  return parts.size;
}

function printed(app, sources) {
  const { t, model } = app, shown = [...app.order.slice(0, mostEvents)], details = make("div", { class: "about" });
  about(app, details);
  const heads = ["print.event", "print.when", "print.where", "print.source"];
  return [
    key(app),
    app.model.shown < model.count && make("p", null, document.getElementById("count").textContent),
    shown.length < model.shown && make("p", null, t("print.first", { shown: shown.length, n: model.shown })),
    model.facts.details && shown.some((event) => !sources.has(event)) && make("p", null, t("print.noDetails")),
    shown.length > 0 && make("table", null,
      make("thead", null, make("tr", null, heads.map((head) => make("th", { scope: "col" }, t(head))))),
      make("tbody", null, shown.map((event) => row(app, event, sources.get(event))))),
    details,
  ].filter(Boolean);
}

/** The legend without its switches. */
function key(app) {
  const types = app.model.facts.types.map((_, type) => type).filter((type) => app.types.counts[type] > 0);
  const signs = document.querySelector("#legend .signs")?.cloneNode(true);
  return make("div", { class: "key" },
    make("ul", null, types.map((type) => make("li", null,
      glyphElement(app, type, 0, { size: 14 }), `${app.typeName(type)} ${app.number(app.types.counts[type])}`))),
    signs);
}

function row(app, event, known) {
  const { model } = app, doubt = doubtOf(model, event);
  const claims = known?.claims.map(({ claimant }) => claimant).filter(Boolean) ?? [];
  return make("tr", null,
    make("td", null, make("div", { class: "what" },
      glyphElement(app, model.type[event], model.occurrence[event], { size: 15, doubt }),
      make("div", null, foreign("span", nameOf(model, event)), " ", app.occurrenceTag(event),
        claims.length > 0 && make("small", null, `${app.t("card.claims")}: `, claims.flatMap((claimant, i) =>
          [i > 0 && app.t("comma"), isolated(claimant)]))))),
    make("td", null, app.when(event)),
    make("td", null, app.where(event), doubt && make("small", null, app.t("doubt." + doubt))),
    make("td", null, known?.sources.length ? known.sources.map((from) => source(app, from, model.credibility[event]))
      : foreign("span", model.names.source[model.source[event]])));
}

function source(app, { publisher, title, url, id, reliability, archived_url: archive, sha256 }, credibility) {
  const grade = `${reliability ?? ""}${credibility ? app.number(credibility) : ""}`;
  const address = (text) => text && make("small", { dir: "ltr" }, link(text, visible(text)));
  return make("div", null,
    isolated(publisher || title || id || ""), grade && ` (${grade})`, address(url), address(archive),
    sha256 && make("small", { dir: "ltr" }, app.t("print.hash", { hash: sha256 })));
}
