import KokchaModel

/// How far each of a batch's tables was filled before an event.
struct TableMarks {
  var places = 0
  var shapes = 0
  var trajectories = 0
  var actors = 0
  var casualties = 0
  var claims = 0
  var sources = 0
  var links = 0
  var extras = 0
}

extension EventBatch {
  /// How far each table is filled.
  var tableMarks: TableMarks {
    TableMarks(
      places: places.count, shapes: shapes.count, trajectories: trajectories.count,
      actors: actors.count,
      casualties: casualties.count, claims: claims.count, sources: sources.count,
      links: links.count, extras: extras.count)
  }

  /// Takes back shapes that were added last, with their points.
  mutating func removeShapes(from first: Int) {
    guard first < shapes.count else { return }
    let run = Int(shapes[first].runs.start)
    vertices.removeSubrange(Int(runs[run].points.start)...)
    runs.removeSubrange(run...)
    shapes.removeSubrange(first...)
  }

  /// Takes back what an event has put into the tables.
  mutating func removeRows(since marks: TableMarks) {
    places.removeSubrange(marks.places...)
    removeShapes(from: marks.shapes)
    trajectories.removeSubrange(marks.trajectories...)
    actors.removeSubrange(marks.actors...)
    casualties.removeSubrange(marks.casualties...)
    claims.removeSubrange(marks.claims...)
    sources.removeSubrange(marks.sources...)
    links.removeSubrange(marks.links...)
    extras.removeSubrange(marks.extras...)
  }
}

extension EventBatch {
  /// Puts an event's own columns into the order of their names, in which every format writes them.
  ///
  /// Rows that add a column later, events in JSON, and further inputs may have them in another.
  mutating func orderExtras(since marks: TableMarks) {
    var isOrdered = true
    for index in marks.extras..<extras.count where index > marks.extras {
      if extras[index - 1].name > extras[index].name { isOrdered = false }
    }
    if !isOrdered { extras[marks.extras...].sort { $0.name < $1.name } }
  }
}

extension EventRow {
  /// Makes what was wrong with values that are left out the event's own.
  mutating func takeBlanks(_ codes: [ProblemCode], to batch: inout EventBatch) {
    if codes.isEmpty { return }
    blanks = RowRange(start: batch.blanks.count, count: codes.count)
    batch.blanks += codes
  }

  /// Makes the rows that were added to the tables the event's own.
  mutating func takeRows(of batch: EventBatch, since marks: TableMarks) {
    places = RowRange(from: marks.places, to: batch.places.count)
    trajectories = RowRange(from: marks.trajectories, to: batch.trajectories.count)
    actors = RowRange(from: marks.actors, to: batch.actors.count)
    casualties = RowRange(from: marks.casualties, to: batch.casualties.count)
    claims = RowRange(from: marks.claims, to: batch.claims.count)
    sources = RowRange(from: marks.sources, to: batch.sources.count)
    links = RowRange(from: marks.links, to: batch.links.count)
    extras = RowRange(from: marks.extras, to: batch.extras.count)
  }
}

extension RowRange {
  fileprivate init(from start: Int, to end: Int) { self.init(start: start, count: end - start) }
}
