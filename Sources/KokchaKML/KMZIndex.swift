import KokchaBytes
import KokchaFiles
import KokchaFormat
import KokchaModel

/// The Placemarks of a KMZ: their bytes in a spool, and what its files must know of them in memory.
///
/// That is 32 bytes a Placemark, half a hundredth of what a Placemark has: 32 MB for a million; and 20 more
/// for one that covers more than a point.
struct KMZIndex: ~Copyable {
  struct Entry {
    var offset: Int
    var length: Int32
    var group: UInt32
    /// Where it is; nothing for an event without a place.
    var x: Int32
    var y: Int32
    var part: KMLPart
    var style: UInt8
  }

  /// West, south, east and north of a Placemark.
  private struct Extent {
    var member: Int32
    var box: (Int32, Int32, Int32, Int32)
  }

  private(set) var entries: [Entry] = []
  /// The ground of those that cover more than a point, in their order.
  private var extents: [Extent] = []
  private(set) var groups = EventGroups()
  /// The styles of all Placemarks, one bit each.
  private(set) var styles: UInt128 = 0
  private var spool = Spool()

  /// How many bytes the Placemarks have.
  var bytes: Int { spool.count }

  mutating func append(_ portion: borrowing EncodedPortion) throws(Problem) {
    styles |= portion.styles
    var offset = spool.count
    let pieces = portion.pieces
    portion.keys.withSpan { keys in
      var key = 0
      for piece in pieces {
        let group = groups.number(of: keys.extracting(key..<key + piece.keyLength)).number
        if let box = piece.extent?.box {
          extents.append(
            Extent(
              member: Int32(entries.count), box: (box.west, box.south, box.east, box.north)))
        }
        entries.append(
          Entry(
            offset: offset, length: Int32(clamping: piece.length), group: UInt32(group),
            x: piece.anchor?.x ?? 0, y: piece.anchor?.y ?? 0,
            part: KMLPart(rawValue: piece.part) ?? .placemarks, style: piece.style))
        offset += piece.length
        key += piece.keyLength
      }
    }
    try portion.aside.withSpan { (span) throws(Problem) in try spool.write(span) }
  }

  /// The ground of some Placemarks.
  func region(of members: [Int32]) -> KMLRegion {
    var region = KMLRegion()
    for member in members {
      let entry = entries[Int(member)]
      region.insert(x: entry.x, y: entry.y)
      if let extent = extent(of: member) {
        region.insert(west: extent.0, south: extent.1, east: extent.2, north: extent.3)
      }
    }
    return region
  }

  private func extent(of member: Int32) -> (Int32, Int32, Int32, Int32)? {
    var range = 0..<extents.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if extents[middle].member == member { return extents[middle].box }
      range =
        extents[middle].member < member
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The styles of some Placemarks, one bit each.
  func styles(of members: [Int32]) -> UInt128 {
    members.reduce(0) { bits, member in
      let style = entries[Int(member)].style
      return style == SharedStyle.none ? bits : bits | 1 << UInt128(style)
    }
  }

  /// Writes Placemarks into the archive's entry at hand.
  mutating func write(_ members: [Int32], to archive: inout ZipArchiver) throws(Problem) {
    // Those that lie one behind the other are read at once.
    var index = 0
    while index < members.count {
      let start = entries[Int(members[index])].offset
      var end = start
      while index < members.count, entries[Int(members[index])].offset == end,
        end - start < 1 << 20
      {
        end += Int(entries[Int(members[index])].length)
        index += 1
      }
      let bytes = try spool.read(end - start, at: start)
      archive.write(bytes.span)
    }
  }
}
