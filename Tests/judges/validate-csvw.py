"""Reads a table by the metadata beside it, with a reader that is not Kokcha's: PyPI's csvw.

usage: validate-csvw.py TABLE

The metadata is TABLE-metadata.json. The answer is JSON: the rows as csvw reads them, every value as
text, and null where there is none; or where the table is not as the metadata says, and exit status 1.

csvw takes every row but the first for data. Of a table with more header rows the others are compared
here with the titles, and csvw is given the table without them.
"""

import csv
import json
import sys
import tempfile
import warnings
from pathlib import Path

from csvw import CSVW


def without_further_headers(path, metadata):
    further = metadata["dialect"]["headerRowCount"] - 1
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    columns = metadata["tableSchema"]["columns"]
    for number in range(1, 1 + further):
        titles = [column["titles"][number] for column in columns]
        if rows[number] != titles:
            raise ValueError(f"header row {number + 1} is not what the titles say")
    folder = Path(tempfile.mkdtemp())
    copy = folder / path.name
    with open(copy, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows[:1] + rows[1 + further:])
    metadata["dialect"]["headerRowCount"] = 1
    for column in columns:
        column["titles"] = column["titles"][0]
    (folder / (path.name + "-metadata.json")).write_text(json.dumps(metadata), "utf-8")
    return copy


def main():
    path = Path(sys.argv[1])
    metadata = json.loads(Path(str(path) + "-metadata.json").read_text("utf-8"))
    if metadata["dialect"]["headerRowCount"] > 1:
        path = without_further_headers(path, metadata)
    csv.field_size_limit(1 << 30)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        table = CSVW(str(path), validate=True)
        rows = [
            {key: None if value is None else str(value) for key, value in row.items()}
            for row in table.tables[0]
        ]
        if not table.is_valid:
            print("not valid:", *[str(warning.message) for warning in caught], file=sys.stderr)
            sys.exit(1)
    json.dump(rows, sys.stdout)


main()
