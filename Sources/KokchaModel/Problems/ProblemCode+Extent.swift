extension ProblemCode {
  /// How much of the data an error of a kind makes unfit to be told; `docs/problems.md` says what `--bad`
  /// makes of each.
  public enum Extent: Sendable {
    /// More than one event, so that leaving events out does not mend it: the export is refused.
    case input
    /// The event: it is left out where bad data is left out at all.
    case event
    /// The value: it is left out of its event where `--bad blank` says so and the event can do without.
    case value
    /// Nothing: it is only ever a warning.
    case none
  }

  /// How much an error of this kind makes unfit.
  public var extent: Extent {
    switch self {
    case .fileMissing, .isFolder, .unreadable, .outputExists, .unwritable, .sameFile, .pipeClosed,
      .leftBehind, .emptyInput, .noRows, .columnMissing, .columnTwice, .quoteUnclosed,
      .textAfterQuote, .recordTooLong, .idTwice, .idNotDistinct, .jsonVersion, .gazetteerRefused,
      .otherCoordinates, .xmlMalformed, .xmlEntities, .xmlTooLarge, .notKML, .archiveUnreadable,
      .archiveTooLarge, .jsonOtherShape, .otherKindOfFile,
      .languageUnknown:
      .input
    case .fieldCount, .notUTF8, .nul, .notADate, .dateDoesNotExist,
      .dateAmbiguous, .endBeforeStart, .otherCalendar, .zoneUnknown, .clockChanged, .lunarDate,
      .contradiction, .rowsParted, .tagRow, .jsonMalformed, .keyUnknown, .keyTwice, .surrogate,
      .notGeoJSON, .spreadsheetError:
      .event
    case .coordinateHalf, .coordinateNotANumber, .coordinateOutOfRange, .coordinateZero,
      .radiusNotANumber, .notAShape, .shapeUnsound, .fieldEmpty, .termUnknown, .countNotANumber,
      .countDisordered, .countIsDate, .linkMalformed, .jsonType, .semicolon,
      .sourceUnknown:
      .value
    case .heightsLeftOut, .ringCrossing, .clockWithoutOffset, .solarHijriRead, .placeUnknown,
      .placeAmbiguous, .placeDisagrees, .countryUnknown, .codeUnknown, .codeOfOtherScheme,
      .codeDisagrees,
      .spellingUnlisted, .coordinateBesideShape, .wayUnclear, .rowTwice, .eventRepeated,
      .typeUnknown, .claimWithoutClaimant, .sourceWithoutURL, .sourceMissing, .sha256Malformed,
      .claimSourceUnknown, .mojibake, .quoteCut, .dateAfterPublication, .accessBeforePublication,
      .sourceDateUnread, .likelyDuplicate, .dateOrdersMixed, .linkUnknown, .columnLikeOurs,
      .computedDiffers, .mapPartLeftOut, .geometryEmpty, .coordinateSwapped,
      .coordinateLoneZero, .commentLine, .seasonOrSpan, .endDistant, .titleMade, .idOfOtherDocument,
      .placeUnnamed:
      .none
    }
  }

  /// The kinds that refuse an export whatever is to be done with bad data.
  package static let ofWholeInputs = allCases.filter { $0.extent == .input }
}
