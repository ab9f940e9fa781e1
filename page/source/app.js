import { glyphElement } from "./glyphs.js";
import { Legend } from "./legend.js";
import { MapView } from "./map.js";
import { printable } from "./print.js";
import { readColours } from "./colours.js";
import { strings } from "./strings.js";
import { Timeline } from "./timeline.js";
console.log(glyphElement, Legend, MapView, printable, readColours, strings, Timeline);
