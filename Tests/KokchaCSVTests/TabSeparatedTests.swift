import KokchaCSV
import KokchaFormat
import KokchaModel
import KokchaTableWriting
import TestSupport
import Testing

/// The form for spreadsheets with tabs between the fields.
struct TabSeparatedTests {
  @Test func `fields are parted by tabs, and one with a tab stands in quotes`() throws {
    var writer = EventWriter(CSVFormat(.tabSeparated), to: MemorySink(), extraColumns: [])
    for text in ["a,b;c", "a\tb", "\tx", "a\nb", "=1"] { try writer.write(.sample(title: text)) }
    let bytes = try writer.finish().sink.bytes
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let csv = PlainCSV(Array(bytes[3...]), delimiter: 0x09)
    #expect(csv.records.dropFirst().map { $0[1] } == ["a,b;c", "a\tb", "'\tx", "a ⏎ b", "'=1"])
    #expect(Set(csv.records.map(\.count)) == [Field.ofTables.count])
    #expect(String(decoding: bytes, as: UTF8.self).contains("\r\ne1\t\"a,b;c\"\t"))
  }
}
