"""Tables in CSV (RFC 4180): read as dictionaries, written in one order, so that changes show."""

import csv


def read(path):
    """All rows of a table, each as a dictionary of its columns."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path, columns, rows):
    """Writes rows, sorted by their columns from the first on; every cell without outer blanks."""
    cells = sorted(tuple(str(row[column]).strip() for column in columns) for row in rows)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(cells)
    return len(cells)


def parts(cell):
    """The texts of a cell that are parted by bars."""
    return [text for text in (part.strip() for part in cell.split("|")) if text]
