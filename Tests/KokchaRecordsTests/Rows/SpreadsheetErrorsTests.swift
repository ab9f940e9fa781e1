import KokchaBytes
import KokchaModel
import KokchaValues
import Testing

/// What spreadsheets write where a formula failed, in the languages that they speak.
struct SpreadsheetErrorsTests {
  private static let errors = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#ERROR!",
    "#GETTING_DATA", "#BEZUG!", "#NV", "#WERT!", "#ZAHL!", "#ÜBERLAUF!", "#VALEUR!", "#NOM?",
    "#NOMBRE!", "#¡REF!", "#¡DIV/0!", "#¿NOMBRE?", "#N/D", "#RIF!", "#VALORE!", "#NOME?", "#NÚM!",
    "#ССЫЛКА!", "#Н/Д", "#ЗНАЧ!", "#ДЕЛ/0!", "#ИМЯ?", "#ЧИСЛО!", "#ПУСТО!", "#DEEL/0!", "#VERW!",
    "#ADR!", "#N/D!", "#YOK", "#DEĞER!", "#VÄRDEFEL!", "#I/T", "#ІМ'Я?", "########", "###",
    "Err:502", "Err:508",
  ]

  @Test(arguments: errors)
  func `each is known by its form`(text: String) {
    let isError = SpreadsheetError.matches(text.utf8.span)
    #expect(isError)
  }

  @Test(arguments: [
    "", "#", "##", "#5", "#date", "#date+start", "#metoo", "#adm1 +name", "#N", "#REF", "# REF!",
    "REF!", "#Ref!x", "#ref!", "#1!", "#/!", "Err:", "Err:5x", "Error:502", "Explosion", "E",
    "#A B!",
    "#" + String(repeating: "A", count: 60) + "!", "#N//", "#é!",
  ])
  func `nothing else is`(text: String) {
    let isError = SpreadsheetError.matches(text.utf8.span)
    #expect(!isError)
  }

  @Test(arguments: errors)
  func `in a date it is told as what it is, with the event's id`(error: String) throws {
    let made = try LogReading("id,title,date\nA-1,Rocket,\(error)\nA-2,Raid,2022\n")
    #expect(made.codes == [.notADate])
    #expect(
      made.problems.first?.message.hasPrefix("date '\(error)' is a spreadsheet's error") == true)
    #expect(made.problems.first?.advice == "write the date")
    #expect(made.problems.first?.event == "A-1")
    #expect(made.events.map(\.id) == ["A-2"])
  }

  @Test(
    arguments: [
      ("latitude,longitude", "#REF!,69.5", .coordinateNotANumber),
      ("latitude,longitude", "37.1,Err:502", .coordinateNotANumber),
      ("radius_km", "#N/A", .radiusNotANumber), ("killed", "#NV", .countNotANumber),
      ("killed_low", "########", .countNotANumber), ("ongoing", "#ИМЯ?", .termUnknown),
      ("occurrence", "#VALEUR!", .termUnknown), ("reliability", "#NOME?", .termUnknown),
    ] as [(String, String, ProblemCode)])
  func `in a value it is told under the value's own code`(
    columns: String, cells: String, code: ProblemCode
  ) throws {
    let made = try LogReading("id,title,date,\(columns)\ne,T,2022,\(cells)\n")
    #expect(made.codes == [code])
    #expect(made.problems.first?.message.contains("is a spreadsheet's error") == true)
    #expect(made.problems.first?.event == "e")
    #expect(made.refused == 1)
  }

  @Test(arguments: ["place", "admin1", "admin2", "pcode", "country", "from_place", "to_place"])
  func `as the name of a place it is told, and names none`(column: String) throws {
    let made = try LogReading("id,title,date,\(column)\ne,T,2022,#Н/Д\n")
    let plain = try LogReading("id,title,date,\(column)\ne,T,2022,\n")
    #expect(made.codes == [.spreadsheetError])
    #expect(made.problems.map(\.severity) == [.warning])
    #expect(made.problems.map(\.field) == [column])
    #expect(made.events == plain.events)
  }

  @Test func `an id is refused, and a title kept with a warning`() throws {
    let made = try LogReading("id,title,date\n#N/A,T,2022\nb,#NAME?,2022\n#N/A,U,2023\n")
    #expect(made.codes == [.spreadsheetError, .spreadsheetError, .spreadsheetError])
    #expect(made.problems.map(\.severity) == [.error, .warning, .error])
    #expect(made.events.map(\.title) == ["#NAME?"])
  }

  @Test func `a date made of two columns names the one that failed`() throws {
    let made = try LogReading(
      "id,title,first,last\ne,T,2022-07-14,#N/A\nf,T,#REF!,2022-07-14\n",
      options: .mapping(("date", "first/last")))
    #expect(
      made.problems.map(\.message) == [
        "date '#N/A' is a spreadsheet's error", "date '#REF!' is a spreadsheet's error",
      ])
  }

  // MARK: Tag rows

  @Test(arguments: [
    "#event+id,#event+name,#date+start,#adm1+name", "#event +id,#event,#date +start +min,",
    ",,#date,#adm1", "#event,,,#adm1+name+en",
  ])
  func `a row of HXL tags has the form of tags in two cells`(row: String) throws {
    let made = try LogReading("id,title,date,place\n\(row)\ne,T,2022,Rustaq\n")
    #expect(made.codes == [.tagRow])
    #expect(made.events.map(\.id) == ["e"])
  }

  @Test(arguments: [
    "A-1,Rocket,#REF!,Rustaq", "A-1,Rocket,#NV,#NV", "A-1,Rocket,#date+start,", "A-1,R,#N/A,#REF!",
    "A-1,Rocket,#date,Rustaq",
  ])
  func `a real event is never called a row of tags`(row: String) throws {
    let made = try LogReading("id,title,date,place\n\(row)\n")
    #expect(made.codes.contains(.notADate))
    #expect(!made.codes.contains(.tagRow))
    #expect(made.problems.allSatisfy { $0.event == "A-1" })
  }
}
