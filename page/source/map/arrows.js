import { typeColours } from "../colours.js";
import { mercatorX, mercatorY } from "./projection.js";

/** Above so many shown events only the selected one's path is drawn. */
const many = 400;

/** Pixels before the end at which a head stands, lest it lie under the symbol there. */
const short = 15;

/** Paths from where to where, as far as both ends are known; dashed where they are only said to have been, and dotted
 * where an end may well be elsewhere. */
export function drawPaths(pen, app, view) {
  const { model, colours, selected } = app;
  for (const { event, from, to, doubtful } of model.trajectories) {
    const strong = event === selected, said = model.occurrence[event] !== 0;
    if (!strong && (model.failed[event] !== 0 || model.shown > many)) continue;
    const start = mercatorX(from[0]), top = mercatorY(from[1]), bottom = mercatorY(to[1]);
    let end = mercatorX(to[0]);
    end -= Math.round(end - start);
    for (const copy of view.copies(Math.min(start, end), Math.max(start, end))) {
      const ends = [view.screenX(start + copy), view.screenY(top), view.screenX(end + copy), view.screenY(bottom)];
      const colour = typeColours(app)[model.type[event]], dashes = doubtful ? [1.6, 3.4] : said ? [6, 4] : [];
      drawArrow(pen, ...ends, colour, colours.focus, strong ? 2.6 : 1.6, dashes);
    }
  }
}

/** Bent, so that there and back lie apart. */
function drawArrow(pen, x, y, endX, endY, colour, halo, width, dashes) {
  const right = endX - x, down = endY - y;
  if (Math.hypot(right, down) < 2 * short) return;
  const bendX = x + right / 2 - down * 0.14, bendY = y + down / 2 + right * 0.14;
  const heading = Math.atan2(endY - bendY, endX - bendX), curve = new Path2D();
  const before = (pixels, turn = 0) =>
    [endX - pixels * Math.cos(heading + turn), endY - pixels * Math.sin(heading + turn)];
  const [toX, toY] = before(short);
  curve.moveTo(x, y);
  curve.quadraticCurveTo(bendX, bendY, toX, toY);
  pen.path(curve).stroke(halo, width + 2.4).stroke(colour, width, dashes);
  pen.line(toX, toY, ...before(short + 10, -0.22), ...before(short + 10, 0.22)).fill(colour);
}
