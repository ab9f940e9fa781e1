/**
 * The shapes that the page's modules pass to each other. There is no code here.
 *
 * @typedef {object} Facts What the document says of itself.
 * @property {string} title
 * @property {string} language
 * @property {string} version
 * @property {number} events
 * @property {number[]} parts How many events each part has.
 * @property {boolean} details Whether the page holds the events' texts.
 * @property {string|null} attribution
 * @property {{claimed: number, unlocated: number, uncertain: number, by_sound: number, at_area: number}} counts
 * @property {{name: string, sha256: string, bytes: number}[]} inputs
 * @property {string[]} losses
 * @property {string[]} left_out
 * @property {{name: string, table: boolean, map: boolean, kind: string}[]} fields
 * @property {[string, string]} horizon
 * @property {Record<string, string[]>} terms
 * @property {{name: string, colour: string, dark: string, shape: string}[]} types The last is all others.
 * @property {Record<string, string>} glyphs SVG path data in a box of −10…10.
 *
 * @typedef {object} Locations The places that events stand at: those with the same coordinate are one.
 * @property {number} count
 * @property {Float64Array} x Web Mercator, 0…1 from west to east.
 * @property {Float64Array} y Web Mercator, 0…1 from north to south.
 * @property {Uint16Array} radius The widest of its events' radii, in 0.1 km.
 * @property {Uint8Array} precision That of its first event.
 *
 * @typedef {object} Trajectory
 * @property {number} event
 * @property {[number, number]} from Longitude and latitude in degrees.
 * @property {[number, number]} to
 * @property {string} kind "fire", "movement", …, or "".
 * @property {boolean} doubtful Whether an end may well be elsewhere.
 *
 * @typedef {object} Model What the page knows of all events: a column each, by the event's index.
 * @property {number} count
 * @property {Facts} facts
 * @property {Int32Array} begin Minutes since 1970 in UTC; OPEN where it is open or not known.
 * @property {Int32Array} end The first minute that is no longer meant; OPEN likewise.
 * @property {Int32Array} from `begin`, with `first` where it is open.
 * @property {Int32Array} to `end`, with `last` where it is open.
 * @property {number} first
 * @property {number} last
 * @property {Int32Array} longitude 10⁻⁵ degree; OPEN where there is no place.
 * @property {Int32Array} latitude
 * @property {Uint16Array} radius 0.1 km.
 * @property {Uint8Array} type Index into facts.types.
 * @property {Uint8Array} occurrence Index into facts.terms.occurrence.
 * @property {Uint8Array} status
 * @property {Uint8Array} reliability 0 none, 1…6 are A…F.
 * @property {Uint8Array} credibility 0 none, 1…6.
 * @property {Uint8Array} precision Index into facts.terms.precision.
 * @property {Uint8Array} match Index into facts.terms.match.
 * @property {Uint8Array} timePrecision Index into facts.terms.time_precision.
 * @property {Uint8Array} flags Bits: 1 begin open, 2 end open, 4 ongoing, 8 time not known, 16 uncertain or
 *   approximate; from 32 on why the point is doubtful: 1 by sound, 2 at its area.
 * @property {string[]} ids
 * @property {string[]} titles
 * @property {Record<string, string[]>} names The lists that the following columns point into; 0 is "".
 * @property {Uint32Array} source
 * @property {Uint32Array} place
 * @property {Uint32Array} admin1
 * @property {Uint32Array} admin2
 * @property {Uint32Array} country
 * @property {Uint32Array} claimant
 * @property {Uint32Array} area
 * @property {Uint32Array} typeName Index into names.type.
 * @property {number[]} palette The index into facts.types of each of names.type.
 * @property {number} [windowBit] The bit of `failed` for the window of time.
 * @property {number} [typeBit] That for the types.
 * @property {Uint32Array} subtype
 * @property {Int32Array} location Index into `locations`; −1 where there is none.
 * @property {Locations} locations
 * @property {Trajectory[]} trajectories
 * @property {Uint16Array} failed The filters that an event does not pass, a bit each; 0 is shown.
 * @property {number} shown How many events pass all.
 *
 * @typedef {object} Facet A filter by a column's values.
 * @property {string} key
 * @property {number} bit
 * @property {Uint8Array|Uint32Array} column
 * @property {string[]} labels By the column's values.
 * @property {Uint32Array} total How many events have a value.
 * @property {Set<number>} chosen Nothing chosen is everything.
 *
 * @typedef {"filters"|"selection"|"theme"|"resize"|"print"} Change
 *
 * @typedef {import("./app.js").App} App What the views share.
 * @typedef {import("./strings.js").Strings} Strings
 */
export {};
