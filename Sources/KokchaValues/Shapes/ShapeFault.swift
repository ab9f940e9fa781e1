package import KokchaModel

/// Why a text is no shape that Kokcha carries, and at which of its bytes.
package struct ShapeFault: Error, Equatable {
  package enum Kind: Equatable {
    /// Neither WKT nor GeoJSON.
    case notAShape
    case unknownKind(String)
    case notANumber(String)
    case longitudeOutOfRange(String)
    case latitudeOutOfRange(String)
    /// A point at 0,0, which stands for none.
    case zero
    case fewPoints(ShapeKind)
    case ringOpen
    case ringEmpty
    case empty
    case otherReference(String)
    case nestedCollection
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
    case .longitudeOutOfRange, .latitudeOutOfRange: .coordinateOutOfRange
    case .zero: .coordinateZero
    case .fewPoints, .ringOpen, .ringEmpty, .empty: .shapeUnsound
    default: .notAShape
    }
  }

  package var message: String {
    switch kind {
    case .notAShape: "the geometry is neither WKT nor GeoJSON"
    case .unknownKind(let name): "'\(name)' is no kind of geometry that Kokcha knows"
    case .notANumber(let text): "'\(text)' in the geometry is not a decimal number"
    case .longitudeOutOfRange(let text): "longitude \(text) in the geometry is outside −180…180"
    case .latitudeOutOfRange(let text): "latitude \(text) in the geometry is outside −90…90"
    case .zero: "a point of the geometry is 0,0, in the Gulf of Guinea"
    case .fewPoints(.lineString): "a line of the geometry has fewer than two different points"
    case .fewPoints: "a ring of the geometry has fewer than four points"
    case .ringOpen: "a ring of the geometry does not end where it begins"
    case .ringEmpty: "a ring of the geometry encloses nothing"
    case .empty: "the geometry has no points"
    case .otherReference(let name): "the geometry is in \(name), not in degrees on WGS 84"
    case .nestedCollection: "a collection of geometries holds another one"
    case .tooDeep: "brackets in the geometry are nested too deeply"
    }
  }

  package var advice: String {
    switch kind {
    case .notAShape, .tooDeep:
      "write WKT, LINESTRING (69.4 37.1, 69.5 37.2), or a GeoJSON geometry"
    case .unknownKind:
      "the kinds are Point, LineString, Polygon, their Multi… forms and GeometryCollection"
    case .notANumber: "write degrees as a decimal, for example 69.53"
    case .longitudeOutOfRange: "longitude comes first in WKT and GeoJSON; are they exchanged?"
    case .latitudeOutOfRange: "latitude comes second in WKT and GeoJSON; are they exchanged?"
    case .fewPoints(.lineString): "give two points or more, or one point as POINT"
    case .zero: "leave it out if the place is not known"
    case .ringEmpty: "draw the outline of the area; a line is a LINESTRING"
    case .fewPoints, .ringOpen:
      "a ring has four points or more, the last of them the first again"
    case .empty: "leave the cell empty if there is no shape"
    case .otherReference: "export it in EPSG:4326 from the program that made it"
    case .nestedCollection: "write its parts into the outer one"
    }
  }
}
