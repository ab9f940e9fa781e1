public import KokchaFormat

extension OutputFormat {
  /// A picture: map, timeline and legend as Scalable Vector Graphics.
  public static let svg = OutputFormat(
    "svg", "a picture: map and timeline", pathExtensions: ["svg"],
    family: FormatFamily(
      "SVG",
      for: "print, slides and mail: a map and a timeline of all events in one picture",
      isView: true,
      holdings: FormatHoldings(
        unlocated: "on the timeline and in the list, not on the map",
        bounds: "a band on the timeline; an open end fades",
        date: "in words",
        uncertainty: "a dashed ring, a hollow symbol, in words; sources left out and counted",
        further: "left out and counted",
        shape: "one point, counted",
        trajectory: "an arrow, if both ends are known",
        coordinate: "to about a pixel",
        own: "left out and counted",
        control: "removed and counted",
        lineEnd: "as a blank",
        length: "a title cut to its line; more than 20 events as counts",
        readBack: "no")),
    options: [.title, .pageLanguage, .pictureSize], namesSources: true, drawsGround: true,
    lossWords: [
      .unlocated: .unlocated("on the timeline, not on the map"),
      .illegalCharacter: LossWords(
        "character was", "characters were",
        " removed, because XML cannot hold a control character"),
      .textLeftOut: LossWords(
        "event is", "events are", " drawn without summary, actors, claims, sources and tags"),
      .furtherPlace: LossWords("further place is", "further places are", " not drawn"),
      .trajectoryNotDrawn: LossWords(
        "trajectory is", "trajectories are",
        " not drawn: an end is not known to a district, or events are too many"),
      .circleNotDrawn: LossWords(
        "radius is", "radii are", " not drawn, because events are too many"),
    ]
  ) { PictureFormat(settings: $0) }
}

extension FormatOption {
  /// How large a picture is.
  public static let pictureSize = FormatOption(
    "--picture-size",
    "pictures: slide (default, 1280x720), a4 (upright), or WIDTHxHEIGHT in pixels, 96 to the inch",
    value: .text(name: "SIZE") { text, settings in
      guard let size = PictureSize(text) else {
        let sides = PictureSize.sides
        return "--picture-size needs a4, slide or WIDTHxHEIGHT, such as 1600x900: "
          + "\(sides.lowerBound) to \(sides.upperBound) pixels a side, one side at most "
          + "\(PictureSize.mostRatio) times the other"
      }
      settings.pictureSize = size
      return nil
    })
}
