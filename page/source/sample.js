/** Values of a column, sorted: of at most twenty thousand of them, since more would not say more. */
export function sortedSample(count, value) {
  const stride = Math.ceil(count / 20000), values = new Float64Array(count && Math.ceil(count / stride));
  for (let i = 0; i < values.length; i++) values[i] = value(i * stride);
  return values.sort();
}
