"""How many instructions a command takes: the same on a busy machine as on a quiet one."""

import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path


@cache
def counter():
    """What counts here: the processor, else valgrind; nothing where neither does."""
    if shutil.which("perf"):
        command = ["perf", "stat", "-x,", "-e", "instructions:u", "true"]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        if re.match(r"\d+,", answer.stderr):
            return "perf"
    return "callgrind" if shutil.which("valgrind") else None


@cache
def bare(program):
    """A copy of a program without what debuggers read, over which valgrind stumbles."""
    copy = Path(tempfile.mkdtemp()) / Path(program).name
    subprocess.run(["strip", "-o", copy, program], check=True)
    return copy


def instructions(command):
    """The instructions of one run in user mode; None where nothing counts them."""
    if counter() == "perf":
        wrapped = ["perf", "stat", "-x,", "-e", "instructions:u", *command]
        found = r"^(\d+),[^,]*,instructions"
    elif counter() == "callgrind":
        program = bare(str(command[0]))
        options = ["--tool=callgrind", "--callgrind-out-file=/dev/null"]
        wrapped = ["valgrind", *options, program, *command[1:]]
        found = r"Collected : (\d+)"
    else:
        return None
    answer = subprocess.run(wrapped, capture_output=True, text=True, check=False)
    count = re.search(found, answer.stderr, re.MULTILINE)
    return int(count[1]) if count else None


def shown(count):
    """A count in millions."""
    return "not counted" if count is None else f"{count / 1e6:,.0f}"
