import Foundation
import KokchaFormat
import KokchaModel
import KokchaPage
import TestSupport

/// A page that the writer made, as text and as a reader that is not Kokcha's finds it.
struct WrittenPage {
  let text: String
  let page: ReadPage
  let losses: [WrittenLoss]

  init(
    _ events: [Event], information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions(), language: PageLanguage = .english,
    details: PageDetails = .all
  ) throws {
    var writer = PageWriter(
      to: MemorySink(), information: information, drawing: drawing, language: language,
      details: details)
    for event in events { try writer.write(event) }
    let written = try writer.finish()
    losses = written.losses
    let folder = try TemporaryFolder()
    text = String(decoding: written.sink.bytes, as: UTF8.self)
    page = try ReadPage(try folder.write("page.html", Data(written.sink.bytes)))
  }
}

/// Events with every field, with difficult texts in every field, and with everything that a time and a place can be.
func difficultEvents() throws -> [Event] {
  var events = [try Event.full()]
  for (number, text) in DifficultTexts.all.enumerated() {
    var event = try Event.full()
    event.id = "\(number)" + text
    event.title = text
    event.summary = text
    event.time = try EventTime(edtf: "2022-07-14", verbatim: text)
    event.type = text
    event.subtype = text
    event.places[0].verbatim = text
    event.places[0].admin1 = AdminUnit(name: text, pcode: text)
    event.places[0].country = text
    event.claims[0].claimant = text
    event.sources[0].publisher = text
    event.tags = [text]
    event.extra = [ExtraField(name: text, value: text), ExtraField(name: "same", value: text)]
    events.append(event)
  }
  for (number, date) in [
    "2022", "2022-07?", "2022-07-14~", "../2022", "2022/..", "/2022", "2022/", "Y-12000", "Y20000",
    "1969-12-31T23:59:59Z", "2022-07-14T06:30:01Z", "-0001", "0001", "9999", "2022-07-XX", "XXXX",
    "../..",
  ].enumerated() {
    var event = try Event.sample("time \(number)", date: date)
    event.placeNote = "nobody says where"
    events.append(event)
  }
  events.append(try Event.sample("corner", longitude: -180, latitude: -90))
  events.append(try Event.sample("other corner", longitude: 180, latitude: 89.999_999_9))
  return events
}
