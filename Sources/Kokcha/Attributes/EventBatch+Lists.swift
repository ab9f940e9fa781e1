package import KokchaBytes

/// The lists of an event as JSON text, for formats whose fields are flat (rule GJ8).
extension EventBatch {
  package mutating func appendJSON(ofPlaces range: RowRange) -> TextRange {
    var list = ListText()
    for place in places[range.indices] {
      list.beginObject()
      list.add("role", place.role.term)
      list.add("place", place.verbatim, text)
      list.add("place_id", place.identifier, text)
      list.add("method", place.method?.term)
      if let coordinate = place.coordinate {
        list.add("longitude", fixedPoint: Int(coordinate.x), fractionDigits: 7)
        list.add("latitude", fixedPoint: Int(coordinate.y), fractionDigits: 7)
      }
      if let radius = place.radiusMetres {
        list.add("radius_km", fixedPoint: Int(radius), fractionDigits: 3)
      }
      list.add("precision", place.precision?.term)
      list.add("admin1", place.admin1, text)
      list.add("admin1_pcode", place.admin1Code, text)
      list.add("admin2", place.admin2, text)
      list.add("admin2_pcode", place.admin2Code, text)
      if let border = place.borderMetres {
        list.add("border_km", fixedPoint: Int(border), fractionDigits: 3)
      }
      list.endObject()
    }
    return list.finish(into: &text)
  }

  package mutating func appendJSON(ofTrajectories range: RowRange) -> TextRange {
    var list = ListText()
    for trajectory in trajectories[range.indices] {
      list.beginObject()
      list.add("from", trajectory.from, text)
      list.add("to", trajectory.to, text)
      list.add("kind", trajectory.kind?.term)
      list.endObject()
    }
    return list.finish(into: &text)
  }

  package mutating func appendJSON(ofActors range: RowRange) -> TextRange {
    var list = ListText()
    for actor in actors[range.indices] {
      list.beginObject()
      list.add("name", actor.name, text)
      list.add("role", actor.role?.term)
      list.add("attribution", actor.attribution?.term)
      list.endObject()
    }
    return list.finish(into: &text)
  }

  package mutating func appendJSON(ofCasualties range: RowRange) -> TextRange {
    var list = ListText()
    for count in casualties[range.indices] {
      list.beginObject()
      list.add("kind", count.kind.term)
      list.add("group", count.group, text)
      if let low = count.low { list.add("low", fixedPoint: Int(low), fractionDigits: 0) }
      if let best = count.best { list.add("best", fixedPoint: Int(best), fractionDigits: 0) }
      if let high = count.high { list.add("high", fixedPoint: Int(high), fractionDigits: 0) }
      list.endObject()
    }
    return list.finish(into: &text)
  }

  package mutating func appendJSON(ofClaims range: RowRange) -> TextRange {
    var list = ListText()
    for claim in claims[range.indices] {
      list.beginObject()
      list.add("claimant", claim.claimant, text)
      list.add("verb", claim.verb?.term)
      list.add("quote", claim.quote, text)
      list.add("source_id", claim.source, text)
      list.add("date", claim.date, text)
      list.endObject()
    }
    return list.finish(into: &text)
  }

  package mutating func appendJSON(ofSources range: RowRange) -> TextRange {
    var list = ListText()
    for source in sources[range.indices] {
      list.beginObject()
      list.add("id", source.id, text)
      list.add("publisher", source.publisher, text)
      list.add("author", source.author, text)
      list.add("title", source.title, text)
      list.add("url", source.url, text)
      list.add("published", source.published, text)
      list.add("accessed", source.accessed, text)
      list.add("archived_url", source.archived, text)
      list.add("sha256", source.sha256, text)
      list.add("language", source.language, text)
      list.add("reliability", source.reliability?.term)
      list.endObject()
    }
    return list.finish(into: &text)
  }
}

/// An array of flat JSON objects in the making (RFC 8259 §4, §5).
private struct ListText: ~Copyable {
  private var json = ByteBuffer(capacity: 512)
  private var isFirstObject = true
  private var isFirstMember = true

  init() { json.append(0x5B) }

  mutating func beginObject() {
    if !isFirstObject { json.append(0x2C) }
    isFirstObject = false
    isFirstMember = true
    json.append(0x7B)
  }

  mutating func endObject() { json.append(0x7D) }

  mutating func add(_ key: StaticString, _ range: TextRange, _ text: [UInt8]) {
    if range.isEmpty { return }
    name(key)
    json.append(jsonString: text.span.extracting(range.bounds))
  }

  mutating func add(_ key: StaticString, _ term: StaticString?) {
    guard let term else { return }
    name(key)
    json.append(0x22)
    json.append(term)
    json.append(0x22)
  }

  mutating func add(_ key: StaticString, fixedPoint value: Int, fractionDigits: Int) {
    name(key)
    json.append(fixedPoint: value, fractionDigits: fractionDigits)
  }

  private mutating func name(_ key: StaticString) {
    if !isFirstMember { json.append(0x2C) }
    isFirstMember = false
    json.append(0x22)
    json.append(key)
    json.append("\":")
  }

  consuming func finish(into text: inout [UInt8]) -> TextRange {
    json.append(0x5D)
    let start = text.count
    json.withSpan { text.append($0) }
    return TextRange(start: start, count: text.count - start)
  }
}
