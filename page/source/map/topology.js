import { mercatorX, mercatorY } from "./projection.js";

/**
 * The ground's lines and areas out of TopoJSON (Bostock and Metcalf, "The TopoJSON Format Specification", §2.1):
 * quantised, each point the difference from the one before, neighbours sharing the line between them.
 *
 * @typedef {{kind: string, x: Float64Array, y: Float64Array, box: number[]}} Line  box: west, north, east, south
 * @typedef {{kind: string, id: string, name: string, rings: {line: Line, backwards: boolean}[][], box: number[]}} Area
 * @typedef {{kind: string, name: string, x: number, y: number, rank: number, area: Area | undefined}} Label
 * @returns {{lines: Line[], areas: Area[], labels: Label[]}}
 */
export function decodeTopology(topology) {
  const { arcs, transform, objects, labels } = topology;
  const lines = arcs.map((arc) => decodeLine(arc, transform));
  for (const geometry of objects.lines.geometries) {
    for (const [index] of geometry.arcs) lines[index].kind = geometry.properties.kind;
  }
  const areas = objects.areas.geometries.map((geometry) => {
    const rings = geometry.arcs.flat().map((ring) =>
      ring.map((index) => ({ line: lines[index < 0 ? ~index : index], backwards: index < 0 })));
    const box = rings.flat().reduce((box, { line }) => joined(box, line.box), [9, 9, -9, -9]);
    return { ...geometry.properties, id: geometry.id ?? "", rings, box };
  });
  return {
    lines: lines.filter((line) => line.kind !== ""),
    areas,
    labels: labels.map(({ kind, name, at: [longitude, latitude], rank }) => {
      const x = mercatorX(longitude), y = mercatorY(latitude), own = areas.filter((area) => area.kind === kind);
      const area = own.find((area) => area.name === name) ?? own.find((area) => holds(area, x, y));
      return { kind, name, x, y, rank, area };
    }).sort((a, b) => a.rank - b.rank),
  };
}

function decodeLine(arc, { scale, translate }) {
  const x = new Float64Array(arc.length), y = new Float64Array(arc.length), box = [9, 9, -9, -9];
  let across = 0, up = 0;
  arc.forEach(([dx, dy], i) => {
    across += dx;
    up += dy;
    x[i] = mercatorX(across * scale[0] + translate[0]);
    y[i] = mercatorY(up * scale[1] + translate[1]);
    box[0] = Math.min(box[0], x[i]);
    box[1] = Math.min(box[1], y[i]);
    box[2] = Math.max(box[2], x[i]);
    box[3] = Math.max(box[3], y[i]);
  });
  return { kind: "", x, y, box };
}

export const joined = (a, b) => [
  Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3]),
];

/** Whether a point lies in an area: by the even–odd rule, which does not care which way its lines run. */
export function holds(area, px, py) {
  const [west, north, east, south] = area.box;
  if (px < west || px > east || py < north || py > south) return false;
  let inside = false;
  for (const ring of area.rings) {
    for (const { line: { x, y, box } } of ring) {
      if (py < box[1] || py > box[3] || px > box[2]) continue;
      for (let i = 1; i < x.length; i++) {
        if (y[i] > py !== y[i - 1] > py && px < x[i] + ((x[i - 1] - x[i]) * (py - y[i])) / (y[i - 1] - y[i])) {
          inside = !inside;
        }
      }
    }
  }
  return inside;
}

/** Places of which no area is known by name are looked up by their point, so many of them. */
const mostPoints = 400;

/**
 * The areas that hold events, which the map shows lighter: provinces where they are known, countries elsewhere.
 * @param {Area[]} areas
 * @param {import("../types.js").Model} model
 * @returns {Set<Area>}
 */
export function areasWithEvents(areas, { names, area, location, locations, count }) {
  const found = new Set(), provinces = areas.filter(({ kind }) => kind === "province");
  const named = names.area.map((id) => provinces.find((province) => province.id && id.startsWith(province.id)));
  const points = new Set();
  for (let event = 0; event < count; event++) {
    if (named[area[event]]) found.add(named[area[event]]);
    else if (location[event] >= 0) points.add(location[event]);
  }
  const tiers = [provinces, ...["country", "district"].map((kind) => areas.filter((area) => area.kind === kind))];
  const stride = Math.ceil(points.size / mostPoints);
  [...points].filter((_, i) => i % stride === 0).forEach((place) => {
    const inside = (area) => holds(area, locations.x[place], locations.y[place]);
    const area = tiers.reduce((area, tier) => area ?? tier.find(inside), undefined);
    if (area) found.add(area);
  });
  return found;
}
