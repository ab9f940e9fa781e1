package import KokchaModel

/// All that the tables of a gazetteer say, checked, in the order of the places' numbers.
///
/// What lies between tables and an index: loaders make it of tables, `GroundIndex` is made of it, and it
/// can be had back from an index, so that further tables may be read on top.
package struct GazetteerRecords: Equatable, Sendable {
  package var places: [GazetteerPlace] = []
  /// By place: what it lies in.
  package var lineages: [Lineage] = []
  /// By province: the district in it that has the same name.
  package var centralDistricts: [Int: Int] = [:]
  /// By place: its spellings, in the order of the tables.
  package var names: [[RecordedName]] = []
  /// By place: its codes, in the order of the tables.
  package var codes: [[RecordedCode]] = []
  /// The time zone of a place and of all in it, by place.
  package var zones: [Int: RecordedZone] = [:]
  package var sources: [ListedSource] = []
  package var outlines = OutlineRecords()
  /// The courses of rivers, by place.
  package var courses: [Int: [Course]] = [:]

  /// Nothing.
  package init() {}

  /// Marks sources as used that no row of these tables names.
  ///
  /// - Throws: `GazetteerError` for one that no list has.
  package mutating func use(_ ids: [String]) throws(GazetteerError) {
    for id in ids {
      guard let number = sources.firstIndex(where: { $0.id == id }) else {
        throw GazetteerError(
          "sources.csv", "the source \(quoted(id)) is missing", advice: "add a row for it")
      }
      sources[number].isUsed = true
    }
  }
}

/// The time zone of a place: one row of `zones.csv`.
package struct RecordedZone: Hashable, Sendable {
  /// Its name in tzdata.
  package var name: String
  /// The ids of its sources, parted by semicolons.
  package var source: String
}

/// One row of `sources.csv`.
package struct ListedSource: Hashable, Sendable {
  package var id: String
  /// Nil where the list has no column for titles and licences.
  package var title: String?
  package var licence = ""
  /// What whoever passes the data on has to pass on.
  package var attribution = ""
  /// Whether a row of another table names it.
  package var isUsed = false
}

/// The outlines: areas, and the arcs between them.
package struct OutlineRecords: Hashable, Sendable {
  package var areas: [Area] = []
  package var arcs: [Arc] = []
  /// By arc: the ids of its sources, parted by semicolons.
  package var sources: [String] = []
  package var vertices: [Coordinate] = []
  /// How many tables drew them; each is a layer.
  package var layerCount = 0

  /// By layer and area: whether the area's arcs close around it there.
  ///
  /// A layer draws the areas that stand on the left of one of its arcs.
  package var isDrawn: [[Bool]] {
    var isDrawn = [[Bool]](
      repeating: [Bool](repeating: false, count: areas.count), count: layerCount)
    for arc in arcs { isDrawn[arc.layer][arc.left] = true }
    return isDrawn
  }

  /// Nothing drawn.
  package init() {}
}
