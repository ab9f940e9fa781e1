/// The columns of `names.csv`, by their places in `list`.
package enum NameColumn {
  package static let list = ["place", "name", "language", "script", "status", "source"]
  package static let (place, name, language, script, status, source) = (0, 1, 2, 3, 4, 5)
}

/// The columns of `codes.csv`, by their places in `list`.
package enum CodeColumn {
  package static let list = ["place", "scheme", "code", "source"]
  package static let (place, scheme, code, source) = (0, 1, 2, 3)
}
