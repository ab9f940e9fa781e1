import KokchaBytes
import KokchaGazetteerIndex

/// A name of an event that no table has, and the place that it was taken for by its sounds.
struct HeardName {
  /// The event's index in its batch.
  var event: Int
  /// Where the name stands in the batch's text.
  var words: TextRange
  /// The column that it stands in.
  var field: String
  var place: Int
  /// How surely the place has this name, 0…1.
  var score: Double
}
