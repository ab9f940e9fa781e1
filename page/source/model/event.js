/** Makes an event's lists again of its flat fields, in which the first of each has columns of its own. */

const casualtyKinds = ["killed", "injured", "arrested", "kidnapped", "displaced"];

/** An object of the keys that have a value; undefined where none has. */
function gathered(fields, keys) {
  const entries = Object.entries(keys).filter(([, name]) => fields[name] !== undefined);
  return entries.length ? Object.fromEntries(entries.map(([key, name]) => [key, fields[name]])) : undefined;
}

function list(fields, name, ...ofColumns) {
  if (fields[name] !== undefined) return JSON.parse(fields[name]);
  return ofColumns.map((keys) => gathered(fields, keys)).filter(Boolean);
}

function places(fields) {
  if (fields.places_json !== undefined) return JSON.parse(fields.places_json);
  const place = gathered(fields, {
    verbatim: "place", role: "place_role", gazetteer_id: "place_id", method: "place_method", match: "place_match",
    match_score: "place_match_score", matched: "place_matched", country: "country", iso2: "iso2", iso3: "iso3",
    radius_km: "radius_km", precision: "place_precision", border_km: "border_km",
  });
  const [admin1, admin2, coordinate] = [
    { name: "admin1", pcode: "admin1_pcode" }, { name: "admin2", pcode: "admin2_pcode" },
    { longitude: "longitude", latitude: "latitude" },
  ].map((keys) => gathered(fields, keys));
  if (!place && !admin1 && !admin2 && !coordinate) return [];
  return [{ ...place, admin1, admin2, coordinate }];
}

function casualties(fields) {
  if (fields.casualties_json !== undefined) return JSON.parse(fields.casualties_json);
  const unknown = (fields.casualties_unknown ?? "").split(/[;,]\s*/);
  return casualtyKinds.flatMap((kind) => {
    const counts = gathered(fields, { low: `${kind}_low`, best: `${kind}_best`, high: `${kind}_high` });
    if (!counts && !unknown.includes(kind)) return [];
    return [{ kind, group: fields.casualty_group, ...counts }];
  });
}

/** The lists of Kokcha's JSON form. */
export function structured(fields) {
  return {
    places: places(fields),
    trajectories: list(fields, "trajectories_json", {
      from: "from_place", to: "to_place", kind: "trajectory_kind", from_match: "from_match",
      from_matched: "from_matched", to_match: "to_match", to_matched: "to_matched",
    }),
    actors: list(
      fields, "actors_json", ...[1, 2].map((n) => ({
        name: `actor${n}`, role: `actor${n}_role`, attribution: `actor${n}_attribution`,
      }))),
    casualties: casualties(fields),
    claims: list(fields, "claims_json", {
      claimant: "claimant", verb: "claim_verb", date: "claim_date", quote: "quote", source_id: "claim_source",
    }),
    sources: list(fields, "sources_json", {
      publisher: "source", id: "source_id", author: "source_author", title: "source_title", url: "source_url",
      published: "source_published", accessed: "source_accessed", archived_url: "source_archived",
      sha256: "source_sha256", language: "source_language", reliability: "reliability",
    }),
    // An id may have a semicolon itself.
    links: (fields.links ?? "").split(/; (?=(?:duplicates|part-of|follows|contradicts):)/).filter(Boolean).map((link) => {
      const colon = link.indexOf(":");
      return { kind: link.slice(0, colon), event: link.slice(colon + 1) };
    }),
    tags: (fields.tags ?? "").split("; ").filter(Boolean),
  };
}
