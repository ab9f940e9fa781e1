/**
 * Where the symbols of one group stand about its middle: in a ring from the top on, the seventh in the middle.
 * @returns {number[][]} pixels to the right and down
 */
export function rosette(count) {
  if (count === 1) return [[0, 0]];
  const around = count === 7 ? 6 : count, radius = [0, 0, 8.5, 10, 11, 13, 14.5, 15][count];
  const start = count === 2 ? Math.PI : -Math.PI / 2;
  const ring = Array.from({ length: around }, (_, i) => {
    const angle = start + (i * 2 * Math.PI) / around;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return count === 7 ? [[0, 0], ...ring] : ring;
}
