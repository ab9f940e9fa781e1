/// What one format or several alike are for, and what they keep and lose of an event.
public struct FormatFamily: Sendable {
  /// What stands at the head of their column in a table.
  public let title: String
  /// For whom they are, in one line.
  public let purpose: String
  /// Whether they are for one program or one kind of reader, and tell events anew; the others hold events as
  /// they are, or nearly.
  public let isView: Bool
  /// What becomes of each part of an event.
  public let holdings: FormatHoldings

  package init(
    _ title: String, for purpose: String, isView: Bool = false, holdings: FormatHoldings
  ) {
    self.title = title
    self.purpose = purpose
    self.isView = isView
    self.holdings = holdings
  }
}

/// What formats treat differently.
public enum FormatTopic: String, CaseIterable, Sendable {
  case unlocated = "place not known"
  case bounds = "begin, end"
  case date = "the date as written (EDTF)"
  case uncertainty = "radius, precision, claim, source"
  case further = "further places, actors, claims, sources"
  case shape = "shape"
  case trajectory = "trajectory"
  case coordinate = "coordinates"
  case own = "columns of the log's own"
  case control = "control characters"
  case lineEnd = "line ends in a text"
  case formula = "text that a spreadsheet would run"
  case length = "very long text, very many events"
  case readBack = "read back by Kokcha"
}

/// What becomes of each part of an event in a format: a few words a topic, code in backticks.
public struct FormatHoldings: Sendable {
  /// In the order of the topics.
  private let words: [String]

  /// A format says something of every topic: one that is added here is asked of each.
  package init(
    unlocated: String, bounds: String, date: String, uncertainty: String, further: String,
    shape: String, trajectory: String, coordinate: String = "7 digits", own: String,
    control: String = "kept", lineEnd: String = "kept", formula: String = "kept",
    length: String = "kept", readBack: String
  ) {
    words = [
      unlocated, bounds, date, uncertainty, further, shape, trajectory, coordinate, own, control,
      lineEnd, formula, length, readBack,
    ]
  }

  /// What becomes of this.
  public subscript(topic: FormatTopic) -> String {
    words[FormatTopic.allCases.firstIndex(of: topic) ?? 0]
  }
}
