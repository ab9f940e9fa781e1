import KokchaBytes

extension GroundIndex {
  /// Id, title, licence, attribution, whether used.
  static let sourceWidth = 4 + 4 + 4 + 4 + 1

  /// The lists of sources.
  package var sources: [ListedSource] {
    let bounds = section(.sources)
    return stride(from: bounds.lowerBound, to: bounds.upperBound, by: Self.sourceWidth).map {
      ListedSource(
        id: text(at: number(at: $0)),
        title: optionalText(number(at: $0 + 4)),
        licence: text(at: number(at: $0 + 8)),
        attribution: text(at: number(at: $0 + 12)),
        isUsed: number(at: $0 + 16, width: 1) == 1)
    }
  }

  /// All that the tables say, as it was when the index was made of it.
  package var records: GazetteerRecords {
    var records = GazetteerRecords()
    for place in 0..<placeCount {
      records.places.append(self.place(place))
      records.lineages.append(lineage(of: place))
      records.names.append(names(of: place))
      records.codes.append(codes(of: place))
      if let district = centralDistrict(of: place) { records.centralDistricts[place] = district }
      if let name = zone(of: place) {
        records.zones[place] = RecordedZone(name: name, source: zoneSource(of: place) ?? "")
      }
    }
    records.sources = sources
    records.outlines = outlines(withSources: true)
    records.courses = courses()
    return records
  }
}
