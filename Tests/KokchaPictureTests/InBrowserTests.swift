import Foundation
import KokchaFormat
import KokchaModel
import TestSupport
import Testing

/// A browser measures where the texts of pictures stand: inside the picture, and none on another.
@Suite(.enabled(if: isInstalled("chromium"), "chromium is not installed"), .serialized)
struct InBrowserTests {
  /// What the browser says of some pictures.
  private func verdict(_ pictures: [DrawnPicture]) throws -> String {
    let folder = try TemporaryFolder()
    let judge = try String(
      contentsOf: projectFolder.appending(path: "Tests/judges/measure-picture.html"),
      encoding: .utf8)
    let page = try folder.write(
      "picture.html",
      judge.replacing("PICTURES", with: pictures.map(\.text).joined(separator: "\n")))
    let run = try execute(
      "chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "file://" + page])
    let verdict = try #require(run.text.firstMatch(of: /<pre id="verdict">([^<]*)</))
    return String(verdict.output.1)
  }

  private static let long =
    "A title that is far too long for the line that it has to stand in, "
    + "with all that a report has to say of it and more"

  /// Events close to each other, with titles of a few words up to far too many.
  private static func events(_ count: Int) throws -> [Event] {
    try (0..<count).map { number in
      let title = number % 3 == 0 ? long : number % 3 == 1 ? "مرمی هاوان از خواجه‌غار" : "Raid"
      var event = try Event.at(
        69.5 + Double(number % 5) / 50, 37 + Double(number % 3) / 60, "\(number)", title: title,
        date: ["2022-07-1\(number % 10)", "2022-03/2022-09~", "/2022-07-14", "2021/.."][number % 4],
        type: EventType.allCases[number % 8], occurrence: Occurrence.allCases[number % 4],
        radius: number % 2 == 0 ? 21.4 : nil)
      event.places[0].verbatim = number % 2 == 0 ? "خواجه‌غار" : "Khwaja Bahawuddin district centre"
      return event
    }
  }

  @Test(arguments: ["slide", "a4", "900x300", "300x900"])
  func `texts stand in the picture and apart`(size: String) throws {
    let pictures = try [0, 1, 2, 6, 13, 20, 300].flatMap { count in
      try PageLanguage.allCases.map { language in
        try DrawnPicture(Self.events(count), .picture(size, language, title: Self.long))
      }
    }
    let nowhere = try DrawnPicture([.sample("a", title: Self.long)], .picture(size))
    #expect(try verdict(pictures + [nowhere]) == "valid")
  }
}
