/// The colours of a picture, which are those of the page on light ground.
enum PictureColour {
  static let paper = "#fffefb"
  static let ink = "#1c1c1a"
  /// Text beside the point.
  static let soft = "#5d5d58"
  static let line = "#dcdad3"
  static let hair = "#ebe9e2"
  static let sea = "#e6e4dd"
  static let land = "#f1efe8"
  /// Provinces in which something happened.
  static let focus = "#fffefb"
  static let country = "#6b6862"
  static let province = "#a9a59a"
  static let district = "#cfcbc0"
  static let river = "#8fb3c9"
  /// Names on the map.
  static let label = "#6f6c64"
}
