/// The options that all maps share.
extension FormatOption {
  /// Which of an event's places are drawn.
  public static let places = choice(
    "--places", of: "WHAT",
    "maps: principal (default), one feature an event, or all, one for each of its places and "
      + "trajectories"
  ) { (choice: PlacesDrawn, settings: inout FormatSettings) in settings.drawing.places = choice }

  /// Whether radii are drawn.
  public static let circles = flag(
    "--circles", "maps: draw the radius within which an event may have happened"
  ) { $0.drawing.circles = true }

  /// Whether features have no colours and symbols.
  public static let noStyle = flag("--no-style", "maps: no colours and symbols") {
    $0.drawing.styles = false
  }
}
