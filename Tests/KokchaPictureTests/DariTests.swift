import Foundation
import FoundationXML
import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaPicture
import TestSupport
import Testing

/// A picture in Dari.
struct DariTests {
  private func drawn(_ events: [Event], _ size: String = "slide") throws -> DrawnPicture {
    try DrawnPicture(events, .picture(size, .dari, title: "مرز تخار"))
  }

  @Test func `it runs from right to left, and dates are of the Solar Hijri calendar`() throws {
    let picture = try drawn([.at(69.5, 37, title: "شلیک", date: "2022-07-14")])
    #expect(picture.root["lang"] == "fa")
    #expect(picture.root["direction"] == "rtl")
    #expect(picture.texts.contains { $0.contains("۲۳ سرطان ۱۴۰۱") })
    #expect(!picture.texts.contains { $0.contains("Jul") || $0.contains("2022") })
  }

  @Test func `what stands at the left in English stands at the right`() throws {
    let events = [try Event.at(69.5, 37, title: "شلیک")]
    let texts = try drawn(events).elements("text")
    let heading = try #require(texts.first { $0.stringValue == "مرز تخار" })
    let x = try #require(heading["x"].flatMap { Double($0) })
    #expect(x > 1200)
    #expect(heading["text-anchor"] == nil)
  }

  @Test func `a day before the calendar is told by the Gregorian one`() throws {
    let picture = try drawn([.at(69.5, 37, date: "1500-03-01")])
    #expect(picture.texts.contains { $0.contains("۱ مارچ ۱۵۰۰") })
  }

  @Test func `every type of the vocabulary has a name`() throws {
    let events = try EventType.allCases.map { try Event.at(69.5, 37, $0.description, type: $0) }
    let texts = try drawn(events).texts
    for type in EventType.allCases {
      #expect(!texts.contains { $0.contains(type.description) }, "\(type)")
    }
  }
}
