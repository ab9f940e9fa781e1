/// The kinds of problem, each with the code under which it is documented in `docs/problems.md`.
public enum ProblemCode: String, CaseIterable, Sendable {
  // Files.
  /// The file is not there.
  case fileMissing = "K001"
  /// The path names a folder.
  case isFolder = "K002"
  /// The file cannot be read.
  case unreadable = "K003"
  /// The output exists and may not be overwritten.
  case outputExists = "K004"
  /// The output cannot be written.
  case unwritable = "K005"
  /// Two outputs, or an output and the input, are one file.
  case sameFile = "K006"
  /// Nobody reads the pipe any more.
  case pipeClosed = "K007"
  /// Files of a set could not be removed or put back.
  case leftBehind = "K008"

  // The log as a table.
  /// The input has no bytes.
  case emptyInput = "K010"
  /// The input has a header and no rows.
  case noRows = "K011"
  /// A column that must be there is not.
  case columnMissing = "K012"
  /// Two columns have one name.
  case columnTwice = "K013"
  /// A row has more or fewer fields than the header.
  case fieldCount = "K014"
  /// A quote is never closed.
  case quoteUnclosed = "K015"
  /// Text follows a closing quote.
  case textAfterQuote = "K016"
  /// Bytes that are not UTF-8.
  case notUTF8 = "K017"
  /// A NUL character.
  case nul = "K018"
  /// A record is longer than Kokcha reads.
  case recordTooLong = "K019"

  // Coordinates.
  /// One of latitude and longitude is missing.
  case coordinateHalf = "K020"
  /// A latitude or longitude is not a decimal number.
  case coordinateNotANumber = "K021"
  /// A latitude or longitude is out of range.
  case coordinateOutOfRange = "K022"
  /// The coordinate is 0,0.
  case coordinateZero = "K023"
  /// Latitude and longitude look exchanged.
  case coordinateSwapped = "K024"
  /// A radius is not a number of kilometres.
  case radiusNotANumber = "K025"

  /// A geometry is neither WKT nor GeoJSON that Kokcha reads.
  case notAShape = "K026"
  /// A line or ring has too few points, is open, or encloses nothing.
  case shapeUnsound = "K027"
  /// A geometry's heights or measures are left out.
  case heightsLeftOut = "K028"
  /// A ring of a geometry crosses itself.
  case ringCrossing = "K029"

  // Dates.
  /// The text is no date.
  case notADate = "K030"
  /// The calendar has no such date.
  case dateDoesNotExist = "K031"
  /// The date can mean two days.
  case dateAmbiguous = "K032"
  /// The end is before the start.
  case endBeforeStart = "K033"
  /// A clock time's zone is not known.
  case clockWithoutOffset = "K034"
  /// The year may be of another calendar.
  case otherCalendar = "K035"
  /// A date was read as Solar Hijri, although no calendar was named.
  case solarHijriRead = "K036"
  /// The time zone is none that the system knows.
  case zoneUnknown = "K037"
  /// The clocks were changed: the time did not come, or came twice.
  case clockChanged = "K038"
  /// A date of the lunar calendar.
  case lunarDate = "K039"

  // Places.
  /// The gazetteer does not know the place.
  case placeUnknown = "K040"
  /// The gazetteer knows several places of the name.
  case placeAmbiguous = "K041"
  /// The coordinate lies outside the district that the row names.
  case placeDisagrees = "K042"
  /// A place code is not in the gazetteer.
  case codeUnknown = "K043"
  /// A place code belongs to another scheme than the one it is given under.
  case codeOfOtherScheme = "K044"
  /// A place code and a name beside it mean different places.
  case codeDisagrees = "K045"
  /// A place was found by a spelling that the gazetteer does not list.
  case spellingUnlisted = "K046"
  /// The coordinate lies outside the geometry beside it.
  case coordinateBesideShape = "K047"
  /// A line or ring of a geometry may go either way round the Earth.
  case wayUnclear = "K048"
  /// What stands for a country is no country's name or code.
  case countryUnknown = "K049"

  // Events.
  /// Two events have the same id but different content.
  case idTwice = "K050"
  /// Rows of one event contradict each other.
  case contradiction = "K051"
  /// A field that every event needs is empty.
  case fieldEmpty = "K052"
  /// An event without an id is the same as another.
  case rowTwice = "K053"
  /// The column that is read as the id has the same value in different events.
  case idNotDistinct = "K054"
  /// An event is there twice, with the same id and the same content.
  case eventRepeated = "K055"
  /// Something is said of a place, and the event names none.
  case placeUnnamed = "K056"
  /// A row that cannot be read stands between the rows of an event.
  case rowsParted = "K057"

  // Values.
  /// A value is not one of a field's terms.
  case termUnknown = "K060"
  /// The type or sub-type is not in the vocabulary.
  case typeUnknown = "K061"
  /// A count is not a number or a range of numbers.
  case countNotANumber = "K062"
  /// A count's ends are in the wrong order.
  case countDisordered = "K063"
  /// A spreadsheet made a date of a count.
  case countIsDate = "K064"
  /// A link is not `kind:id`.
  case linkMalformed = "K065"
  /// A row holds HXL tags, not an event.
  case tagRow = "K066"

  // What looks wrong, though it could be exported.
  /// Nobody is named who makes a claim.
  case claimWithoutClaimant = "K070"
  /// Nothing says where a source can be read.
  case sourceWithoutURL = "K071"
  /// An event has no source.
  case sourceMissing = "K072"
  /// A hash is not 64 hexadecimal digits.
  case sha256Malformed = "K073"
  /// A claim's source is none of the event's.
  case claimSourceUnknown = "K074"
  /// A text went through the wrong encoding.
  case mojibake = "K075"
  /// A quote is as long as its field, or longer.
  case quoteCut = "K076"
  /// An event is dated after its source's publication.
  case dateAfterPublication = "K077"
  /// A source was accessed before it was published.
  case accessBeforePublication = "K078"
  /// A date of a source or claim cannot be read.
  case sourceDateUnread = "K079"
  /// Two events share day, place and type.
  case likelyDuplicate = "K080"
  /// A column's dates have the day first here and the month first there.
  case dateOrdersMixed = "K081"
  /// A link names no event of the input.
  case linkUnknown = "K082"
  /// A column may be one of Kokcha's under another name.
  case columnLikeOurs = "K083"
  /// A spreadsheet's error stands where an id, a title or a place belongs.
  case spreadsheetError = "K084"
  /// A line before the header is a comment.
  case commentLine = "K085"
  /// A date may be a season, or a span of years.
  case seasonOrSpan = "K086"
  /// An interval that begins on a day ends with a bare year decades later.
  case endDistant = "K087"
  /// One of latitude and longitude is 0, and the other is not.
  case coordinateLoneZero = "K088"

  // The JSON form.
  /// The bytes are not JSON.
  case jsonMalformed = "K090"
  /// A JSON document does not say that it is one of Kokcha's.
  case jsonVersion = "K091"
  /// A key that Kokcha does not know.
  case keyUnknown = "K092"
  /// A value is of the wrong JSON type.
  case jsonType = "K093"
  /// A key stands twice in one object.
  case keyTwice = "K094"
  /// Half of a surrogate pair in a string.
  case surrogate = "K095"
  /// A computed value says otherwise than what it is computed from.
  case computedDiffers = "K096"
  /// A tag or an event's id in a link holds a semicolon.
  case semicolon = "K097"
  /// No source of the document has this id.
  case sourceUnknown = "K098"

  // Gazetteers.
  /// A gazetteer's table, a recipe or an input of one cannot be read as it should.
  case gazetteerRefused = "K100"

  // Maps.
  /// The JSON is no GeoJSON of features.
  case notGeoJSON = "K110"
  /// A map's coordinates are of another system than WGS 84.
  case otherCoordinates = "K111"
  /// Something of a map is not read.
  case mapPartLeftOut = "K112"
  /// The bytes are not XML.
  case xmlMalformed = "K113"
  /// An XML document declares entities.
  case xmlEntities = "K114"
  /// Elements are nested too deep, or a text is too long.
  case xmlTooLarge = "K115"
  /// The XML is no KML.
  case notKML = "K116"
  /// A KMZ cannot be opened.
  case archiveUnreadable = "K117"
  /// A KMZ unpacks to more than Kokcha reads.
  case archiveTooLarge = "K118"
  /// A feature of a map has no title, and gets one.
  case titleMade = "K119"
  /// An id that stands in another document of a KMZ too.
  case idOfOtherDocument = "K120"

  // Inputs of other kinds.
  /// Valid JSON that holds no events where Kokcha looks for them.
  case jsonOtherShape = "K125"
  /// A geometry without coordinates.
  case geometryEmpty = "K126"
  /// A file of a kind that Kokcha does not read.
  case otherKindOfFile = "K127"

  // Names.
  /// The gazetteer has no names in a language that is asked for.
  case languageUnknown = "K128"
}

extension ProblemCode {
  /// Whether a problem lies with the files or with the data in them.
  public enum Stage: Sendable {
    /// A file could not be read or written.
    case files
    /// The data was refused.
    case data
  }

  /// Where problems of this kind lie.
  public var stage: Stage {
    switch self {
    case .fileMissing, .isFolder, .unreadable, .outputExists, .unwritable, .sameFile, .pipeClosed,
      .leftBehind:
      .files
    default: .data
    }
  }
}

/// How grave a problem is.
public enum Severity: String, Sendable {
  /// The data cannot be exported truthfully.
  case error
  /// The data looks wrong, or is less than it seems.
  case warning
}
