import Foundation
import TestSupport
import Testing

/// The same pages in another browser; `make test-firefox` installs it.
@Suite("The page in headless Firefox", .enabled(if: isInstalled("firefox-esr"), "no Firefox here"))
struct PageInFirefoxTests {
  @Test func `pages of every kind open, draw, show a card, and ask for nothing`() throws {
    let pages = try BrowserPages.opened.get()
    let run = try execute(
      try judgesPython(), ["Tests/browser/firefox", pages.folder.url.path], in: projectFolder)
    #expect(run.status == 0, "\(run.errors)")
    let answers = try JSONDecoder().decode([String: String].self, from: run.output)
    #expect(Set(answers.keys) == Set(pages.events.keys))
    #expect(answers.filter { $0.value != "ok" } == [:])
  }
}
