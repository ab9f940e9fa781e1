package import KokchaModel

/// A KML document to be read: a file of its own, or one in a KMZ.
package struct KMLDocumentSource {
  /// Its name for messages.
  package var name: String
  /// Opens it; what it gives adds bytes to a buffer, none at the end.
  package var open: () throws(Problem) -> any OpenBytes

  package init(name: String, open: @escaping () throws(Problem) -> any OpenBytes) {
    self.name = name
    self.open = open
  }
}
