import { element, foreign } from "./dom.js";
import { orders } from "./model/order.js";

/**
 * The page's elements, which its views then fill.
 *
 * @param {import("./strings.js").Strings} strings
 * @param {import("./types.js").Facts} facts
 */
export function buildFrame({ t }, facts) {
  const button = (id, text, label) =>
    element("button", { type: "button", id, class: "button", "aria-label": label, title: label }, text);
  const download = (id, kind) => button(id, t(`tools.${kind}`), t(`tools.download${kind[0].toUpperCase()}${kind.slice(1)}`));
  document.body.append(
    element(
      "header", null,
      element("div", { class: "headline" }, foreign("h1", facts.title), element("p", { id: "period" })),
      element(
        "div", { class: "tools" },
        element("select", { id: "calendar", class: "button", "aria-label": t("tools.calendar") },
          ["gregorian", "solar"].map((name) => element("option", { value: name }, t(`calendar.${name}`)))),
        element("span", { class: "pair" },
          element("span", { class: "label" }, t("tools.download")), download("download-geojson", "geojson"),
          download("download-csv", "csv")),
        button("theme", "◐", t("tools.theme")))),
    element(
      "main", null,
      element(
        "section", { id: "stage", "aria-label": t("part.map") },
        element("div", { id: "map", tabindex: "0", role: "application", "aria-label": t("part.map") }),
        element("div", { id: "legend" })),
      element("section", { id: "timeline", "aria-label": t("part.timeline") }),
      element(
        "section", { id: "list", "aria-label": t("part.list") },
        element(
          "div", { id: "filters", role: "search", "aria-label": t("filters.label") },
          element("input", {
            type: "search", id: "search", class: "field", placeholder: t("search.label"), "aria-label": t("search.label"),
            autocomplete: "off", spellcheck: "false",
          }),
          element("div", { id: "facets" })),
        element(
          "div", { id: "shown" },
          element("p", { id: "count", role: "status" }),
          element("button", { type: "button", id: "here", class: "button", hidden: true }, `${t("filters.place")} ✕`),
          element("button", { type: "button", id: "reset", class: "button", hidden: true }, t("filters.reset")),
          element("select", { id: "sort", "aria-label": t("sort.label") },
            orders.map((order) => element("option", { value: order }, t(`sort.${order}`))))),
        element(
          "div", { id: "rows", tabindex: "-1" },
          element(
            "div", { id: "empty", hidden: true },
            element("strong", null, t(facts.events ? "empty.title" : "empty.none")),
            facts.events > 0 && element("span", null, t("empty.text")))),
        element("article", { id: "card", "aria-labelledby": "card-title", hidden: true }))),
    element("footer", null, element("details", { id: "about" })),
    element("div", { id: "tip", role: "tooltip", hidden: true }),
    element("div", { id: "printed" }));
}
