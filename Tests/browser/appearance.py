"""Axe in six states, nothing over anything, print."""

from checks import check
from opened_page import PHONE, OpenedPage, accessibility_faults, expect


def without_faults(opened, state):
    faults = accessibility_faults(opened)
    expect(not faults, f"{state}: {faults}")


@check("axe finds nothing in the light page")
def light(browser, pages):
    with OpenedPage(browser, pages.example) as opened:
        without_faults(opened, "light")


@check("axe finds nothing in the dark page")
def dark(browser, pages):
    with OpenedPage(browser, pages.example, scheme="dark") as opened:
        background = opened.evaluate("getComputedStyle(document.body).backgroundColor")
        values = [int(part) for part in background.strip("rgba()").split(",")[:3]]
        expect(max(values) < 80, f"the dark page is {background}")
        without_faults(opened, "dark")


@check("axe finds nothing on a phone")
def phone(browser, pages):
    with OpenedPage(browser, pages.example, size=PHONE, has_touch=True, is_mobile=True) as opened:
        without_faults(opened, "phone")
        width = opened.evaluate("document.documentElement.scrollWidth")
        expect(width <= PHONE["width"], f"the page is {width} wide")


@check("axe finds nothing with a card open")
def card(browser, pages):
    with OpenedPage(browser, pages.full, fragment="#full") as opened:
        opened.page.locator("#card").wait_for(state="visible")
        opened.page.wait_for_timeout(300)
        without_faults(opened, "card")


@check("axe finds nothing where no event fits")
def empty(browser, pages):
    with OpenedPage(browser, pages.empty) as opened:
        without_faults(opened, "empty")
        opened.is_silent()


@check("axe finds nothing in the page that reads from right to left")
def right_to_left(browser, pages):
    with OpenedPage(browser, pages.dari) as opened:
        expect(opened.evaluate("document.documentElement.dir") == "rtl", "it reads from left to right")
        expect(opened.evaluate("document.documentElement.lang") == "fa", "its language is not fa")
        without_faults(opened, "right to left")


@check("in Dari the page speaks Dari")
def dari(browser, pages):
    with OpenedPage(browser, pages.dari) as opened:
        words = opened.evaluate(
            "[...document.querySelectorAll('button, summary, label, select option, h2, th')]"
            ".filter(e => e.checkVisibility() && !e.closest('#rows') && !e.closest('#card'))"
            ".map(e => e.textContent.trim()).filter(t => /^[A-Za-z ]{4,}$/.test(t))")
        allowed = {"GeoJSON", "CSV"}
        expect(not set(words) - allowed, f"English words: {words}")


@check("the theme can be changed by its button")
def theme(browser, pages):
    with OpenedPage(browser, pages.example) as opened:
        before = opened.evaluate("getComputedStyle(document.body).backgroundColor")
        opened.page.locator("#theme").click()
        opened.page.wait_for_timeout(200)
        after = opened.evaluate("getComputedStyle(document.body).backgroundColor")
        expect(before != after, f"it stays {before}")


@check("the picture of the map is not blank")
def drawn(browser, pages):
    with OpenedPage(browser, pages.example) as opened:
        colours = opened.evaluate(
            "(() => { const c = document.querySelector('#map canvas'); const d = c.getContext('2d')"
            ".getImageData(0, 0, c.width, c.height).data; const s = new Set();"
            " for (let i = 0; i < d.length; i += 52) s.add((d[i] << 16) | (d[i + 1] << 8) | d[i + 2]);"
            " return s.size })()")
        expect(colours > 20, f"the map has {colours} colours")


@check("printed, the page has its title, every event and the credit, and what is claimed is marked")
def printed(browser, pages):
    with OpenedPage(browser, pages.example) as opened:
        pdf = pages.folder / "example.pdf"
        opened.page.pdf(path=str(pdf), prefer_css_page_size=True)
        expect(pdf.stat().st_size > 20_000, f"{pdf.stat().st_size} bytes")
        opened.page.emulate_media(media="print")
        opened.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        opened.page.wait_for_timeout(300)
        text = opened.page.locator("body").inner_text()
        for title in opened.evaluate("kokcha.model.titles"):
            expect(title in text, f"the print lacks {title!r}")
        expect("geoBoundaries" in text, "the print names no sources of its places")
        expect("claimed" in text.lower(), "the print does not tell what is claimed")


@check("at every width nothing stands over anything else")
def overlaps(browser, pages):
    for size in (PHONE, {"width": 700, "height": 900}, {"width": 1024, "height": 700},
                 {"width": 1920, "height": 1000}):
        with OpenedPage(browser, pages.nasty, size=size) as opened:
            over = opened.evaluate(
                "(() => { const boxes = ['header', '#map', '#timeline', '#list', 'footer']"
                ".map(s => [s, document.querySelector(s)?.getBoundingClientRect()])"
                ".filter(([, b]) => b && b.width && b.height); const out = [];"
                " for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {"
                " const [a, p] = boxes[i], [b, q] = boxes[j];"
                " if (Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 &&"
                " Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 1) out.push(a + ' ' + b) }"
                " return out })()")
            expect(not over, f"{size}: {over}")
            wide = opened.evaluate("document.documentElement.scrollWidth - innerWidth")
            expect(wide <= 1, f"{size}: the page is {wide} too wide")


@check("the legend has the signs of the doubts that symbols have, and no others")
def doubts(browser, pages):
    for page in pages.all():
        with OpenedPage(browser, page.path) as opened:
            shown = opened.evaluate(
                "[...document.querySelectorAll('#legend .signs path')].map((path) => path.getAttribute('d'))")
            for why, end in ((1, "q3.25-3.6 6.5 0t6.5 0"), (2, "v3h13v-3")):
                has = opened.evaluate(f"kokcha.model.flags.some((bits) => bits >> 5 === {why})")
                signs = [sign for sign in shown if sign.endswith(end)]
                expect(len(signs) == has, f"{page.name}: {len(signs)} signs of doubt {why}, and it is there: {has}")
