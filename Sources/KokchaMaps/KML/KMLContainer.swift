/// A Folder or Document around Placemarks.
struct KMLContainer {
  /// The outermost Document, whose name is the map's.
  var isRoot: Bool
  var name: [UInt8] = []
  var nameLine = 0
  /// Whether it is the Folder in which Kokcha draws what lies below the events (rule KML13).
  var isBasemap = false
  /// Whether a Placemark or a Folder in it has begun.
  var hasFeatures = false
  /// Its time, which Placemarks in it have that have none.
  var time: Time?

  struct Time {
    /// In EDTF.
    var edtf: [UInt8]
    var element: KMLElement
    var line: Int
    var isUsed = false
  }

  init(isRoot: Bool) { self.isRoot = isRoot }
}

/// Where a NetworkLink leads.
package struct KMLLink {
  var address: [UInt8] = []
  package var line = 0

  /// The address as text.
  package var text: String { String(decoding: address, as: UTF8.self) }
}
