package import KokchaBytes
public import KokchaGazetteerIndex

/// A border within a place's radius: an event there may have happened on either side of it.
public struct BorderReach: Hashable, Sendable {
  /// Metres within which all of the place lies around its point, in whole hundreds.
  public let radius: Double
  /// Metres from its point to the border, in whole hundreds.
  public let border: Double
  /// The country across the border; nil where no table names it.
  public let country: GazetteerPlace?
}

extension Gazetteer {
  /// The border that a place's radius reaches across; nil where it reaches none, and for a whole province or country.
  ///
  /// The nearest border counts: of a place near two, the country across the farther one is not said.
  public func borderReach(of id: String) -> BorderReach? {
    position(ofID: id).flatMap { borderReach(ofPlace: $0) }
  }

  func borderReach(ofPlace place: Int) -> BorderReach? {
    guard let radius = radius(ofPlace: place) else { return nil }
    if isOnGround(place) {
      let measured = index.borderDistance(of: place).map { Double($0) }
      guard let border = measured, border <= radius else { return nil }
      return BorderReach(
        radius: radius, border: border,
        country: index.countryAcross(of: place).map { record(of: $0) })
    }
    // Towns beyond the tables; of other states' areas the outlines here say nothing.
    guard kind(of: place) == .settlement, isHome(place), let point = coordinate(of: place) else {
      return nil
    }
    let position = position(at: point)
    guard let border = position.border, border <= radius else { return nil }
    return BorderReach(
      radius: radius, border: (border / 100).rounded() * 100, country: position.acrossBorder)
  }
}

extension BorderReach {
  /// `its radius of 28.3 km reaches across the border into Tajikistan`.
  package var text: String {
    "its radius of \(GroundPosition.kilometres(radius)) reaches across the border"
      + (country.map { " into \($0.name)" } ?? "")
  }

  /// An object with `radius_km`, `border_km` and `country`.
  package func write(to builder: inout JSONBuilder) {
    builder.beginObject()
    builder.name("radius_km")
    builder.value(fixedPoint: Int((radius / 100).rounded()), fractionDigits: 1)
    builder.name("border_km")
    builder.value(fixedPoint: Int((border / 100).rounded()), fractionDigits: 1)
    builder.name("country")
    if let country { builder.value(country.country.utf8.span) } else { builder.null() }
    builder.endObject()
  }
}
