import KokchaBytes

/// Why a place may well be elsewhere than its point and precision say (rule A5).
package enum PointDoubt: UInt8, Sendable {
  /// Its name was read by its sounds only.
  case heard = 1
  /// The gazetteer does not know it, and it stands at the area that is named around it.
  case drawnAtArea
}

extension PlaceRow {
  /// Nil where the point is that of the place itself, by its letters, its code or what the report gives.
  package var pointDoubt: PointDoubt? {
    switch match {
    case .fuzzy?: .heard
    case .area? where identifier.isEmpty && coordinate != nil: .drawnAtArea
    case .exact?, .alias?, .folded?, .code?, .area?, nil: nil
    }
  }
}
