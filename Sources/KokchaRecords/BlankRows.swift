import KokchaBytes
import KokchaModel

// Parts of an event that say nothing; every reader leaves them out.

extension PlaceRow {
  /// Whether nothing says where it is.
  var isBlank: Bool {
    verbatim.isEmpty && identifier.isEmpty && admin1.isEmpty && admin1Code.isEmpty
      && admin2.isEmpty && admin2Code.isEmpty && country.isEmpty && iso2.isEmpty
      && iso3.isEmpty && coordinate == nil
  }

  /// Whether it says no more than in which country it lies: a feed's rows repeat that with each actor and source.
  var namesCountryOnly: Bool {
    var rest = self
    rest.country = TextRange()
    rest.iso2 = TextRange()
    rest.iso3 = TextRange()
    return rest.isBlank
  }
}

extension ActorRow {
  var isBlank: Bool { name.isEmpty && role == nil && attribution == nil }
}

extension TrajectoryRow {
  var isBlank: Bool { from.isEmpty && to.isEmpty && kind == nil }

  /// Leaves out how an end was found that is not named any more: that was the answer to its name.
  mutating func forgetUnnamedEnds() {
    if from.isEmpty { (fromMatch, fromMatchedName) = (nil, TextRange()) }
    if to.isEmpty { (toMatch, toMatchedName) = (nil, TextRange()) }
  }
}

extension ClaimRow {
  var isBlank: Bool {
    claimant.isEmpty && verb == nil && quote.isEmpty && source.isEmpty && date.isEmpty
  }
}

extension SourceRow {
  var isBlank: Bool {
    id.isEmpty && publisher.isEmpty && author.isEmpty && title.isEmpty && url.isEmpty
      && published.isEmpty && accessed.isEmpty && archived.isEmpty && sha256.isEmpty
      && language.isEmpty && reliability == nil
  }
}
