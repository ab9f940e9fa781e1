import Foundation
import FoundationXML
import KokchaFormat
import KokchaModel
import KokchaPicture
import TestSupport
import Testing

/// `--picture-size`, and what it makes of a picture.
struct PictureSizeTests {
  @Test func `a sheet has millimetres, a slide and any other size pixels`() throws {
    let sheet = try DrawnPicture([.at(69.5, 37)], .picture("a4")).root
    #expect(sheet["width"] == "210mm")
    #expect(sheet["height"] == "297mm")
    let own = try DrawnPicture([.at(69.5, 37)], .picture("1600x900")).root
    #expect(own["width"] == "1600")
    #expect(own["height"] == "900")
  }

  @Test(arguments: ["slide", "a4", "1600x900", "300x200", "20000x10000", "900x300", "300x900"])
  func `a picture has the proportions of its size, and the same letters`(size: String) throws {
    let wanted = try #require(PictureSize(size))
    let picture = try DrawnPicture([.at(69.5, 37)], .picture(size))
    let (width, height) = picture.size
    #expect(abs(width / height - wanted.width / wanted.height) < 0.01)
    #expect(abs(width * height - 1280 * 720) < 1280)
  }

  @Test(arguments: [
    "", "a5", "100x100", "199x300", "20001x10000", "901x300", "1280", "1280x", "x720",
    "1280x720x3", "-500x-500", "1e3x1e3", "٥٠٠x٥٠٠",
  ])
  func `other sizes are refused`(text: String) {
    #expect(PictureSize(text) == nil)
  }
}
