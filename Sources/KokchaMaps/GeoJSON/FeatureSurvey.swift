import KokchaBytes
import KokchaJSONText
package import KokchaModel
import KokchaRecords
import KokchaValues

/// Looks through a map in GeoJSON before any of its features is read.
package struct FeatureSurvey: ~Copyable {
  private var survey = MapSurvey()
  private var reader = JSONTokenReader()
  /// The names of a feature's properties, a NUL behind each, which no name holds.
  private var sequence: [UInt8] = []
  private var known = NameSequences()
  /// Features with the credit that Kokcha's own maps give in the first of a line each.
  private var attributions = 0

  private init() {}

  /// What the features of a map have.
  ///
  /// Those that cannot be read are passed over: reading tells of them.
  ///
  /// - Throws: `Problem` if the input cannot be read, or is not GeoJSON.
  package static func run(
    in source: consuming some ByteSource & ~Copyable, lines: Bool = false,
    blockSize: Int = 256 << 10
  ) throws(Problem) -> MapSurvey {
    let file = source.name
    var input = try JSONReader(
      source, head: FeatureCollectionOpening(file: file, layout: lines ? .lines : nil),
      blockSize: blockSize)
    var look = FeatureSurvey()
    var batch = EventBatch()
    var index = RecordIndex()
    while try input.next(&batch, &index) {
      batch.text.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
      for (record, field) in index.fields.enumerated() {
        look.take(field.range.bounds, of: record, &batch)
      }
    }
    if look.attributions > 0, !look.isOurs {
      look.survey.leaveOut(
        "the feature's member 'attribution' is not read", count: look.attributions)
    }
    // Else reading tells of it, when it has come so far.
    look.survey.fault = look.survey.fault ?? input.fault
    if look.survey.readableCount == 0 {
      if let fault = look.survey.fault, input.fault != nil || fault.code == .notGeoJSON {
        throw fault
      }
      if look.survey.fault == nil {
        throw Problem(
          .noRows, at: InputPosition(file: file), "the map has no features",
          advice: "is this the file you meant?")
      }
    }
    for (name, position) in input.head.envelope.foreign
    where !look.isOurs || (name != "attribution" && name != "name") {
      look.survey.leaveOut(
        "the map's member '\(Problem.quotable(name))' is not read", at: position)
    }
    return look.survey
  }

  private var isOurs: Bool { MapOrigin(ofProperties: survey.names.names) == .ours }

  /// Keeps what is wrong with the first feature that cannot be read.
  private mutating func note(_ fault: FeatureFault, of record: Int, _ batch: EventBatch) {
    guard survey.fault == nil else { return }
    var positions = PositionIndex()
    survey.fault = fault.problem(in: batch, record: record, &positions)
  }

  private mutating func take(_ bounds: Range<Int>, of record: Int, _ batch: inout EventBatch) {
    let feature: FeatureTokens
    do throws(FeatureFault) {
      feature = try FeatureTokens(bounds, of: batch, &reader)
    } catch {
      return note(error, of: record, batch)
    }
    var fault: FeatureFault?
    if let geometry = feature.geometry, reader[geometry].kind != .null {
      survey.fields.formUnion([.geometry, .latitude, .longitude])
      noteMembers(ofGeometry: geometry, batch, &fault)
      if !survey.hasZeroPoint, let point = reader.point(geometry, batch.text.span) {
        survey.hasZeroPoint =
          Degrees.longitude.isZero(batch.text.span.extracting(point.x.bounds))
          && Degrees.latitude.isZero(batch.text.span.extracting(point.y.bounds))
      }
    }
    if let fault {
      note(fault, of: record, batch)
    } else {
      survey.readableCount += 1
    }
    for key in feature.foreign {
      if reader.says("attribution", key, in: batch.text) {
        attributions += 1
      } else {
        leaveOut(key, of: "feature", batch)
      }
    }
    noteProperties(of: feature, &batch.text)
  }

  /// Notes the members of a geometry, and of the parts of a collection, that are not read, and what makes all of it
  /// unreadable.
  private mutating func noteMembers(
    ofGeometry value: Int, _ batch: EventBatch, _ fault: inout FeatureFault?
  ) {
    guard reader[value].kind == .object else { return }
    let members: GeometryMembers
    do throws(ShapeFault) {
      members = try GeometryMembers(value, reader, batch.text)
      try members.checkReference(reader, batch.text)
    } catch {
      fault = FeatureFault(error.code, at: error.offset, error.message, advice: error.advice)
      return
    }
    for key in members.unread { leaveOut(key, of: "geometry", batch) }
    guard let geometries = members.geometries, let type = members.type else { return }
    if !reader.says("GeometryCollection", type, in: batch.text) {
      leaveOut(geometries - 1, of: "geometry", batch)
    } else if reader[geometries].kind == .array {
      if let coordinates = members.coordinates { leaveOut(coordinates - 1, of: "geometry", batch) }
      for part in reader.elements(of: geometries) { noteMembers(ofGeometry: part, batch, &fault) }
    }
  }

  private mutating func leaveOut(_ key: Int, of owner: StaticString, _ batch: EventBatch) {
    let name = batch.text.span.extracting(reader[key].inside.bounds).string
    survey.leaveOut(
      "the \(owner)'s member '\(Problem.quotable(name))' is not read",
      at: batch.position(ofByte: reader[key].offset))
  }

  private mutating func noteProperties(of feature: FeatureTokens, _ text: inout [UInt8]) {
    sequence.removeAll(keepingCapacity: true)
    var propertyID = TextRange()
    var isFurther = false
    if let properties = feature.properties {
      let end = reader[properties].next
      var member = properties + 1
      while member < end {
        let name = reader.text(of: member, in: &text)
        if text.span.extracting(name.bounds).matches("id") {
          propertyID = reader.text(of: member + 1, in: &text)
        }
        if reader[member + 1].kind == .false,
          text.span.extracting(name.bounds).matches("primary")
        {
          isFurther = true
        }
        sequence.append(text.span.extracting(name.bounds))
        sequence.append(0)
        member = reader.following(member + 1)
      }
    }
    if let id = feature.id, reader[id].kind != .null {
      survey.fields.insert(.id)
      let own = reader.text(of: id, in: &text)
      if !text.span.extracting(own.bounds).matches(text.span.extracting(propertyID.bounds)) {
        survey.hasOtherIDs = true
      }
    }
    if sequence.isEmpty { return }
    // The same names may be those of an event's first feature and of a further one.
    sequence.append(isFurther ? 1 : 0)
    guard known.isNew(sequence) else { return }
    let names = sequence.dropLast(2).split(separator: 0, omittingEmptySubsequences: false)
    survey.note(names.map { String(decoding: $0, as: UTF8.self) }, isFurther: isFurther)
  }
}
