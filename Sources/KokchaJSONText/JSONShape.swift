import KokchaBytes
package import KokchaModel

/// What a JSON document is that has no events where Kokcha looks for them, and how events can be had from it.
package struct JSONShape {
  /// What it is, as messages say it.
  package private(set) var words: String
  package private(set) var advice: String

  package static func esriAdvice(on file: String) -> String {
    "ask the service for GeoJSON (f=geojson), or convert it: ogr2ogr -t_srs EPSG:4326 map.geojson "
      + ShellWord.path(file)
  }

  private let file: String

  /// What is said of a document that begins at `start` with something else than what Kokcha reads.
  ///
  /// - Parameters:
  ///   - code: the kind of problem if it is JSON.
  ///   - batch: the input's first bytes.
  ///   - start: where the document begins.
  ///   - isWhole: whether there are no more bytes; else the first value of a list speaks for it.
  /// - Returns: what it is, or what makes it no JSON; nil if it does not even begin as JSON does.
  package static func problem(
    _ code: ProblemCode, in batch: EventBatch, from start: Int, isWhole: Bool
  ) -> Problem? {
    let bytes = batch.text.span
    let isContainer = bytes[start] == 0x5B || bytes[start] == 0x7B
    if !isContainer && (!isWhole || bytes.count - start > longestScalar) { return nil }
    var end = bytes.endOfJSONValue(from: start, isLast: isWhole)
    var range = start..<(end ?? bytes.count)
    if end == nil, !isWhole, bytes[start] == 0x5B {
      // A list that is too long to be held: its first value.
      let first = bytes.offsetOfValue(from: start + 1)
      end = first < bytes.count ? bytes.endOfJSONValue(from: first, isLast: false) : nil
      range = first..<(end ?? first)
    }
    let isFirstOfList = range.lowerBound > start
    // A document of its own: the value, in brackets where the list's end or the brackets are missing.
    var document: [UInt8] = []
    let isWrapped = isFirstOfList || !isContainer
    if isWrapped { document.append(0x5B) }
    document.append(bytes.extracting(range))
    if isWrapped { document.append(0x5D) }
    let length = document.count
    document.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
    var reader = JSONTokenReader()
    if let fault = reader.read(document.span, 0..<length) {
      if !isContainer { return nil }
      let told = JSONFaultText(fault, in: document, 0..<length)
      let offset = range.lowerBound + told.offset - (isWrapped ? 1 : 0)
      return Problem(
        told.code, at: batch.position(ofByte: min(max(offset, start), bytes.count)), told.message,
        advice: told.advice)
    }
    if !isFirstOfList, let end {
      do throws(Problem) {
        try JSONEnvelopeProblems(noun: "document").checkEnd(at: end, in: batch)
      } catch {
        return isContainer ? error : nil
      }
    }
    let shape = JSONShape(isContainer ? 0 : 1, reader, document, of: batch.file)
    return Problem(
      code, at: batch.position(ofByte: start),
      "this is valid JSON, but not \(code == .notGeoJSON ? "a map of features" : "Kokcha's"): it is "
        + shape.words, advice: shape.advice)
  }

  private static let longestScalar = 4096

  private init(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8], of file: String
  ) {
    self.file = file
    (words, advice) = (
      "", "events are {\"kokcha\": 1, \"events\": […]}, a map in GeoJSON or KML, or a table"
    )
    switch tokens[value].kind {
    case .null: words = "only the word null"
    case .true, .false: words = "only a word, true or false"
    case .number: words = "only a number"
    case .string, .escaped: words = "only a text"
    case .array: describeList(value, tokens, bytes)
    case .object: describeObject(value, tokens, bytes)
    }
  }

  private mutating func describeList(
    _ list: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8]
  ) {
    if tokens[list].count == 0 {
      (words, advice) = ("an empty list", "is this the file you meant?")
      return
    }
    let first = list + 1
    switch tokens[first].kind {
    case .array: words = "a list of lists"
    case .object:
      let members = ObjectMembers(first, tokens, bytes)
      if members.type == "Feature" {
        words = "a list of features without a FeatureCollection around it"
        advice = Self.wrapping("{\"type\": \"FeatureCollection\", \"features\":")
      } else if members.names.contains("title"), members.names.contains("time") {
        words = "a list of events without a document around it"
        advice = Self.wrapping("{\"kokcha\": 1, \"events\":")
      } else if members.names.contains("attributes") {
        (words, advice) = ("a list of features in Esri JSON", Self.esriAdvice(on: file))
      } else {
        words = "a list of objects with \(members.list)"
        advice = tableAdvice
      }
    case .number: words = "a list of numbers"
    case .string, .escaped: words = "a list of texts"
    default: words = "a list of words such as true and null"
    }
  }

  private static func wrapping(_ opening: String) -> String {
    "write \(opening) before the list and } behind it"
  }

  private var tableAdvice: String {
    "make a table of it, mlr --ijson --ocsv unsparsify \(ShellWord.path(file)) > events.csv, and name its columns: "
      + "--map title=NAME"
  }

  private mutating func describeObject(
    _ object: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8]
  ) {
    let members = ObjectMembers(object, tokens, bytes)
    switch members.type {
    case "Topology":
      words = "TopoJSON"
      advice = "convert it to GeoJSON, with ogr2ogr or mapshaper for instance"
      return
    case "FeatureCollection" where members.names.contains("features"), "Feature":
      (words, advice) = ("a map in GeoJSON", "read it as one: --from geojson")
      return
    case "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
      "GeometryCollection":
      words = "of type \(members.type): a shape without properties is no event"
      advice =
        "write {\"type\": \"Feature\", \"properties\": {\"title\": …}, \"geometry\": before it and } behind it"
      return
    default: break
    }
    if members.names.contains("geometryType") || members.names.contains("spatialReference") {
      (words, advice) = ("Esri JSON", Self.esriAdvice(on: file))
      return
    }
    if members.names.contains("kokcha"), members.names.contains("events") {
      (words, advice) = ("events in Kokcha's own JSON", "read it as such: --from json")
      return
    }
    if members.names.contains("title"), members.names.contains("time") {
      words = "one event without a document around it"
      advice = "write {\"kokcha\": 1, \"events\": [ before it and ]} behind it"
      return
    }
    for (name, value) in members.values {
      let shown = Problem.quotable(name)
      if tokens[value].kind == .object,
        ObjectMembers(value, tokens, bytes).type == "FeatureCollection"
      {
        words = "an object whose member '\(shown)' is a map in GeoJSON"
        advice = "take the map out of it: " + extraction(of: name, to: "map.geojson")
        return
      }
      if tokens[value].kind == .array, tokens[value].count > 0, tokens[value + 1].kind == .object {
        let inner = ObjectMembers(value + 1, tokens, bytes)
        words = "an object whose member '\(shown)' is a list of objects with \(inner.list)"
        advice =
          "take the list out of it: " + extraction(of: name, to: "list.json")
          + "; for that, Kokcha says what to do next"
        return
      }
    }
    words =
      members.names.isEmpty
      ? "an empty object" : "an object with \(members.list)"
  }

  /// A command that takes a member out of a document.
  private func extraction(of name: String, to file: String) -> String {
    let isPlain =
      name.utf8.first.map { $0.isASCIILetter || $0 == 0x5F } == true
      && name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F }
    return isPlain ? "jq .\(name) \(ShellWord.path(self.file)) > \(file)" : "with jq for instance"
  }
}

/// The members of an object, as far as they tell what it is.
private struct ObjectMembers {
  var values: [(name: String, value: Int)] = []
  /// What its `type` says; empty where it says nothing.
  var type = ""

  var names: [String] { values.map(\.name) }

  /// Its first keys, in words.
  var list: String {
    if values.isEmpty { return "no keys" }
    let shown = names.prefix(5).map { "'\(Problem.quotable($0))'" }.joined(separator: ", ")
    return "the keys " + shown + (values.count > 5 ? ", …" : "")
  }

  init(_ object: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8]) {
    var member = object + 1
    while member < tokens[object].next {
      let key = bytes.span.extracting(tokens[member].raw.bounds)
      values.append((key.extracting(1..<key.count - 1).string, member + 1))
      if tokens.says("type", member, in: bytes), tokens[member + 1].kind == .string {
        type = bytes.span.extracting(tokens[member + 1].inside.bounds).string
      }
      member = tokens.following(member + 1)
    }
  }
}
