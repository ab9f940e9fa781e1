// Made by page/build of the sources in page; a test holds that it is fresh.
// swift-format-ignore-file

/// The styles of the report page.
package enum PageStyles {
  package static let text: StaticString = ##"body{font-family:system-ui,sans-serif}"##
}
