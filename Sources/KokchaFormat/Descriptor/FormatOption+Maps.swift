import KokchaTime

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

  /// What open ends of time are filled with (rule GJ7).
  public static let horizon = FormatOption(
    "--horizon",
    "what an open end of time is filled with where a format needs one, for example 2021/2023; else "
      + "the first and last moment of all events",
    value: .text(name: "FROM/TO") { text, settings in
      guard case .success(let bounds) = ExtendedDateTime.read(text.utf8.span, trusting: true),
        let from = bounds.begin.writable(isEnd: false).instant,
        let to = bounds.end.writable(isEnd: true).instant
      else {
        return "--horizon \(text): write two dates, FROM/TO, for example 2021-08/2022-07-14"
      }
      settings.drawing.horizon = (from, to)
      return nil
    })
}
