package import KokchaModel

/// Why a text is no shape that Kokcha carries, and at which of its bytes.
package struct ShapeFault: Error, Equatable {
  package enum Kind: Equatable {
    /// Neither WKT nor GeoJSON.
    case notAShape
    case unknownKind(String)
    /// A height or measure that is no number.
    case notANumber(String)
    /// No longitude or latitude, and what stands there.
    case degrees(DegreesFault, String)
    /// A point at 0,0, which stands for none.
    case zero
    case fewPoints(ShapeKind)
    case ringOpen
    case ringEmpty
    case memberTwice(String)
    case otherReference(String)
    case tooDeep
  }

  package var kind: Kind
  package var offset: Int

  package init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  package var code: ProblemCode {
    switch kind {
    case .degrees(let fault, _): fault.code
    case .zero: .coordinateZero
    case .fewPoints, .ringOpen, .ringEmpty: .shapeUnsound
    case .memberTwice: .keyTwice
    case .otherReference: .otherCoordinates
    default: .notAShape
    }
  }

  package var message: String {
    switch kind {
    case .notAShape: "the geometry is neither WKT nor GeoJSON"
    case .unknownKind(let name): "'\(name)' is no kind of geometry that Kokcha knows"
    case .notANumber(let text): "'\(text)' in the geometry is not a decimal number"
    case .degrees(let fault, let text):
      fault.message(of: "the geometry's \(fault.axis.name)", text.utf8.span)
    case .zero: "a point of the geometry is 0,0, in the Gulf of Guinea"
    case .fewPoints(.lineString): "a line of the geometry has fewer than two different points"
    case .fewPoints: "a ring of the geometry has fewer than four points"
    case .ringOpen: "a ring of the geometry does not end where it begins"
    case .ringEmpty: "a ring of the geometry encloses nothing"
    case .memberTwice(let name): "'\(name)' stands twice in the geometry"
    case .otherReference(let name): "the geometry is in \(name), not in degrees on WGS 84"
    case .tooDeep: "brackets in the geometry are nested too deeply"
    }
  }

  package var advice: String {
    switch kind {
    case .notAShape, .tooDeep:
      "write WKT, LINESTRING (69.4 37.1, 69.5 37.2), or a GeoJSON geometry"
    case .unknownKind:
      "the kinds are Point, LineString, Polygon, their Multi… forms and GeometryCollection"
    case .notANumber: "write heights and measures as decimals, or leave them out"
    case .degrees(let fault, let text):
      switch (fault.kind, fault.axis) {
      case (.notANumber, _): fault.advice(for: text.utf8.span)
      // In a shape no name tells the two apart, but their order does.
      case (.outOfRange, .longitude):
        "longitude comes first in WKT and GeoJSON; are they exchanged?"
      case (.outOfRange, .latitude):
        "latitude comes second in WKT and GeoJSON; are they exchanged?"
      }
    case .fewPoints(.lineString): "give two points or more, or one point as POINT"
    case .zero: "leave it out if the place is not known"
    case .ringEmpty: "draw the outline of the area; a line is a LINESTRING"
    case .fewPoints, .ringOpen:
      "a ring has four points or more, the last of them the first again"
    case .memberTwice: "delete one of the two"
    case .otherReference: "export it in EPSG:4326 from the program that made it"
    }
  }
}

extension ShapeFault {
  /// The degrees that a text tells which stands at `offset`, in steps of 10⁻⁷ degree.
  @inline(__always)
  package static func degrees(
    _ axis: Degrees, _ text: Span<UInt8>, at offset: Int
  ) throws(ShapeFault) -> Int32 {
    do throws(DegreesFault) {
      return try axis.read(text)
    } catch {
      throw ShapeFault(.degrees(error, text.quoted), at: offset)
    }
  }
}
