import KokchaModel

/// Where each field of a place's record stands in it.
enum PlaceField {
  static let kind = 0
  /// Texts.
  static let (id, name, source, countryCode) = (1, 5, 9, 13)
  /// Texts, or nothing.
  static let (note, pcode, zone, zoneSource) = (17, 21, 25, 29)
  static let country = 33
  /// Places, or nothing.
  static let (parent, province, district, seat, centralDistrict) = (37, 41, 45, 49, 53)
  /// Metres, or nothing.
  static let (radius, border) = (57, 61)
  /// The country across the nearest border, or nothing.
  static let across = 65
  /// The first of its rows among all names and all codes.
  static let (firstName, firstCode) = (69, 73)
  /// Steps west of 180° east and south of the pole, in five bytes each; 0 and 0 for no point.
  static let (x, y) = (77, 82)
  static let width = 87

  /// What is added to a coordinate's steps, so that none is below 1.
  static let origin = 180 * Coordinate.stepsPerDegree + 1
}
