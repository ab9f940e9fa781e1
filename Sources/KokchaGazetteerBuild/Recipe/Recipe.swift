import KokchaGazetteer
import KokchaModel

/// `recipe.csv`: one row is one reading of one input file.
struct Recipe {
  /// What kind of facts a reading gives.
  enum Input: String, CaseIterable {
    case places, names, codes, seats, boundaries
    /// Lines that name the country beyond outer edges.
    case border
    /// Lines along which rivers run.
    case courses
  }

  /// The columns that hold templates.
  enum Column: String, CaseIterable {
    case id, kind, name, parent, otherwise, longitude, latitude, seat, note
    case language, script, status, scheme, code, within
  }

  struct Reading {
    var position: InputPosition
    var input: Input
    var file: String
    /// What the columns of a file without a header are; empty where it has one.
    var columns: String
    var source: String
    var conditions: String
    /// Which areas are drawn; the rest stand beside them only.
    var drawn: String
    var templates: [Column: String]

    subscript(column: Column) -> String { templates[column] ?? "" }
  }

  let readings: [Reading]

  init(_ table: InputTable) throws(GazetteerError) {
    let fixed = ["input", "file", "columns", "source", "where", "draw"]
    let known = fixed + Column.allCases.map(\.rawValue)
    for column in table.columns where !known.contains(column) {
      throw GazetteerError(
        table.path, line: 1, "no recipe has a column \(quoted(column))",
        advice: "the columns are \(known.joined(separator: ", "))")
    }
    for column in ["input", "file", "source"] where table.column(column) == nil {
      throw GazetteerError(
        table.path, line: 1, "no column '\(column)'",
        advice: "every recipe has input, file and source")
    }
    var readings: [Reading] = []
    for row in table.rows {
      func cell(_ name: String) -> String { table.column(name).map { row.cells[$0] } ?? "" }
      guard let input = Input(rawValue: cell("input")) else {
        throw GazetteerError(
          table.path, line: row.line, "input \(quoted(cell("input"))) is not one of the terms",
          advice: "write one of " + Input.allCases.map(\.rawValue).joined(separator: ", "))
      }
      var templates: [Column: String] = [:]
      for column in Column.allCases { templates[column] = cell(column.rawValue) }
      readings.append(
        Reading(
          position: InputPosition(file: table.path, line: row.line), input: input,
          file: cell("file"), columns: cell("columns"), source: cell("source"),
          conditions: cell("where"),
          drawn: cell("draw"), templates: templates))
    }
    self.readings = readings
  }
}

/// A reading joined to the table that it reads.
struct BoundReading {
  let reading: Recipe.Reading
  let table: InputTable
  private let conditions: [Condition]
  private let drawn: [Condition]
  private let templates: [Recipe.Column: Template]

  init(_ reading: Recipe.Reading, _ table: InputTable) throws(GazetteerError) {
    self.reading = reading
    self.table = table
    conditions = try Self.conditions(reading.conditions, reading, table)
    drawn = try Self.conditions(reading.drawn, reading, table)
    var templates: [Recipe.Column: Template] = [:]
    for (column, text) in reading.templates {
      do throws(Template.Fault) {
        templates[column] = try Template(text) { table.column($0) }
      } catch {
        throw Self.error(error, reading, table, text)
      }
    }
    self.templates = templates
  }

  private static func conditions(
    _ text: String, _ reading: Recipe.Reading, _ table: InputTable
  ) throws(GazetteerError) -> [Condition] {
    var conditions: [Condition] = []
    for part in text.split(separator: ";") {
      do throws(Condition.Fault) {
        conditions.append(try Condition(String(part)) { table.column($0) })
      } catch {
        let (message, advice) =
          switch error {
          case .noRelation:
            ("\(quoted(String(part))) is no condition", "write column=value, !=, >= or <")
          case .unknownColumn(let column): unknown(column, table)
          case .notANumber(let value):
            ("\(quoted(value)) is not a number", "compare with = where texts are meant")
          }
        throw GazetteerError(
          reading.position.file, line: reading.position.line, message, advice: advice)
      }
    }
    return conditions
  }

  private static func unknown(_ column: String, _ table: InputTable) -> (String, String) {
    (
      "\(table.path) has no column \(quoted(column))",
      "its columns are \(table.columns.joined(separator: ", "))"
    )
  }

  private static func error(
    _ fault: Template.Fault, _ reading: Recipe.Reading, _ table: InputTable, _ text: String
  ) -> GazetteerError {
    let (message, advice) =
      switch fault {
      case .unclosed: ("\(quoted(text)) opens a brace and never closes it", "write {column}")
      case .unknownColumn(let column): unknown(column, table)
      case .notACount(let count):
        ("\(quoted(count)) is not a number of characters", "write {column:4}")
      }
    return GazetteerError(
      reading.position.file, line: reading.position.line, message, advice: advice)
  }

  /// The rows that the reading means.
  var rows: [InputRow] {
    table.rows.filter { row in conditions.allSatisfy { $0.holds(row.cells) } }
  }

  func isDrawn(_ row: InputRow) -> Bool { drawn.allSatisfy { $0.holds(row.cells) } }

  func text(_ column: Recipe.Column, _ row: InputRow) -> String {
    templates[column]?.text(row.cells) ?? ""
  }

  func texts(_ column: Recipe.Column, _ row: InputRow) -> [String] {
    templates[column]?.texts(row.cells) ?? []
  }

  /// Where a row stands, for messages.
  func position(_ row: InputRow) -> InputPosition {
    InputPosition(file: table.path, line: row.line)
  }
}
