/** Web Mercator (EPSG:3857) in a world one wide and one high: west is 0, north is 0. */

/** Kilometres round the equator (WGS 84). */
const equator = 40075.017;

/** Where the square world ends, in degrees. */
const northernmost = 85.0511287798066;

export const mercatorX = (longitude) => longitude / 360 + 0.5;

export function mercatorY(latitude) {
  const sine = Math.sin((Math.max(-northernmost, Math.min(northernmost, latitude)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The part of the world's width that a kilometre takes at height `y`: the scale grows towards the poles. */
export const perKilometre = (y) => Math.cosh((1 - 2 * y) * Math.PI) / equator;
