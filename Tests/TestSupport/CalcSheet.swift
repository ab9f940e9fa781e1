public import Foundation
import FoundationXML

/// A table as LibreOffice Calc has it after opening.
public struct CalcSheet {
  /// A cell: the type that Calc took it for, what it shows, and the value behind that.
  public struct Cell: Equatable, Sendable {
    /// `string`, `float`, `date`, …; empty for an empty cell.
    public var type = ""
    /// What it shows.
    public var text = ""
    /// The number or date behind that, if there is one.
    public var value = ""
    /// Whether a formula runs in it.
    public var isFormula = false

    /// A cell of these parts.
    public init(type: String = "", text: String = "", value: String = "", isFormula: Bool = false) {
      self.type = type
      self.text = text
      self.value = value
      self.isFormula = isFormula
    }
  }

  /// What stands in the dialog that asks how to import a table.
  public enum Options: Sendable {
    /// As they are in a fresh profile: it splits at tab, comma and semicolon, takes quoted cells for what they
    /// look like, detects plain numbers only, and runs no formula.
    case defaults
    /// Also "Detect special numbers" and "Evaluate formulas".
    case detectingAll

    /// The tokens of LibreOffice's text filter (Help, "Filter Options for CSV Text Files"): separators, quote, UTF-8,
    /// first line, formats, language, quoted as text, special numbers, three of the export's, sheet, formulas.
    fileprivate var filter: String {
      "CSV:44/59/9,34,76,1,,0,false,\(self == .detectingAll),false,false,false,0,\(self == .detectingAll)"
    }
  }

  /// The rows from the first to the last that holds something.
  public private(set) var rows: [[Cell]] = []

  /// Opens a file of UTF-8 without showing it.
  public init(opening file: URL, _ options: Options = .defaults) throws {
    let folder = try TemporaryFolder()
    let run = try execute(
      "soffice",
      [
        "-env:UserInstallation=\(folder.url.appending(path: "profile").absoluteString)",
        "--headless", "--infilter=\(options.filter)", "--convert-to", "fods", "--outdir",
        folder.url.path, file.path,
      ], environment: ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"])
    let stem = file.lastPathComponent.prefix { $0 != "." }
    guard let sheet = try? folder.read("\(stem).fods") else {
      throw CalcFault(message: "LibreOffice did not open \(file.path): \(run.errors)")
    }
    let reader = SheetReader()
    let parser = XMLParser(data: sheet)
    parser.delegate = reader
    guard parser.parse() else { throw CalcFault(message: "\(stem).fods is no XML") }
    rows = reader.rows
  }
}

/// Why a table could not be looked at.
public struct CalcFault: Error {
  /// What went wrong.
  public var message: String
}

/// Reads the first sheet of a flat OpenDocument spreadsheet.
private final class SheetReader: NSObject, XMLParserDelegate {
  var rows: [[CalcSheet.Cell]] = []
  private var cell: CalcSheet.Cell?
  private var repeats = 1
  private var paragraphs = 0
  private var isInText = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "table:table-row": rows.append([])
    case "table:table-cell":
      cell = CalcSheet.Cell(
        type: attributes["office:value-type"] ?? "",
        value: attributes["office:date-value"] ?? attributes["office:value"] ?? "",
        isFormula: attributes["table:formula"] != nil)
      paragraphs = 0
      // The empty cells to the right of everything are no part of the table.
      repeats = min(Int(attributes["table:number-columns-repeated"] ?? "") ?? 1, 200)
    case "text:p":
      if paragraphs > 0 { cell?.text += "\n" }
      paragraphs += 1
      isInText = true
    case "text:tab": cell?.text += "\t"
    case "text:line-break": cell?.text += "\n"
    case "text:s":
      cell?.text += String(repeating: " ", count: Int(attributes["text:c"] ?? "") ?? 1)
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInText { cell?.text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "text:p": isInText = false
    case "table:table-cell":
      guard let cell, !rows.isEmpty else { return }
      rows[rows.count - 1] += Array(repeating: cell, count: repeats)
    default: break
    }
  }
}
