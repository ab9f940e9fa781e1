/// The fields of an event, in the order in which flat forms write them; then those of the event log alone.
///
/// This is the one list of fields: GeoJSON's properties, KML's ExtendedData, a table's columns with their
/// types and hashtags, the columns of the event log and the keys of the JSON form are taken from it, so
/// that a field has one name and one type wherever it stands.
package enum Field: UInt8, CaseIterable, Sendable {
  case id, title, type, subtype, occurrence, ongoing, status, titleBasis, typeBasis
  case date, dateText, dateShamsi, begin, end, beginOpen, endOpen, timeUnknown
  case datePrecision, timeBasis, dateBasis, timeZone
  case place, placeRole, placeID, placeMethod, placeMatch, placeMatchScore, placeMatched, country
  case countryISO2, countryISO3
  case placeNote
  case latitude, longitude, radiusKilometres, placePrecision
  case admin1, admin1Code, admin2, admin2Code, borderKilometres, placesJSON
  case fromPlace, toPlace, trajectoryKind, fromMatch, fromMatched, toMatch, toMatched
  case trajectoriesJSON
  case actor1, actor1Role, actor1Attribution, actor2, actor2Role, actor2Attribution, actorsJSON
  case killedLow, killedBest, killedHigh, injuredLow, injuredBest, injuredHigh
  case arrestedLow, arrestedBest, arrestedHigh, kidnappedLow, kidnappedBest, kidnappedHigh
  case displacedLow, displacedBest, displacedHigh, casualtiesUnknown
  case casualtyGroup, casualtiesJSON
  case claimant, claimVerb, claimDate, quote, claimSource, claimsJSON
  case source, sourceID, sourceAuthor, sourceTitle, sourceURL, sourcePublished, sourceAccessed
  case sourceArchived, sourceSHA256, sourceLanguage, reliability, sourcesJSON
  case credibility, links, tags, summary, wkt
  case calendar, pcode, geometry, killed, injured, arrested, kidnapped, displaced
}

extension Field {
  /// The columns of the event log, in the order in which Kokcha writes them.
  package static let ofLog: [Field] = [
    .id, .title, .summary, .status, .occurrence, .ongoing, .type, .subtype, .titleBasis, .typeBasis,
    .date, .dateText, .dateBasis, .calendar, .timeZone,
    .place, .placeRole, .placeNote, .placeID, .placeMethod, .placeMatch, .placeMatchScore,
    .placeMatched, .country, .countryISO2, .countryISO3, .admin1, .admin1Code, .admin2, .admin2Code,
    .pcode,
    .latitude, .longitude, .geometry, .radiusKilometres, .placePrecision,
    .fromPlace, .toPlace, .trajectoryKind, .fromMatch, .fromMatched, .toMatch, .toMatched,
    .actor1, .actor1Role, .actor1Attribution, .actor2, .actor2Role, .actor2Attribution,
    .casualtyGroup, .killed, .killedLow, .killedBest, .killedHigh,
    .injured, .injuredLow, .injuredBest, .injuredHigh,
    .arrested, .arrestedLow, .arrestedBest, .arrestedHigh,
    .kidnapped, .kidnappedLow, .kidnappedBest, .kidnappedHigh,
    .displaced, .displacedLow, .displacedBest, .displacedHigh,
    .claimant, .claimVerb, .claimDate, .claimSource, .quote,
    .source, .sourceID, .sourceAuthor, .sourceTitle, .sourceURL, .sourcePublished, .sourceAccessed,
    .sourceArchived, .sourceSHA256, .sourceLanguage, .reliability, .credibility, .links, .tags,
  ]

  /// Name, type, path in the JSON form, hashtag, forms and meaning of each field, by its raw value.
  static let rows: [FieldRow] = [
    .init(
      .id, "id", .text, "id", "#event+id", .all,
      "the event's id, the same in every format"),
    .init(
      .title, "title", .text, "title", "#event+name", .all,
      "what happened, in one line"),
    .init(
      .type, "type", .text, "type", "#event+type", .all,
      "the type, as `docs/event-log.md` lists them, or the source's own word"),
    .init(
      .subtype, "subtype", .text, "subtype", "#event+subtype", .all,
      "the sub-type"),
    .init(
      .occurrence, "occurrence", .term, "occurrence", "#event+occurrence", .all,
      "occurred, claimed, denied or planned"),
    .init(
      .ongoing, "ongoing", .boolean, "ongoing", "#event+ongoing", .all,
      "yes for a state, no for an incident"),
    .init(
      .status, "status", .term, "status", "#meta+status", .all,
      "how far it has come through review"),
    .init(
      .titleBasis, "title_basis", .term, "title_basis", "#meta+title+basis", [.all, .made, .plain],
      "reported, or made where Kokcha made the title of other fields; empty means reported"),
    .init(
      .typeBasis, "type_basis", .term, "type_basis", "#meta+type+basis", [.all, .made, .plain],
      "reported, or crosswalk where another list's type was translated; empty means reported"),
    .init(
      .date, "date", .text, "time.edtf", "#event+date+edtf", .all,
      "the date in EDTF, with all its uncertainty"),
    .init(
      .dateText, "date_text", .text, "time.verbatim", "#event+date+text", .all,
      "the date as the report puts it"),
    .init(
      .dateShamsi, "date_shamsi", .text, nil, "#event+date+solarhijri", .table,
      "a day by its Solar Hijri name, `23 Saratan 1401`; `?`, `~` or `%` behind it as in `date`"),
    .init(
      .begin, "begin", .time, "time.earliest", "#date+start", .flat,
      "the first moment that may be meant, in UTC; empty if open or unknown"),
    .init(
      .end, "end", .time, "time.latest", "#date+end", .flat,
      "the first moment that is no longer meant; in HXL the last day, or second, that is"),
    .init(
      .beginOpen, "begin_open", .boolean, nil, "", .map,
      "true where the begin is open or unknown"),
    .init(
      .endOpen, "end_open", .boolean, nil, "", .map,
      "true where the end is"),
    .init(
      .timeUnknown, "time_unknown", .boolean, nil, "", .map,
      "true where nobody knows when"),
    .init(
      .datePrecision, "date_precision", .term, "time.precision", "#meta+date+precision", .flat,
      "how exact the date is"),
    .init(
      .timeBasis, "time_basis", .term, "time.time_basis", "#meta+time+basis", .flat,
      "calendar, or instant for a clock time"),
    .init(
      .dateBasis, "date_basis", .term, "time.basis", "#meta+date+basis", .all,
      "what the report's dating rests on"),
    .init(
      .timeZone, "time_zone", .text, "time.zone", "#meta+timezone", .all,
      "the zone of a clock time"),
    .init(
      .place, "place", .text, "places[].verbatim", "#loc+name", .all,
      "the first place, as the report spells it"),
    .init(
      .placeRole, "place_role", .term, "places[].role", "#loc+role", .all,
      "what the place is to the event"),
    .init(
      .placeID, "place_id", .text, "places[].gazetteer_id", "#loc+id", [.all, .made],
      "its id in the gazetteer, with its scheme: `pcode:AF1809`, `gn:1134720`"),
    .init(
      .placeMethod, "place_method", .term, "places[].method", "#meta+loc+method",
      [.all, .made, .plain],
      "given or gazetteer: where the coordinate is from"),
    .init(
      .placeMatch, "place_match", .term, "places[].match", "#meta+loc+match",
      [.all, .made, .ours, .plain],
      "how the gazetteer knew the place: exact, alias, folded, fuzzy, code or area; empty where it was not asked"
    ),
    .init(
      .placeMatchScore, "place_match_score", .share, "places[].match_score",
      "#meta+loc+match+score", [.all, .made, .ours, .plain],
      "how surely the place has this name, 0 to 1"),
    .init(
      .placeMatched, "place_matched", .text, "places[].matched", "#meta+loc+match+name",
      [.all, .made, .ours, .plain], "the gazetteer's own name of it"),
    .init(
      .country, "country", .text, "places[].country", "#country", [.all, .plain],
      "the country, as the source has it: a name or a code; else the gazetteer's"),
    .init(
      .countryISO2, "iso2", .text, "places[].iso2", "#country+code+v_iso2", [.all, .plain],
      "the country's two letters in ISO 3166-1, as the source has them"),
    .init(
      .countryISO3, "iso3", .text, "places[].iso3", "#country+code+v_iso3", [.all, .plain],
      "the country's three letters in ISO 3166-1, as the source has them"),
    .init(
      .placeNote, "place_note", .text, "place_note", "#loc+note", .all,
      "why there is no place, or what is to be known of it"),
    .init(
      .latitude, "latitude", .latitude, "places[].coordinate.latitude", "#geo+lat", .all,
      "degrees north on WGS 84"),
    .init(
      .longitude, "longitude", .longitude, "places[].coordinate.longitude", "#geo+lon", .all,
      "degrees east"),
    .init(
      .radiusKilometres, "radius_km", .kilometres, "places[].radius_km", "#geo+radius+km", .all,
      "how far off the point may be"),
    .init(
      .placePrecision, "place_precision", .term, "places[].precision", "#geo+precision", .all,
      "how exactly the place is known"),
    .init(
      .admin1, "admin1", .text, "places[].admin1.name", "#adm1+name", .all,
      "the province"),
    .init(
      .admin1Code, "admin1_pcode", .text, "places[].admin1.pcode", "#adm1+code+v_pcode",
      [.all, .made, .ours],
      "its P-code, `AF18`"),
    .init(
      .admin2, "admin2", .text, "places[].admin2.name", "#adm2+name", .all,
      "the district"),
    .init(
      .admin2Code, "admin2_pcode", .text, "places[].admin2.pcode", "#adm2+code+v_pcode",
      [.all, .made, .ours],
      "its P-code, `AF1809`"),
    .init(
      .borderKilometres, "border_km", .kilometres, "places[].border_km", "#geo+border+distance+km",
      .flat,
      "from the point to the nearest border"),
    .init(
      .placesJSON, "places_json", .json, "places", "#meta+places+json", .flat,
      "all places, where there are more"),
    .init(
      .fromPlace, "from_place", .text, "trajectories[].from", "#loc+origin", .all,
      "where something was launched or set out"),
    .init(
      .toPlace, "to_place", .text, "trajectories[].to", "#loc+dest", .all,
      "what it was aimed at"),
    .init(
      .trajectoryKind, "trajectory_kind", .term, "trajectories[].kind", "#meta+trajectory+type",
      .all,
      "what moved"),
    .init(
      .fromMatch, "from_match", .term, "trajectories[].from_match", "#meta+origin+match",
      [.all, .made, .ours, .plain],
      "how the gazetteer knew where it set out, as `place_match`; empty where it was not asked, or did not"
    ),
    .init(
      .fromMatched, "from_matched", .text, "trajectories[].from_matched", "#meta+origin+match+name",
      [.all, .made, .ours, .plain], "the gazetteer's own name of that"),
    .init(
      .toMatch, "to_match", .term, "trajectories[].to_match", "#meta+dest+match",
      [.all, .made, .ours, .plain],
      "how the gazetteer knew what it was aimed at, as `place_match`"),
    .init(
      .toMatched, "to_matched", .text, "trajectories[].to_matched", "#meta+dest+match+name",
      [.all, .made, .ours, .plain], "the gazetteer's own name of that"),
    .init(
      .trajectoriesJSON, "trajectories_json", .json, "trajectories", "#meta+trajectories+json",
      .flat,
      "all of them, where there are more"),
    .init(
      .actor1, "actor1", .text, "actors[].name", "#group+name+first", .all,
      "who took part"),
    .init(
      .actor1Role, "actor1_role", .term, "actors[].role", "#group+role+first", .all,
      "what they did"),
    .init(
      .actor1Attribution, "actor1_attribution", .term, "actors[].attribution",
      "#group+attribution+first", .all,
      "who says that it was they"),
    .init(
      .actor2, "actor2", .text, "actors[].name", "#group+name+second", .all,
      "who else took part"),
    .init(
      .actor2Role, "actor2_role", .term, "actors[].role", "#group+role+second", .all,
      "what they did"),
    .init(
      .actor2Attribution, "actor2_attribution", .term, "actors[].attribution",
      "#group+attribution+second", .all,
      "who says so"),
    .init(
      .actorsJSON, "actors_json", .json, "actors", "#meta+groups+json", .flat,
      "all of them, where there are more than two"),
    .init(
      .killedLow, "killed_low", .integer, "casualties[].low", "#meta+killed+min", .all,
      "how many were killed, at least"),
    .init(
      .killedBest, "killed_best", .integer, "casualties[].best", "#affected+killed", .all,
      "the best estimate of it"),
    .init(
      .killedHigh, "killed_high", .integer, "casualties[].high", "#meta+killed+max", .all,
      "at most"),
    .init(
      .injuredLow, "injured_low", .integer, "casualties[].low", "#meta+injured+min", .all,
      "how many were injured, at least"),
    .init(
      .injuredBest, "injured_best", .integer, "casualties[].best", "#affected+injured", .all,
      "the best estimate of it"),
    .init(
      .injuredHigh, "injured_high", .integer, "casualties[].high", "#meta+injured+max", .all,
      "at most"),
    .init(
      .arrestedLow, "arrested_low", .integer, "casualties[].low", "#meta+arrested+min", .all,
      "how many were arrested, at least"),
    .init(
      .arrestedBest, "arrested_best", .integer, "casualties[].best", "#affected+arrested", .all,
      "the best estimate of it"),
    .init(
      .arrestedHigh, "arrested_high", .integer, "casualties[].high", "#meta+arrested+max", .all,
      "at most"),
    .init(
      .kidnappedLow, "kidnapped_low", .integer, "casualties[].low", "#meta+abducted+min", .all,
      "how many were kidnapped, at least"),
    .init(
      .kidnappedBest, "kidnapped_best", .integer, "casualties[].best", "#affected+abducted", .all,
      "the best estimate of it"),
    .init(
      .kidnappedHigh, "kidnapped_high", .integer, "casualties[].high", "#meta+abducted+max", .all,
      "at most"),
    .init(
      .displacedLow, "displaced_low", .integer, "casualties[].low", "#meta+displaced+min", .all,
      "how many were displaced, at least"),
    .init(
      .displacedBest, "displaced_best", .integer, "casualties[].best", "#affected+displaced", .all,
      "the best estimate of it"),
    .init(
      .displacedHigh, "displaced_high", .integer, "casualties[].high", "#meta+displaced+max", .all,
      "at most"),
    .init(
      .casualtiesUnknown, "casualties_unknown", .text, nil, "#meta+affected+unknown", .flat,
      "what kinds are known to have occurred, but not how often"),
    .init(
      .casualtyGroup, "casualty_group", .text, "casualties[].group", "#meta+affected+group", .all,
      "whom the counts count"),
    .init(
      .casualtiesJSON, "casualties_json", .json, "casualties", "#meta+affected+json", .flat,
      "all counts, where several groups are counted"),
    .init(
      .claimant, "claimant", .text, "claims[].claimant", "#meta+claim+name", .all,
      "who asserts it"),
    .init(
      .claimVerb, "claim_verb", .term, "claims[].verb", "#meta+claim+type", .all,
      "how they put it"),
    .init(
      .claimDate, "claim_date", .text, "claims[].date", "#meta+claim+date", .all,
      "when"),
    .init(
      .quote, "quote", .text, "claims[].quote", "#meta+claim+quote", .all,
      "their words"),
    .init(
      .claimSource, "claim_source", .text, "claims[].source_id", "#meta+claim+reference", .all,
      "the id of the source in which they do"),
    .init(
      .claimsJSON, "claims_json", .json, "claims", "#meta+claims+json", .flat,
      "all claims, where there are more"),
    .init(
      .source, "source", .text, "sources[].publisher", "#meta+source", .all,
      "who published the report"),
    .init(
      .sourceID, "source_id", .text, "sources[].id", "#meta+source+id", .all,
      "the name by which claims refer to it"),
    .init(
      .sourceAuthor, "source_author", .text, "sources[].author", "#meta+source+author",
      [.all, .plain],
      "who wrote it"),
    .init(
      .sourceTitle, "source_title", .text, "sources[].title", "#meta+source+title", [.all, .plain],
      "what it is called"),
    .init(
      .sourceURL, "source_url", .text, "sources[].url", "#meta+source+url", [.all, .plain],
      "where it stands"),
    .init(
      .sourcePublished, "source_published", .text, "sources[].published", "#meta+source+published",
      [.all, .plain],
      "when it was published, as written"),
    .init(
      .sourceAccessed, "source_accessed", .text, "sources[].accessed", "#meta+source+accessed",
      [.all, .plain],
      "when it was looked at"),
    .init(
      .sourceArchived, "source_archived", .text, "sources[].archived_url", "#meta+source+archived",
      [.all, .plain],
      "where a copy is kept"),
    .init(
      .sourceSHA256, "source_sha256", .text, "sources[].sha256", "#meta+source+sha256",
      [.all, .plain],
      "the SHA-256 of what was captured"),
    .init(
      .sourceLanguage, "source_language", .text, "sources[].language", "#meta+source+language",
      [.all, .plain],
      "its language"),
    .init(
      .reliability, "reliability", .term, "sources[].reliability", "#meta+reliability",
      [.all, .plain],
      "the source's, A to F"),
    .init(
      .sourcesJSON, "sources_json", .json, "sources", "#meta+sources+json", .flat,
      "all sources, where there are more"),
    .init(
      .credibility, "credibility", .integer, "credibility", "#meta+credibility", .all,
      "the information's, 1 to 6"),
    .init(
      .links, "links", .text, "links", "#meta+links", .all,
      "other events, `follows:TAK-1; part-of:TAK-2`"),
    .init(
      .tags, "tags", .text, "tags", "#meta+tags", .all,
      "labels, `a; b`"),
    .init(
      .summary, "summary", .text, "summary", "#description", .all,
      "what happened, in the analyst's words"),
    .init(
      .wkt, "wkt", .wkt, "places[].geometry", "#geo+wkt", .table,
      "the place's shape, or its point, as well-known text"),
    .init(
      .calendar, "calendar", .term, nil, "", .log,
      "which calendar the date is of"),
    .init(
      .pcode, "pcode", .text, "places[].gazetteer_id", "", .log,
      "the place's code"),
    .init(
      .geometry, "geometry", .wkt, "places[].geometry", "", .log,
      "the place's shape, where it is more than a point"),
    .init(
      .killed, "killed", .text, "casualties[].kind", "", .log,
      "how many were killed"),
    .init(
      .injured, "injured", .text, "casualties[].kind", "", .log,
      "how many were injured"),
    .init(
      .arrested, "arrested", .text, "casualties[].kind", "", .log,
      "how many were arrested"),
    .init(
      .kidnapped, "kidnapped", .text, "casualties[].kind", "", .log,
      "how many were kidnapped"),
    .init(
      .displaced, "displaced", .text, "casualties[].kind", "", .log,
      "how many were displaced"),
  ]
}
