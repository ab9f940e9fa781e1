const names = {
  POINT: "Point", MULTIPOINT: "MultiPoint", LINESTRING: "LineString", MULTILINESTRING: "MultiLineString",
  POLYGON: "Polygon", MULTIPOLYGON: "MultiPolygon",
};

/** A geometry (RFC 7946 §3.1) of well-known text as Kokcha writes it (OGC 06-103r4 §7.2). */
export function geometryOf(wkt) {
  const [, name, body] = /^(\w+) \((.*)\)$/s.exec(wkt);
  if (name === "GEOMETRYCOLLECTION") {
    return { type: "GeometryCollection", geometries: body.split(/, (?=[A-Z])/).map(geometryOf) };
  }
  // A position is "x y"; a list is in parentheses.
  const positions = body.replace(/([^\s,()]+) ([^\s,()]+)/g, "[$1,$2]");
  const list = JSON.parse(`[${positions.replaceAll("(", "[").replaceAll(")", "]")}]`);
  const type = names[name];
  const coordinates = name === "POINT" ? list[0] : name === "MULTIPOINT" ? list.map(([point]) => point) : list;
  return { type, coordinates };
}
