public import KokchaModel
public import KokchaTime

/// What a map shows of events, and how: the same choices for every format that can.
///
/// ```swift
/// let gazetteer = try Gazetteer.embedded()
/// var drawing = DrawingOptions()
/// drawing.places = .all
/// drawing.circles = true
/// drawing.basemap = { Basemap(of: gazetteer, around: $0) }
/// var writer = KMLWriter(to: MemorySink(), drawing: drawing)
/// try writer.write(Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14")))
/// print(try writer.finish().features)
/// ```
public struct DrawingOptions: Sendable {
  /// Which of an event's places become features.
  public var places = PlacesDrawn.principal
  /// Whether the radius within which an event may have happened is drawn around its point.
  public var circles = false
  /// Whether features carry colours and symbols.
  public var styles = true
  /// By what KML's Placemarks are grouped into Folders.
  public var folders = FolderGrouping.none
  /// Gives the districts and borders around events, to be drawn below them where a format can; nil
  /// for none.
  public var basemap: (@Sendable (_ around: GeographicBounds) -> Basemap)?
  /// Gives the ground around events in a language (BCP 47), for pages and pictures, which always draw it; nil for
  /// none.
  public var ground: (@Sendable (_ around: GeographicBounds, _ language: String) -> Topology)?
  /// What open ends of time are filled with where a format needs one; nil for the document's own
  /// first and last moment, by which it is widened all the same.
  public var horizon: (from: Instant, to: Instant)?
  /// The most Placemarks that a KMZ holds in one file before it is cut into tiles.
  public var tileThreshold = 10_000
  /// The most Placemarks of one tile.
  public var tileSize = 1_000
  /// Whether a CSV gets a metadata file beside it (W3C CSV on the Web).
  public var writesCSVW = false
  /// Whether a CSV gets a file of its columns' types beside it (GDAL's `.csvt`).
  public var writesCSVT = false

  /// The choices that hold if nothing else is said.
  public init() {}
}

/// Which of an event's places become features of a map.
public enum PlacesDrawn: String, Sendable, CaseIterable {
  /// The first: one feature an event.
  case principal
  /// All of them, and trajectories.
  case all
}

/// By what Placemarks are grouped.
public enum FolderGrouping: String, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// By the year in which the event began.
  case year
  /// By the event's type.
  case type
  /// By the district of its first place.
  case district
}

/// What is drawn below the events.
public struct Basemap: Sendable {
  /// An area and its outline.
  public struct Area: Sendable {
    /// What it is called.
    public var name: String
    /// Its polygons, each an outside ring and then its holes, wound as RFC 7946 §3.1.6 asks.
    public var polygons: [[[Coordinate]]]

    /// An area of this name.
    public init(name: String, polygons: [[[Coordinate]]]) {
      self.name = name
      self.polygons = polygons
    }
  }

  /// The districts.
  public var areas: [Area] = []
  /// The border's lines.
  public var borders: [[Coordinate]] = []

  /// An empty map.
  public init() {}
}
