import KokchaBytes
import KokchaFiles
import KokchaFormat
import KokchaModel

/// A KMZ: `doc.kml` first, then its tiles if there are any, and the icons (rules KML14, KML15).
///
/// Placemarks wait in a spool until it is known how many there are.
final class KMZDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  private(set) var features = 0
  private let information: DocumentInformation
  private let drawing: DrawingOptions
  private let extraNames: [String]
  private var index = KMZIndex()
  private var view = KMLView()

  init(information: DocumentInformation, drawing: DrawingOptions, extraNames: [String]) {
    self.information = information
    self.drawing = drawing
    self.extraNames = extraNames
  }

  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    events += portion.events
    features += portion.features
    losses.formUnion(portion.losses)
    view.bounds.formUnion(portion.bounds)
    view.horizon.formUnion(portion.horizon)
    try index.append(portion)
  }

  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    var archive = ZipArchiver()
    let basemap = drawing.basemap.map {
      KMLBasemap(map: $0(view.bounds), isStyled: drawing.styles)
    }
    if features > drawing.tileThreshold || index.bytes + schemaBytes > KMZTiling.mostBytes {
      try writeTiles(basemap, &archive, &sink)
    } else {
      try writeWhole(basemap, &archive, &sink)
    }
    if drawing.styles {
      let hasDoubtfulPoints = index.styles & SharedStyle.ofDoubtfulPoints != 0
      for icon in EventIcons.all where hasDoubtfulPoints || !icon.name.hasSuffix("-dashed.png") {
        archive.begin("icons/" + icon.name)
        archive.write(Base64.bytes(of: icon.base64).span)
        try archive.end(into: &sink)
      }
    }
    try archive.finish(&sink)
  }

  // MARK: One file

  /// A container of its own for each part or group of a file, which are numbered from 1 (rule KML14).
  private func container(_ number: Int) -> KMLContainer {
    .document(schema: KMLSchema(extraNames: extraNames), number: number)
  }

  /// What the Schemas of the groups' containers add to one file.
  private var schemaBytes: Int {
    drawing.folders == .none ? 0 : index.groups.keys.count * container(1).start("").count
  }

  private func writeWhole(
    _ basemap: KMLBasemap?, _ archive: inout ZipArchiver,
    _ sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    let members = (0..<index.entries.count).map { Int32($0) }
    var styles = index.styles(of: members)
    if let basemap, basemap.count > 0, drawing.styles {
      styles |= SharedStyle.district.bit | SharedStyle.border.bit
    }
    archive.begin("doc.kml")
    writeHead(styles: styles, &archive)
    try writeParts(members, &archive, isGrouped: drawing.folders != .none, below: basemap)
    archive.write("\n</Document></kml>\n")
    try archive.end(into: &sink)
  }

  /// The Placemarks, each part in its container.
  private func writeParts(
    _ members: [Int32], _ archive: inout ZipArchiver, isGrouped: Bool,
    below basemap: KMLBasemap? = nil
  ) throws(Problem) {
    let entries = index.entries
    var containers = 0
    for part in KMLPart.allCases {
      if part == .unlocated, let basemap, basemap.count > 0 {
        containers += 1
        archive.write(basemap.whole(in: container(containers)))
      }
      let own = members.filter { entries[Int($0)].part == part }
      if own.isEmpty { continue }
      if let name = part.folder {
        containers += 1
        try write(own, in: container(containers), named: "\(name)", &archive)
      } else if isGrouped {
        var grouped: [[Int32]] = Array(repeating: [], count: index.groups.keys.count)
        for member in own { grouped[Int(entries[Int(member)].group)].append(member) }
        for group in index.groups.sorted where !grouped[group].isEmpty {
          containers += 1
          try write(
            grouped[group], in: container(containers), named: name(ofGroup: group), &archive)
        }
      } else {
        try index.write(own, to: &archive)
      }
    }
  }

  private func write(
    _ members: [Int32], in container: KMLContainer, named name: String,
    _ archive: inout ZipArchiver
  ) throws(Problem) {
    archive.write(container.start(name))
    try index.write(members, to: &archive)
    archive.write(container.end)
  }

  // MARK: Tiles

  /// By year, or what else is asked for, and then by place.
  private var grouping: FolderGrouping { drawing.folders == .none ? .year : drawing.folders }

  private func name(ofGroup group: Int) -> String {
    EventGroup.name(of: index.groups.keys[group], by: grouping)
  }

  private func writeTiles(
    _ basemap: KMLBasemap?, _ archive: inout ZipArchiver,
    _ sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    var tiling = KMZTiling(mostMembers: drawing.tileSize)
    var located: [[Int32]] = Array(repeating: [], count: index.groups.keys.count)
    var unlocated: [Int32] = []
    for (number, entry) in index.entries.enumerated() {
      if entry.part == .unlocated {
        unlocated.append(Int32(number))
      } else {
        located[Int(entry.group)].append(Int32(number))
      }
    }
    /// The group of each tile.
    var names: [String] = []
    for (number, group) in index.groups.sorted.enumerated() where !located[group].isEmpty {
      let stem = grouping == .year ? yearName(ofGroup: group) : "part-\(number + 1)"
      tiling.cut(located[group], of: index, name: stem)
      located[group] = []
      names += Array(repeating: name(ofGroup: group), count: tiling.tiles.count - names.count)
    }
    tiling.cutUnlocated(unlocated, of: index, name: "location-unknown")
    names += Array(repeating: "Location unknown", count: tiling.tiles.count - names.count)
    let maps = basemapFiles(basemap)

    archive.begin("doc.kml")
    writeHead(styles: 0, hasData: false, note: note(files: tiling.tiles.count), &archive)
    // Not in a Folder: GDAL follows no link in one.
    for map in maps { link(to: map.name, named: map.title, isVisible: false, &archive) }
    for (tile, name) in zip(tiling.tiles, names) {
      link(
        to: tile.name, named: title(of: tile, in: name),
        region: tile.region.isEmpty ? nil : tile.region, &archive)
    }
    archive.write("\n</Document></kml>\n")
    try archive.end(into: &sink)

    for (tile, name) in zip(tiling.tiles, names) {
      try write(tile, named: title(of: tile, in: name), &archive, &sink)
    }
    if let basemap { try write(maps, of: basemap, &archive, &sink) }
  }

  /// `2022 (1000)`; of a tile below another `2022, nearer (700)`.
  private func title(of tile: KMZTile, in group: String) -> String {
    let isBelow = tile.region.fewestPixels > 0
    return "\(group)\(isBelow ? ", nearer" : "") (\(tile.members.count))"
  }

  private func yearName(ofGroup group: Int) -> String {
    let key = index.groups.keys[group]
    return key.isEmpty ? "year-unknown" : key
  }

  private func note(files: Int) -> String {
    let tiles =
      "\(features) Placemarks are in \(files) files; more of them are shown as you come nearer."
    return information.attribution.map { $0 + "; " + tiles } ?? tiles
  }

  private func write(
    _ tile: KMZTile, named title: String, _ archive: inout ZipArchiver,
    _ sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    archive.begin(tile.name + ".kml")
    var buffer = ByteBuffer(capacity: 32 << 10)
    KMLHead(
      title: title, extraNames: extraNames, styles: index.styles(of: tile.members),
      showsIcons: drawing.styles, region: tile.region.isEmpty ? nil : tile.region
    ).write(to: &buffer)
    archive.write(buffer)
    try writeParts(tile.members, &archive, isGrouped: false)
    archive.write("\n</Document></kml>\n")
    try archive.end(into: &sink)
  }

  /// A NetworkLink to a file beside this one (OGC 07-147r2 §9.12).
  private func link(
    to file: String, named name: String, region: KMLRegion? = nil, isVisible: Bool = true,
    _ archive: inout ZipArchiver
  ) {
    var buffer = ByteBuffer()
    buffer.append("\n<NetworkLink><name>")
    var xml = XMLTextWriter.fragment()
    xml.text(name.withoutForbiddenXML.utf8.span)
    xml.drain(into: &buffer)
    buffer.append("</name>")
    if !isVisible { buffer.append("<visibility>0</visibility>") }
    region?.write(to: &buffer)
    buffer.append("<Link><href>")
    buffer.append(string: file)
    buffer.append(".kml</href>")
    if region != nil { buffer.append("<viewRefreshMode>onRegion</viewRefreshMode>") }
    buffer.append("</Link></NetworkLink>")
    archive.write(buffer)
  }

  // MARK: The basemap of a tiled document

  private typealias MapFile = (name: String, title: String, placemarks: Range<Int>)

  private func basemapFiles(_ basemap: KMLBasemap?) -> [MapFile] {
    let count = basemap?.count ?? 0
    return stride(from: 0, to: count, by: max(drawing.tileSize, 1)).enumerated().map {
      ("districts-\($0 + 1)", "Districts, \($0 + 1)", $1..<min($1 + drawing.tileSize, count))
    }
  }

  private func write(
    _ files: [MapFile], of basemap: KMLBasemap, _ archive: inout ZipArchiver,
    _ sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    let styles = drawing.styles ? SharedStyle.district.bit | SharedStyle.border.bit : 0
    for file in files {
      archive.begin(file.name + ".kml")
      var buffer = ByteBuffer()
      KMLHead(title: file.title, extraNames: extraNames, styles: styles).write(to: &buffer)
      for placemark in file.placemarks {
        basemap.write(placemark, to: &buffer)
        archive.write(buffer)
        buffer.removeAll()
      }
      archive.write("\n</Document></kml>\n")
      try archive.end(into: &sink)
    }
  }

  private func writeHead(
    styles: UInt128, hasData: Bool = true, note: String? = nil, _ archive: inout ZipArchiver
  ) {
    var buffer = ByteBuffer(capacity: 32 << 10)
    KMLHead(
      title: information.title, description: note ?? information.attribution,
      extraNames: extraNames, styles: styles, hasData: hasData, showsIcons: drawing.styles,
      view: view
    ).write(to: &buffer)
    archive.write(buffer)
  }
}
