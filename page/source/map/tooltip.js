import { element, foreign } from "../dom.js";

/** What an event is called in a line, however long its title is. */
export const nameOf = ({ titles, ids }, event) => (titles[event] || ids[event]).slice(0, 300);

/** What is said of a symbol: the first line is its name. */
export function describe(app, { group, event }, clusters) {
  const { model, t } = app;
  if (event >= 0) {
    const texts = [nameOf(model, event), `${app.when(event)} · ${app.where(event)}`];
    if (group.count > 1) texts.push(t("map.oneOf", { n: group.count }));
    return texts;
  }
  const at = clusters.placesOf(group).length, types = model.facts.types.map((_, type) => type)
    .map((type) => ({ type, count: group.kinds[type * 2] + group.kinds[type * 2 + 1] }))
    .filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const said = group.kinds.reduce((sum, count, kind) => sum + (kind % 2 ? count : 0), 0);
  const texts = [t("map.events", { n: group.count }) + (at > 1 ? " · " + t("map.places", { n: at }) : "")];
  texts.push(types.slice(0, 3).map(({ type, count }) => `${app.typeName(type)} ${app.number(count)}`).join(t("comma")));
  if (said > 0) texts.push(t("map.said", { n: said }));
  return texts;
}

export const tooltip = (texts) => texts.map((text, i) => (i === 0 ? foreign("b", text) : element("div", null, text)));
