import { glyphElement } from "./glyphs.js";
import { element, foreign, isolated, link, visible } from "./dom.js";
import { fieldsOfColumns } from "./model/columns.js";
import { DAY, doubtOf, ONGOING, OPEN } from "./model/model.js";
import { bounds, isolate } from "./model/words.js";
import { structured } from "./model/event.js";

/** Everything that is known of one event. */
export class Card {
  #asked = -1;

  /** @param {import("./types.js").App} app @param {HTMLElement} box */
  constructor(app, box) {
    this.app = app;
    this.box = box;
    box.hidden = true;
  }

  close() {
    this.#asked = -1;
    this.box.hidden = true;
    this.box.replaceChildren();
  }

  /** Shows an event, and takes the focus there. */
  async show(i) {
    this.#asked = i;
    const { app, box } = this;
    let failure = null;
    const { fields, extra } = await app.details(i).catch((error) => {
      failure = element("p", { class: "note", role: "alert" }, app.t("page.damaged", { reason: error.message }));
      return fieldsOfColumns(app.model, i);
    });
    // Another may have been asked for while its texts were unpacked.
    if (this.#asked !== i) return;
    box.replaceChildren(...this.#head(i, fields), ...(failure ? [failure] : []), ...this.#body(i, fields, extra));
    box.hidden = false;
    box.scrollTop = 0;
    box.querySelector("h2").focus({ preventScroll: true });
  }

  /** Says anew where the event stands among those shown. */
  update() {
    const old = this.box.querySelector("nav");
    if (old && this.#asked >= 0 && !old.contains(document.activeElement)) old.replaceWith(this.#steps(this.#asked));
  }

  #steps(i) {
    const { app } = this;
    const { t } = app;
    const at = app.list.position(i), { shown } = app.list;
    const step = (by, sign, label) =>
      element(
        "button",
        {
          type: "button", class: "button step", "aria-label": label, disabled: at < 0 || shown[at + by] === undefined,
          onclick: () => app.select(shown[at + by]),
        },
        sign);
    return element(
      "nav", { "aria-label": t("card.steps") },
      step(-1, "‹", t("card.previous")), step(1, "›", t("card.next")),
      element("span", null, at < 0 ? t("card.hidden") : t("card.position", { at: at + 1, n: shown.length })),
      element("button", { type: "button", class: "button close", onclick: () => app.select(-1) }, t("card.close")));
  }

  #head(i, fields) {
    const { app } = this;
    const { t, term, model } = app;
    const doubt = doubtOf(model, i);
    const kinds = [fields.type ? term("type", fields.type) : t("type.none"), fields.subtype].filter(Boolean);
    const occurrence = model.facts.terms.occurrence[model.occurrence[i]];
    const chip = (text, name = "") => element("li", { class: `chip ${name}` }, text);
    const chips = [
      chip(term("occurrence.long", occurrence), occurrence),
      fields.ongoing && chip(t("ongoing")),
      fields.status && fields.status !== "reviewed" && chip(term("status", fields.status), fields.status),
      doubt && chip(t("doubt." + doubt), "doubt"),
      fields.title_basis === "made" && chip(t("card.titleMade")),
      fields.type_basis === "crosswalk" && chip(t("card.typeTranslated")),
    ];
    return [
      this.#steps(i),
      element(
        "p", { class: "kind" },
        glyphElement(app, model.type[i], model.occurrence[i], { size: 20, doubt }),
        element("span", null, ...kinds.flatMap((kind, k) => [k ? " · " : "", isolated(kind)]))),
      foreign("h2", fields.title ?? model.titles[i], { tabindex: "-1", id: "card-title" }),
      element("ul", { class: "chips", role: "list" }, chips),
      fields.summary && foreign("p", fields.summary, { class: "summary" }),
    ].filter(Boolean);
  }

  #body(i, fields, extra) {
    const { app } = this;
    const { t, model } = app;
    const event = structured(fields);
    const rows = element("dl", null);
    const row = (name, ...values) => {
      const filled = values.flat().filter(Boolean);
      if (filled.length) rows.append(element("div", null, element("dt", null, name), ...filled));
    };
    row(t("card.when"), this.#when(i, fields));
    row(t("card.where"), this.#where(i, fields, event.places));
    row(t("card.path"), this.#paths(i, event.trajectories));
    row(t("card.who"), event.actors.map((actor) => this.#actor(actor)));
    row(t("card.harm"), event.casualties.map((casualty) => this.#casualty(casualty)));
    row(t("card.claims"), event.claims.map((claim) => this.#claim(claim, event.sources)));
    row(t("card.sources"), event.sources.map((source) => this.#source(source)));
    if (fields.credibility) {
      row(t("card.credibility"), value(`${app.number(fields.credibility)}: ${app.term("credibility", fields.credibility)}`));
    }
    row(t("card.links"), event.links.map((link) => this.#link(link)));
    if (event.tags.length) {
      row(t("card.tags"), element("dd", null, element(
        "ul", { class: "tags", role: "list" }, event.tags.map((tag) => foreign("li", tag)))));
    }
    for (const [name, text] of Object.entries(extra)) {
      rows.append(element("div", null, foreign("dt", name, { class: "own" }), foreign("dd", text, { class: "text" })));
    }
    row(t("card.id"), value(element("code", { dir: "ltr" }, visible(model.ids[i]))));
    return [rows, !model.facts.details && element("p", { class: "note" }, t("card.noDetails"))].filter(Boolean);
  }

  #when(i, fields) {
    const { app } = this;
    const { t, model } = app;
    // Days and what is longer have a name in either calendar; a moment within a day is told once.
    const isOfDays = [model.begin[i], model.end[i]].every((minute) => minute === OPEN || minute % DAY === 0);
    const isDated = model.begin[i] !== OPEN || model.end[i] !== OPEN;
    const other = isDated && isOfDays && app.otherCalendar(i);
    const doubt = ["%", "~", "?"].find((sign) => fields.date?.includes(sign));
    return value(
      element("bdi", null, app.when(i)),
      other &&
        note(element("bdi", null, bounds(model.begin[i], model.end[i], other, t)), " ", `(${t(`calendar.${other.name}`)})`),
      fields.date_text && note(t("card.inWords"), " ", isolated(`“${fields.date_text}”`)),
      doubt && note(t(`card.doubt.${doubt}`)),
      fields.date && note("EDTF ", element("code", { dir: "ltr" }, visible(fields.date))),
      fields.date_basis && note(app.term("dateBasis", fields.date_basis)),
      fields.time_zone && note(t("card.zone"), " ", isolated(fields.time_zone)),
      (model.flags[i] & ONGOING) !== 0 && note(t("card.lasting")));
  }

  #where(i, fields, places) {
    const { app } = this;
    const { t, model } = app;
    const items = places.map((place) => this.#place(place));
    if (!places.length) items.push(value(app.where(i)));
    else if (model.location[i] < 0) items.push(value(note(t("card.notDrawn"))));
    if (fields.place_note) items.push(value(foreign("span", fields.place_note, { class: "text" })));
    return items;
  }

  #place(place) {
    const { app } = this;
    const { t, term, number } = app;
    const area = [place.admin2?.name, place.admin1?.name, place.country];
    const name = place.verbatim || area.find(Boolean);
    const around = area.filter((part) => part && part !== name);
    const code = place.gazetteer_id ?? place.admin2?.pcode ?? place.admin1?.pcode;
    const { precision, radius_km: radius, match, matched, match_score: score, coordinate } = place;
    const isArea = precision === "province" || precision === "country";
    return value(
      name ? isolated(isArea ? t("where.inside", { area: name }) : name) : t("where.point"),
      place.role && place.role !== "occurrence" && ` (${term("role", place.role)})`,
      around.length > 0 && note(...around.flatMap((part, k) => [k ? t("comma") : "", isolated(part)])),
      precision && note(
        term("precision.long", precision), radius ? t("comma") + t("card.radius", { km: number(radius, 1) }) : ""),
      match && note(
        term("match.long", match),
        matched ? [": ", isolated(matched)] : "",
        score < 1 ? ` (${t("card.score", { score: number(score, 2) })})` : ""),
      place.method === "given" && note(t("card.given")),
      place.border_km !== undefined && note(t("card.border", { km: number(place.border_km, 1) })),
      (coordinate || code) && note(
        coordinate && element("bdi", { dir: "ltr" }, `${coordinate.latitude}, ${coordinate.longitude}`),
        coordinate && code && " · ", code && element("code", { dir: "ltr" }, visible(code))),
      place.geometry && note(t("card.shape", { kind: place.geometry.type })));
  }

  #paths(i, trajectories) {
    const { app } = this;
    const { t, term } = app;
    const drawn = app.model.trajectories.filter(({ event }) => event === i).length;
    // A name that the gazetteer has leaves nothing to say.
    const doubt = (name, match, matched) => (match === "fuzzy" || match === "area") &&
      note(isolated(name), ": ", term("match.long", match), matched ? [": ", isolated(matched)] : "");
    const items = trajectories.map((path) => {
      const { from, to, kind } = path;
      return value(
        from ? isolated(from) : t("card.unknownEnd"), ` ${t("arrow")} `, to ? isolated(to) : t("card.unknownEnd"),
        kind && ` (${term("trajectory", kind)})`,
        doubt(from, path.from_match, path.from_matched), doubt(to, path.to_match, path.to_matched));
    });
    if (drawn < trajectories.length) items.push(value(note(t(drawn ? "card.someNotDrawn" : "card.pathNotDrawn"))));
    return items;
  }

  #actor({ name, role, attribution }) {
    const { t, term } = this.app;
    return value(
      name ? isolated(name) : t("card.unnamed"), role && ` (${term("actor", role)})`,
      attribution && note(term("attribution", attribution)));
  }

  #casualty({ kind, group, low, best, high }) {
    const { t, term, number } = this.app;
    const span = low !== undefined || high !== undefined
      ? t("card.between", {
          low: low === undefined ? t("card.noNumber") : number(low),
          high: high === undefined ? t("card.noNumber") : number(high),
        })
      : "";
    return value(
      `${term("casualty", kind)}: `,
      best !== undefined ? number(best) : span || t("card.numberNotGiven"),
      group && [" ", element("bdi", null, "(", visible(group), ")")],
      best !== undefined && span && note(span));
  }

  #claim({ claimant, verb, quote, date, source_id: id }, sources) {
    const { t, term } = this.app;
    const source = id && (sources.find((source) => source.id === id)?.publisher ?? id);
    return value(
      claimant ? isolated(claimant) : t("card.unnamed"), verb && [" ", term("verb", verb)],
      quote && foreign("blockquote", quote, { class: "text" }),
      (date || source) && note(
        date && isolated(date), date && source && t("comma"), source && [t("card.claimedIn"), " ", isolated(source)]));
  }

  #source(source) {
    const { app } = this;
    const { t, term } = app;
    const { url, publisher, title, author, archived_url: archive, sha256 } = source;
    const named = isolated(title || publisher || url || source.id || "");
    const dated = [
      source.published && t("card.published", { date: isolate(source.published) }),
      source.accessed && t("card.accessed", { date: isolate(source.accessed) }),
      source.language && isolate(languageName(source.language, app.strings.locale)),
    ].filter(Boolean);
    return value(
      url ? link(url, named) : named,
      url && !(title || publisher) ? null : url && note(element("bdi", { dir: "ltr", class: "address" }, visible(url))),
      (title && publisher || author) && note(
        title && publisher && isolated(publisher), title && publisher && author && t("comma"), author && isolated(author)),
      dated.length > 0 && note(dated.join(t("comma"))),
      source.reliability && note(
        t("card.reliability", { grade: source.reliability, words: term("reliability", source.reliability) })),
      archive && note(link(archive, t("card.archive")), " ", element("bdi", { dir: "ltr", class: "address" }, visible(archive))),
      sha256 && note("SHA-256 ", element("code", { dir: "ltr" }, visible(sha256))));
  }

  #link({ kind, event }) {
    const { app } = this;
    const at = app.indexOf(event);
    const { t, term, model } = app;
    return value(
      `${term("link", kind)}: `,
      at < 0
        ? [isolated(event), note(t("card.notHere"))]
        : element(
            "button", { type: "button", class: "link", onclick: () => app.select(at) },
            isolated(model.titles[at].slice(0, 200)), " ", element("bdi", { dir: "ltr", class: "soft" }, visible(event))));
  }
}

const value = (...children) => element("dd", null, ...children.flat(Infinity));
const note = (...children) => element("small", null, ...children.flat(Infinity).filter(Boolean));

/** "fa-AF" as people call it, or itself. */
function languageName(tag, locale) {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
