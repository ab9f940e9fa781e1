import KokchaModel

/// The hashtags of a table's columns in the Humanitarian Exchange Language, HXL 1.1.
///
/// Hashtags are those of HXL's core dictionary. So are attributes, where it has one that fits; the
/// others are ours, as its tagging conventions allow. A pattern such as `#affected+killed` or
/// `#date` finds the column that is meant first, and none that would be counted twice: the bounds of
/// an estimate are data about it, and stand under `#meta`.
enum HXLTag {
  /// The hashtag of a field.
  static func of(_ attribute: Attribute) -> String {
    switch attribute {
    case .id: "#event+id"
    case .title: "#event+name"
    case .type: "#event+type"
    case .subtype: "#event+subtype"
    case .occurrence: "#event+occurrence"
    case .ongoing: "#event+ongoing"
    case .status: "#meta+status"
    // Not #date: a tool that takes that for a day would find an interval wrong, or a part of it.
    case .date: "#event+date+edtf"
    case .dateText: "#event+date+text"
    case .dateShamsi: "#event+date+solarhijri"
    case .begin: "#date+start"
    case .end: "#date+end"
    case .beginOpen, .endOpen, .timeUnknown, .datePrecision: "#meta+date+precision"
    case .timeBasis: "#meta+time+basis"
    case .dateBasis: "#meta+date+basis"
    case .timeZone: "#meta+timezone"
    case .place: "#loc+name"
    case .placeRole: "#loc+role"
    case .placeID: "#loc+id"
    case .placeMethod: "#meta+loc+method"
    case .placeNote: "#loc+note"
    case .latitude: "#geo+lat"
    case .longitude: "#geo+lon"
    case .radiusKilometres: "#geo+radius+km"
    case .placePrecision: "#geo+precision"
    case .admin1: "#adm1+name"
    case .admin1Code: "#adm1+code+v_pcode"
    case .admin2: "#adm2+name"
    case .admin2Code: "#adm2+code+v_pcode"
    case .borderKilometres: "#geo+border+distance+km"
    case .placesJSON: "#meta+places+json"
    case .fromPlace: "#loc+origin"
    case .toPlace: "#loc+dest"
    case .trajectoryKind: "#meta+trajectory+type"
    case .trajectoriesJSON: "#meta+trajectories+json"
    case .actor1: "#group+name+first"
    case .actor1Role: "#group+role+first"
    case .actor1Attribution: "#group+attribution+first"
    case .actor2: "#group+name+second"
    case .actor2Role: "#group+role+second"
    case .actor2Attribution: "#group+attribution+second"
    case .actorsJSON: "#meta+groups+json"
    case .killedLow: "#meta+killed+min"
    case .killedBest: "#affected+killed"
    case .killedHigh: "#meta+killed+max"
    case .injuredLow: "#meta+injured+min"
    case .injuredBest: "#affected+injured"
    case .injuredHigh: "#meta+injured+max"
    case .arrestedLow: "#meta+arrested+min"
    case .arrestedBest: "#affected+arrested"
    case .arrestedHigh: "#meta+arrested+max"
    case .kidnappedLow: "#meta+abducted+min"
    case .kidnappedBest: "#affected+abducted"
    case .kidnappedHigh: "#meta+abducted+max"
    case .displacedLow: "#meta+displaced+min"
    case .displacedBest: "#affected+displaced"
    case .displacedHigh: "#meta+displaced+max"
    case .casualtiesUnknown: "#meta+affected+unknown"
    case .casualtyGroup: "#meta+affected+group"
    case .casualtiesJSON: "#meta+affected+json"
    case .claimant: "#meta+claim+name"
    case .claimVerb: "#meta+claim+type"
    case .claimDate: "#meta+claim+date"
    case .quote: "#meta+claim+quote"
    case .claimSource: "#meta+claim+reference"
    case .claimsJSON: "#meta+claims+json"
    case .source: "#meta+source"
    case .sourceID: "#meta+source+id"
    case .sourceAuthor: "#meta+source+author"
    case .sourceTitle: "#meta+source+title"
    case .sourceURL: "#meta+source+url"
    case .sourcePublished: "#meta+source+published"
    case .sourceAccessed: "#meta+source+accessed"
    case .sourceArchived: "#meta+source+archived"
    case .sourceSHA256: "#meta+source+sha256"
    case .sourceLanguage: "#meta+source+language"
    case .reliability: "#meta+reliability"
    case .sourcesJSON: "#meta+sources+json"
    case .credibility: "#meta+credibility"
    case .links: "#meta+links"
    case .tags: "#meta+tags"
    case .summary: "#description"
    case .wkt: "#geo+wkt"
    }
  }

  /// The hashtags of columns of the source's own: `#meta+x_analyst`.
  ///
  /// An attribute is made of ASCII letters, digits and underscores (HXL 1.1 tagging conventions).
  /// A name of none of these, or one that another column has made already, is told by its place
  /// among those columns.
  static func ofExtras(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { index, name in
      var attribute = ""
      for byte in name.utf8 {
        if byte.isHXLWordByte {
          attribute.unicodeScalars.append(UnicodeScalar(byte.asciiLowered))
        } else if !attribute.isEmpty, !attribute.hasSuffix("_") {
          attribute += "_"
        }
      }
      while attribute.hasSuffix("_") { attribute.removeLast() }
      let isPlaced = attribute.isEmpty || !taken.insert(attribute).inserted
      return "#meta+x_" + (isPlaced ? "column_\(index + 1)" : attribute)
    }
  }
}

extension UInt8 {
  fileprivate var isHXLWordByte: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(asciiLowered)
  }

  fileprivate var asciiLowered: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
