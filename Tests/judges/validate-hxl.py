"""Reads a table with HXL hashtags, with a reader that is not Kokcha's: PyPI's libhxl.

usage: validate-hxl.py TABLE

The answer is JSON: the columns' hashtags, the rows, what the first column of some patterns is, and
what libhxl's own schema finds wrong, each with its severity.
"""

import json
import sys

import hxl

PATTERNS = [
    "#event", "#event+name", "#event+type", "#date", "#date+start", "#date+end", "#adm1+name", "#adm1+code", "#adm2+name",
    "#adm2+code", "#loc+name", "#geo+lat", "#geo+lon", "#affected", "#affected+killed", "#affected+injured",
    "#affected+displaced", "#group", "#meta+source", "#meta+source+url", "#description",
]


def main():
    def table():
        return hxl.data(sys.argv[1], hxl.InputOptions(allow_local=True))

    found = []
    schema = hxl.schema(None, callback=lambda error: found.append([error.rule.severity, error.message]))
    schema.validate(table())
    columns = table().columns
    first = {}
    for pattern in PATTERNS:
        index = hxl.model.TagPattern.parse(pattern).find_column_index(columns)
        first[pattern] = None if index is None else columns[index].header
    json.dump(
        {
            "tags": [column.display_tag for column in columns],
            "rows": [row.values for row in table()],
            "first": first,
            "found": found,
        },
        sys.stdout,
    )


main()
