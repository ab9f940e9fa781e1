import { element, visible } from "./dom.js";
import { fold } from "./model/search.js";
import { menu } from "./menu.js";

/** A menu has a search of its own from here on, and shows no more values than that at once. */
const searchedFrom = 12, mostShown = 200;
/** So many filters are in view; the others when they are asked for, or filter. */
const inView = 5;

/** The filters by the values of a column: a menu each, with how many events every value would leave. */
export class Facets {
  /** @param {import("./types.js").App} app */
  constructor(app, box) {
    this.app = app;
    this.menus = app.filters.facets
      .filter(({ total }) => total.filter(Boolean).length > 1)
      .map((facet) => {
        const name = app.t(`facet.${facet.key}`);
        const values = new FacetMenu(app, facet);
        const { root, button, box } = menu(name, (box) => values.fill(box));
        button.id = `facet-${facet.key}`;
        box.setAttribute("aria-label", name);
        return { facet, name, values, button, root };
      });
    box.append(...this.menus.map(({ root }) => root));
    if (this.menus.length <= inView + 1) return;
    for (const { root } of this.menus.slice(inView)) root.classList.add("further");
    const more = element(
      "button",
      {
        type: "button", class: "button", "aria-expanded": "false", "aria-controls": box.id,
        onclick: () => more.setAttribute("aria-expanded", String(box.classList.toggle("all"))),
      },
      app.t("filters.more"));
    box.append(more);
  }

  update() {
    for (const { facet, name, values, button, root } of this.menus) {
      const { size } = facet.chosen;
      button.textContent = size ? `${name} · ${this.app.number(size)}` : name;
      button.classList.toggle("on", size > 0);
      root.classList.toggle("filters", size > 0);
      values.update();
    }
  }
}

class FacetMenu {
  #list = null;
  #typed = "";

  /** @param {import("./types.js").App} app @param {import("./types.js").Facet} facet */
  constructor(app, facet) {
    this.app = app;
    this.facet = facet;
    this.names = facet.labels.map((label) => app.valueName(facet.key, label));
    // What a vocabulary has in an order stays in it.
    this.isOrdered = ["occurrence", "reliability", "precision", "match"].includes(facet.key);
  }

  fill(box) {
    const { app, facet } = this;
    this.#typed = "";
    this.#list = element("div", { class: "values" });
    const isLong = facet.total.filter(Boolean).length >= searchedFrom;
    box.append(
      ...(isLong
        ? [element("input", {
            type: "search", class: "field", placeholder: app.t("facet.search"), "aria-label": app.t("facet.search"),
            oninput: (event) => {
              this.#typed = fold(event.target.value.trim());
              this.update();
            },
          })]
        : []),
      this.#list);
    this.update();
    box.querySelector("input")?.focus();
  }

  /** Fills the values that are in view anew, and keeps the focus where it is. */
  update() {
    if (!this.#list?.isConnected) return;
    const { app, facet } = this;
    const counts = app.filters.counts(facet);
    let values = [...facet.total.keys()].filter((value) => facet.total[value]);
    if (this.#typed) values = values.filter((value) => fold(this.names[value]).includes(this.#typed));
    if (!this.isOrdered) values.sort((a, b) => counts[b] - counts[a] || facet.total[b] - facet.total[a]);
    const most = Math.max(1, ...values.map((value) => counts[value]));
    const focused = document.activeElement?.getAttribute("data-value");
    this.#list.replaceChildren(...values.slice(0, mostShown).map((value) => this.#value(value, counts[value], most)));
    if (values.length > mostShown) {
      this.#list.append(element("p", null, app.t("facet.more", { n: values.length - mostShown })));
    }
    if (focused) this.#list.querySelector(`[data-value="${focused}"]`)?.focus();
  }

  #value(value, count, most) {
    const { app, facet } = this;
    const bar = element("span", { class: "bar" });
    bar.style.inlineSize = `${(100 * count) / most}%`;
    return element(
      "label", { class: count ? null : "zero" },
      element("input", {
        type: "checkbox", "data-value": value, checked: facet.chosen.has(value),
        onchange: () => app.toggleValue(facet, value),
      }),
      element("span", { dir: "auto" }, visible(this.names[value])),
      element("span", { class: "number" }, app.number(count)),
      bar);
  }
}
