#!/usr/bin/env python3
"""Compiles the wide tables: what is known of the world outside the other folders.

    compile.py SOURCES GAZETTEER OUT

SOURCES is the folder of lists (`settlements_afghanistan_all.csv`, and in `world/` countries, areas,
cities and outlines); GAZETTEER the folder whose other tables are known already; OUT is written.
The result depends on nothing but these: the same files give the same bytes.
"""

import os
import sys

sys.dont_write_bytecode = True

import disputed
import renumbering
import samples
import settlements
from areas import Areas
from cities import Cities
from countries import Countries
from ground import Ground
from outlines import Outlines


def main(sources, gazetteer, folder):
    world = os.path.join(sources, "world")
    os.makedirs(folder, exist_ok=True)
    ground = Ground(gazetteer)
    countries = Countries(world)
    areas = Areas(world, countries, ground)
    cities = Cities(world, countries, ground)
    outlines = Outlines(world, countries)
    countries.write(folder)
    areas.write(folder, cities.rows, outlines.polygons())
    known = cities.write(folder, areas)
    renumbering.check(folder)
    if faults := samples.check(folder):
        raise SystemExit("\n".join(faults))
    settlements.write(sources, folder, ground, areas, known)
    outlines.write(folder)
    disputed.write(folder, countries)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
