public import KokchaModel

/// The ground that a map shows below its events: lines, and areas made of those lines.
///
/// Neighbours share the line between them, as in TopoJSON (Bostock and Metcalf, "The TopoJSON Format Specification",
/// §2.1.4): it is stored, simplified and drawn once, so that they never tear apart.
public struct Topology: Sendable {
  /// What a line divides.
  public enum LineKind: String, Sendable, CaseIterable {
    /// Two countries.
    case country
    /// Two countries, or what claims to be one, that do not agree where the line runs.
    case disputed
    /// Land and sea.
    case coast
    /// Two provinces, or what a country calls its first level.
    case province
    /// Two districts, or what a country calls its second level.
    case district
    /// Nothing: a river.
    case river
    /// Nothing: where the map is cut, at the antimeridian and the pole. Areas need it to close; nobody draws it.
    case seam
  }

  /// What an area is.
  public enum AreaKind: String, Sendable, CaseIterable {
    case country, province, district
  }

  /// A line.
  public struct Arc: Sendable {
    /// What it divides.
    public var kind: LineKind
    /// At least two points, in order.
    public var points: [Coordinate]

    /// A line through some points.
    public init(_ kind: LineKind, _ points: [Coordinate]) {
      self.kind = kind
      self.points = points
    }
  }

  /// An area: its polygons, each an outside ring and then its holes.
  public struct Area: Sendable {
    /// What it is.
    public var kind: AreaKind
    /// The gazetteer's id: `pcode:AF1809`, `iso:TJK`; empty for land of which no table says whose it is.
    public var id: String
    /// What it is called in the language that the map is read in.
    public var name: String
    /// Rings of lines: a number of `arcs`, or its complement (`~number`) where the line runs the other way.
    public var polygons: [[[Int]]]

    /// An area of some lines.
    public init(_ kind: AreaKind, id: String, name: String, polygons: [[[Int]]]) {
      self.kind = kind
      self.id = id
      self.name = name
      self.polygons = polygons
    }
  }

  /// A name on the map.
  public struct Label: Sendable {
    /// What is named.
    public enum Kind: String, Sendable, CaseIterable {
      case country, province, district, city, river
    }
    /// What it names.
    public var kind: Kind
    /// In the language that the map is read in, else in Latin letters.
    public var name: String
    /// The middle of the name.
    public var at: Coordinate
    /// Of two names that do not both fit, the one of the lower rank stays.
    public var rank: Int

    /// A name at a point.
    public init(_ kind: Kind, _ name: String, at: Coordinate, rank: Int) {
      self.kind = kind
      self.name = name
      self.at = at
      self.rank = rank
    }
  }

  /// The lines, each once.
  public var arcs: [Arc] = []
  /// The areas: of each kind those that fit together.
  public var areas: [Area] = []
  /// The names, those of lower ranks first.
  public var labels: [Label] = []

  /// An empty map.
  public init() {}
}
