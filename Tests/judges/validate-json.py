"""Validates JSON by a JSON Schema with a validator that is not Kokcha's: PyPI's jsonschema.

usage: validate-json.py SCHEMA < INSTANCES

SCHEMA is a file, with or without #/a/pointer into it, or the URI of one of the meta-schemas.
INSTANCES are JSON texts, each behind a record separator (RFC 7464). The answer has a line for each:
"valid", or where in the instance something is wrong, and what.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from jsonschema.validators import SPECIFICATIONS
from referencing import Registry, Resource


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def read(text):
    return json.loads(text, parse_constant=refuse)


def retrieve(uri):
    if not uri.startswith("file://"):
        raise LookupError(uri)
    return Resource.from_contents(read(Path(uri.removeprefix("file://")).read_text("utf-8")))


def reference(argument):
    if argument.startswith("https://"):
        return argument
    path, _, pointer = argument.partition("#")
    return "file://" + str(Path(path).resolve()) + ("#" + pointer if pointer else "")


def verdict(validator, text):
    try:
        instance = read(text)
    except ValueError as error:
        return f"not JSON: {error}"
    error = best_match(validator.iter_errors(instance))
    if error is None:
        return "valid"
    return f"{error.json_path}: {error.message}".replace("\n", " ")[:500]


def main():
    registry = Registry(retrieve=retrieve).combine(SPECIFICATIONS)
    validator = Draft202012Validator({"$ref": reference(sys.argv[1])}, registry=registry)
    for text in sys.stdin.buffer.read().decode("utf-8").split("\x1e")[1:]:
        print(verdict(validator, text))


sys.stdout.reconfigure(encoding="utf-8")
main()
