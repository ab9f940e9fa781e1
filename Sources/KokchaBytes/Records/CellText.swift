extension String {
  /// The text as a cell of comma-separated values: in quotes where RFC 4180 §2.6 asks for them, and
  /// those inside doubled (§2.7).
  package var csvCell: String {
    let needsQuotes = utf8.contains { byte in
      byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return self }
    var quoted = "\""
    // By scalars: a quote with a mark above it is another character, and a quote all the same.
    for scalar in unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }
}
