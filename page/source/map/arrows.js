import { typeColours } from "../colours.js";
import { mercatorX, mercatorY } from "./projection.js";

/** Above so many shown events only the selected one's path is drawn. */
const many = 400;

/** Paths from where to where, as far as both ends are known. */
export function drawPaths(pen, app, view) {
  const { model, colours, selected } = app;
  for (const { event, from, to } of model.trajectories) {
    const strong = event === selected;
    if (!strong && (model.failed[event] !== 0 || model.shown > many)) continue;
    const start = mercatorX(from[0]), top = mercatorY(from[1]), bottom = mercatorY(to[1]);
    let end = mercatorX(to[0]);
    end -= Math.round(end - start);
    for (const copy of view.copies(Math.min(start, end), Math.max(start, end))) {
      const ends = [view.screenX(start + copy), view.screenY(top), view.screenX(end + copy), view.screenY(bottom)];
      drawArrow(pen, ...ends, typeColours(app)[model.type[event]], colours.focus, strong);
    }
  }
}

/** Bent, so that there and back lie apart. */
function drawArrow(pen, x, y, toX, toY, colour, halo, strong) {
  const right = toX - x, down = toY - y;
  if (Math.hypot(right, down) < 12) return;
  const bendX = x + right / 2 - down * 0.14, bendY = y + down / 2 + right * 0.14;
  const heading = Math.atan2(toY - bendY, toX - bendX), curve = new Path2D();
  const barb = (turn) => [toX - 10 * Math.cos(heading + turn), toY - 10 * Math.sin(heading + turn)];
  curve.moveTo(x, y);
  curve.quadraticCurveTo(bendX, bendY, toX, toY);
  pen.path(curve).stroke(halo, strong ? 5 : 4).stroke(colour, strong ? 2.6 : 1.6);
  pen.line(toX, toY, ...barb(-0.4), ...barb(0.4)).fill(colour);
}
