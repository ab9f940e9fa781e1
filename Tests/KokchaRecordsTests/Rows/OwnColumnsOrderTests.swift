import KokchaModel
import Testing

/// Columns of the log's own stand in the header's order, whichever row of the event has them.
struct OwnColumnsOrderTests {
  @Test func `a column that only a later row fills`() throws {
    let made = try LogReading("id,title,date,x,y,z\na,A,2022,,1,\na,,,3,,2\n")
    #expect(
      made.events.first?.extra == [
        ExtraField(name: "x", value: "3"), ExtraField(name: "y", value: "1"),
        ExtraField(name: "z", value: "2"),
      ])
  }
}
