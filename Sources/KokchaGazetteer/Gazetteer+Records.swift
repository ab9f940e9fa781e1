import KokchaBytes
public import KokchaGazetteerIndex
import KokchaModel

extension Gazetteer {
  /// Every recorded spelling of a place, in the order of the tables; none for an unknown id.
  public func names(of id: String) -> [RecordedName] {
    position(ofID: id).map { names(ofPlace: $0) } ?? []
  }

  /// Every recorded code of a place, in the order of the tables; none for an unknown id.
  public func codes(of id: String) -> [RecordedCode] {
    position(ofID: id).map { codes(ofPlace: $0) } ?? []
  }

  /// What the list of sources says of some of them, in its order.
  ///
  /// - Parameter ids: the ids of sources.
  /// - Returns: title and licence of each; one that no list has with both is left out.
  public func sources(_ ids: Set<String>) -> [RecordedSource] {
    var found: [RecordedSource] = []
    for table in sourceTables {
      let cells: TableCells
      do throws(GazetteerError) {
        cells = try TableCells(table, ["source", "title", "licence"])
      } catch {
        // A list may do without titles; only ids and attributions are asked of it.
        continue
      }
      for row in cells.rows {
        let id = cells.text(row, 0)
        guard ids.contains(id), !found.contains(where: { $0.id == id }) else { continue }
        found.append(
          RecordedSource(id: id, title: cells.text(row, 1), licence: cells.text(row, 2)))
      }
    }
    return found
  }

  /// The name of a place's time zone in tzdata, its own or that of what it lies in.
  public func timeZone(of id: String) -> String? {
    position(ofID: id).flatMap { placeWithZone(around: $0) }.flatMap { zones[$0] }
  }

  func names(ofPlace place: Int) -> [RecordedName] {
    if !isOnGround(place) {
      return wide.names(of: place).map { name in
        RecordedName(
          text: name, language: "und", script: "", status: .variant,
          source: record(of: place).source)
      }
    }
    return names.rows.map(rowsOf: place) { cells, row in
      let status = cells.text(row, NameColumn.status)
      return RecordedName(
        text: cells.text(row, NameColumn.name), language: cells.text(row, NameColumn.language),
        script: cells.text(row, NameColumn.script),
        // The loader has refused every other term.
        status: NameStatus(reading: status.utf8.span) ?? .variant,
        source: cells.text(row, NameColumn.source))
    }
  }

  func codes(ofPlace place: Int) -> [RecordedCode] {
    if !isOnGround(place) { return [] }
    return codeRows.map(rowsOf: place) { cells, row in
      RecordedCode(
        scheme: cells.text(row, CodeColumn.scheme), code: cells.text(row, CodeColumn.code),
        source: cells.text(row, CodeColumn.source))
    }
  }
}
