/** A path from where it started to where it went, bent so that there and back lie apart. */
export function drawArrow(context, from, to, colour, halo, strong) {
  const right = to[0] - from[0], down = to[1] - from[1];
  if (Math.hypot(right, down) < 12) return;
  const bend = [(from[0] + to[0]) / 2 - down * 0.14, (from[1] + to[1]) / 2 + right * 0.14];
  const heading = Math.atan2(to[1] - bend[1], to[0] - bend[0]);
  const tip = (turn) => [to[0] - 10 * Math.cos(heading + turn), to[1] - 10 * Math.sin(heading + turn)];
  context.beginPath();
  context.moveTo(...from);
  context.quadraticCurveTo(...bend, ...to);
  context.strokeStyle = halo;
  context.lineWidth = strong ? 5 : 4;
  context.stroke();
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = strong ? 2.6 : 1.6;
  context.stroke();
  context.beginPath();
  context.moveTo(...to);
  context.lineTo(...tip(-0.4));
  context.lineTo(...tip(0.4));
  context.closePath();
  context.fill();
}
