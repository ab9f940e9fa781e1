import Foundation
import TestSupport
import Testing

/// The script, the styles and the texts in `KokchaPage/Built` are what `page/build` makes of the sources in `page`.
struct BuiltPageTests {
  @Test(.enabled(if: isInstalled("esbuild"), "esbuild is not installed"))
  func `what is built is fresh, and all languages have the same texts`() throws {
    let run = try execute("python3", ["page/build", "--check"], in: projectFolder)
    #expect(run.status == 0, "\(run.errors)")
  }
}
