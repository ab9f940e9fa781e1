import { DAY } from "./model/model.js";
import { bounds } from "./model/words.js";
import { element, foreign, isolated, visible } from "./dom.js";

/** What the page says of itself: how much of what, whose data, what is missing and what it was made of. */
export function about(app, box) {
  const { model, t } = app;
  const { facts } = model;
  const list = (title, items) =>
    items.length > 0 && [element("h2", null, title), element("ul", null, items.map((item) => foreign("li", item)))];
  const inputs = facts.inputs.map(({ name, sha256, bytes }) =>
    element(
      "li", null, isolated(name), ` (${t("about.bytes", { n: bytes })}) `, element("code", { dir: "ltr" }, `SHA-256 ${sha256}`)));
  box.append(
    element("summary", null, t("about.title")),
    element(
      "div", { class: "about" },
      element("p", null, t("about.lines")),
      facts.attribution && foreign("p", facts.attribution),
      list(t("about.leftOut"), facts.left_out),
      list(t("about.losses"), facts.losses),
      inputs.length > 0 && [element("h2", null, t("about.inputs")), element("ul", null, inputs)],
      element("p", null, t("about.made", { version: facts.version }))));
}

/** The period, and the numbers that tell how far the page can be trusted. */
export function summary(app) {
  const { model, t } = app;
  const { claimed, unlocated, uncertain, by_sound: heard, at_area: atArea } = model.facts.counts;
  const counts = [
    t("count.events", { n: model.count }),
    claimed && t("count.claimed", { n: claimed }),
    uncertain && t("count.uncertain", { n: uncertain }),
    unlocated && t("count.unlocated", { n: unlocated }),
    heard && t("count.heard", { n: heard }),
    atArea && t("count.atArea", { n: atArea }),
  ].filter(Boolean);
  const [first, last] = [Math.floor(model.first / DAY) * DAY, Math.ceil(model.last / DAY) * DAY];
  const period = model.count ? bounds(first, last, app.calendar, t) : "";
  return [period, ...counts].filter(Boolean).flatMap((text, k) => [k ? " · " : "", element("bdi", null, visible(text))]);
}
