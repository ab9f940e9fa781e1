public import KokchaFormat

extension OutputFormat {
  /// The events of TimeMap, JSON.
  public static let timemap = OutputFormat(
    "timemap", "the events of TimeMap",
    family: FormatFamily(
      "TimeMap (`timemap:FILE`)",
      for: "TimeMap of Forensic Architecture and Bellingcat: a dated point an event",
      isView: true,
      holdings: FormatHoldings(
        unlocated: "empty latitude and longitude",
        bounds: "the first moment; without any date left out and counted",
        date: "in words, `time_display`",
        uncertainty: "told in the description",
        further: "told in the description",
        shape: "one point, counted",
        trajectory: "told in the description",
        own: "left out and counted",
        readBack: "no")),
    namesSources: false,
    lossWords: [.unlocated: .unlocated("on the timeline, not on the map")]
  ) { _ in TimeMap() }
}
