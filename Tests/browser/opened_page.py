"""A page of Kokcha's, open in a headless browser, and everything that it did besides showing events."""

import json
import os
import shutil
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
# How long a page may take on a machine with other work to do.
PATIENCE = 30_000


class Fault(Exception):
    """What a page should have done and did not."""


def expect(holds, fault):
    """Says what is wrong where something does not hold."""
    if not holds:
        raise Fault(fault)


@contextmanager
def chromium():
    """Debian's Chromium, without a window."""
    path = shutil.which("chromium")
    if path is None:
        raise SystemExit("chromium is not installed; run make install-test-packages")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


class OpenedPage:
    """A page that is shown, and what it asked for and said meanwhile."""

    def __init__(self, browser, path, fragment="", size=None, scheme="light", **context):
        self.context = browser.new_context(
            viewport=size or DESKTOP, color_scheme=scheme, accept_downloads=True, locale="en-GB",
            timezone_id="UTC", **context)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.requests = []
        self.messages = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.messages.append("dialog"), dialog.dismiss()))
        self.url = Path(path).resolve().as_uri()
        self.page.goto(self.url + fragment)
        self.wait("document.documentElement.dataset.ready === 'true'", "the page never was ready")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def evaluate(self, script, argument=None):
        """The value of an expression in the page. Its security policy forbids more than that."""
        return self.page.evaluate(script, argument)

    def wait(self, condition, fault, patience=PATIENCE):
        """Waits until an expression is true: `wait_for_function` needs eval, which the page forbids."""
        waited = 0
        while not self.evaluate(condition):
            if waited >= patience:
                raise Fault(f"{fault}; {self.messages}")
            self.page.wait_for_timeout(50)
            waited += 50

    @property
    def count(self):
        """How many events the page says that it shows."""
        text = self.page.locator("#count").inner_text()
        digits = "".join(character for character in text.split("of")[0] if character.isdigit())
        return int(digits or 0)

    @property
    def shown(self):
        """How many events pass the page's filters."""
        return self.evaluate("kokcha.model.shown")

    def titles(self):
        """The titles of the rows in view, in their order."""
        return self.page.locator("#rows .title").all_inner_texts()

    def download(self, selector):
        """The bytes of a file that a button offers."""
        with self.page.expect_download() as waiting:
            self.page.locator(selector).click()
        return waiting.value

    def is_silent(self):
        """The page asked for nothing but itself, and wrote nothing to the console."""
        asked = [url for url in self.requests if not url.startswith(("blob:", "data:"))]
        expect(len(asked) == 1, f"it asked for {asked}")
        expect(not self.messages, f"it said {self.messages}")


def accessibility_faults(opened):
    """What axe finds wrong, with where it is."""
    import axe_playwright_python.sync_playwright as axe

    # The page forbids scripts that are added to it, so that axe is evaluated instead.
    source = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    opened.evaluate(source + "; undefined")
    answer = opened.evaluate("axe.run()")
    return [
        f"{fault['id']}: {fault['nodes'][0]['html'][:200]} {fault['nodes'][0]['failureSummary'][:300]}"
        for fault in answer["violations"]
    ]


def read_json(path):
    """A JSON document."""
    return json.loads(Path(path).read_text(encoding="utf-8"))
