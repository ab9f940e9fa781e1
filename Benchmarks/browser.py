#!/usr/bin/env python3
"""Measures the page in Chromium: what it weighs, how soon it shows something, what a step costs; prints a table. See README.md.

Needs `make build`, and the browser and the Python of the tests (`make install-test-packages`):
.build/judges/bin/python Benchmarks/browser.py [--repeat N] [--to FILE]
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
KOKCHA = ROOT / ".build/release/kokcha"
GENERATOR = HERE / ".build/release/generate-log"
EXAMPLE = ROOT / "examples/takhar-2022/events.csv"
# The most that each figure should be; seconds, milliseconds, megabytes.
BOUNDS = {10_000: (0.5, 2.0, 60), 100_000: (1.0, 4.0, 100)}
STEP = """async () => {
  const { app, model } = window.kokcha;
  const span = model.last - model.first, times = [];
  for (let step = 0; step < 20; step++) {
    const from = model.first + span * (0.2 + step * 0.02);
    const start = performance.now();
    app.setWindow([from, from + span * 0.2]);
    await new Promise((resume) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = resume;
      channel.port2.postMessage(0);
    }));
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[10];
}"""


def cost(*arguments):
    """Seconds of the processor and bytes at the peak that an export takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = subprocess.run(
        ["/usr/bin/env", "python3", "-c",
         "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True);"
         "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)",
         str(KOKCHA), "export", *arguments, "--quiet", "--force", "--no-sync"],
        check=True, stdout=subprocess.PIPE, text=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return processor, int(peak)


def private_bytes(process):
    """What a process holds alone."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Private_"))


def opened(browser, path, slower):
    """Seconds to the first picture, milliseconds of a brush step, and the renderer's bytes."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    if slower > 1:
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(path.as_uri())
    while not page.evaluate("document.documentElement.dataset.ready === 'true'"):
        page.wait_for_timeout(20)
    first = page.evaluate("performance.getEntriesByName('first-picture')[0].startTime") / 1000
    step = page.evaluate(STEP)
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    renderer = max(private_bytes(one["id"]) for one in processes if one["type"] == "renderer")
    context.close()
    return first, step, renderer


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the best counts")
    parser.add_argument("--to", help="the file to write; standard output without it")
    arguments = parser.parse_args()
    lines = ["# The page in a browser", "", f"Best of {arguments.repeat}; made by `Benchmarks/browser.py`.", ""]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        folder = Path(folder)
        subprocess.run(["page/build", "--out", str(folder / "built")], cwd=ROOT, check=True)
        script, styles = (
            (folder / "built" / name).stat().st_size for name in ("page.js", "page.css"))
        six = folder / "six.html"
        cost(str(EXAMPLE), "--out", str(six))
        six = six.stat().st_size
        lines += [
            f"- Script and styles: {script / 1024:.1f} + {styles / 1024:.1f} KB, minified (at most 70).",
            f"- Six events: {six / 1024:.0f} KB (at most 150).", "",
            "| events | KB an event beyond six (0.25) | processor, times GeoJSON's (3) | peak MB | first picture s"
            " | six times slower s | brush step ms (50) | renderer MB |",
            "|---|---|---|---|---|---|---|---|",
        ]
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        for events, (soon, late, room) in BOUNDS.items():
            log = folder / "log.csv"
            with log.open("wb") as file:
                subprocess.run([GENERATOR, "--rows", str(events)], check=True, stdout=file)
            page = folder / "page.html"
            html = [cost(str(log), "--out", str(page)) for _ in range(arguments.repeat)]
            geojson = [
                cost(str(log), "--out", str(folder / "map.geojson"))
                for _ in range(arguments.repeat)]
            times = min(html)[0] / min(geojson)[0]
            runs, slow = [], []
            for _ in range(arguments.repeat):
                for slower, kept in ((1, runs), (6, slow)):
                    # A browser anew, lest one page's memory stay in another's.
                    browser = playwright.chromium.launch(
                        executable_path=shutil.which("chromium"), args=options)
                    kept.append(opened(browser, page, slower))
                    browser.close()
            each = (page.stat().st_size - six) / events / 1024
            peak = max(one[1] for one in html)
            lines.append(
                f"| {events:,} | {each:.3f} | {times:.2f} | {peak / 1e6:.0f}"
                f" | {min(one[0] for one in runs):.2f} ({soon}) | {min(one[0] for one in slow):.2f} ({late})"
                f" | {statistics.median(one[1] for one in runs):.0f} | {min(one[2] for one in runs) / 1e6:.0f} ({room}) |")
    text = "\n".join(lines) + "\n"
    if arguments.to:
        Path(arguments.to).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


main()
