/// A river's line on its way to `courses.csv`.
struct CourseRecord {
  var place: String
  var source: String
  /// Two or more.
  var points: [Vertex]
}
