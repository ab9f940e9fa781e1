"""Counts, the brush, both time filters, facets, search, order."""

from checks import check
from opened_page import OpenedPage, expect


@check("every event is counted, and all are shown at first")
def counts(browser, pages):
    for page in pages.all():
        with OpenedPage(browser, page.path) as opened:
            expect(opened.shown == page.events, f"{page.name}: {opened.shown} of {page.events}")
            expect(opened.count == page.events, f"{page.name}: #count says {opened.count}")
            counted = opened.evaluate("document.querySelector('#count').textContent")
            expect(counted.strip(), f"{page.name}: nothing is said of the number")


def narrowed(opened):
    """Moves the window's first handle right by keys, as far as some events stay and some go."""
    handle = opened.page.get_by_role("slider").first
    handle.focus()
    everything = opened.shown
    for _ in range(200):
        opened.page.keyboard.press("PageUp")
        if opened.shown < everything:
            break
    return everything


@check("the window's handles are sliders that keys move, and Escape frees the time again")
def brush_by_keys(browser, pages):
    with OpenedPage(browser, pages.many) as opened:
        everything = narrowed(opened)
        expect(0 < opened.shown < everything, f"{opened.shown} of {everything} are left")
        value = opened.page.get_by_role("slider").first.get_attribute("aria-valuetext")
        expect(value, "the slider does not say its date")
        expect(opened.count == opened.shown, f"#count says {opened.count}, not {opened.shown}")
        opened.page.keyboard.press("Escape")
        expect(opened.shown == everything, f"{opened.shown} of {everything} after Escape")


@check("a window is drawn with the mouse")
def brush_by_mouse(browser, pages):
    with OpenedPage(browser, pages.many) as opened:
        box = opened.page.locator("#timeline canvas").first.bounding_box()
        middle = box["y"] + box["height"] / 2
        everything = opened.shown
        opened.page.mouse.move(box["x"] + box["width"] * 0.4, middle)
        opened.page.mouse.down()
        opened.page.mouse.move(box["x"] + box["width"] * 0.5, middle, steps=4)
        opened.page.mouse.up()
        expect(0 < opened.shown < everything, f"{opened.shown} of {everything} are left")
        first, last = opened.evaluate("[...kokcha.app.window]")
        may = opened.evaluate(
            "(([a, b]) => { const m = kokcha.model; let n = 0;"
            " for (let i = 0; i < m.count; i++) if (m.from[i] < b && m.to[i] > a) n++; return n })",
            [first, last])
        expect(opened.shown == may, f"{opened.shown} are shown, {may} may fall within")


@check("what surely falls within is a part of what may")
def both_filters(browser, pages):
    with OpenedPage(browser, pages.many) as opened:
        narrowed(opened)
        may = opened.shown
        opened.page.locator("#surely").select_option(index=1)
        surely = opened.shown
        expect(0 <= surely < may, f"{surely} surely, {may} may")
        window = opened.evaluate("[...kokcha.app.window]")
        counted = opened.evaluate(
            "(([a, b]) => { const m = kokcha.model; let n = 0; for (let i = 0; i < m.count; i++)"
            " if (m.begin[i] > -2147483648 && m.end[i] > -2147483648 && m.begin[i] >= a"
            " && m.end[i] <= b) n++; return n })", window)
        expect(surely == counted, f"{surely} are shown, {counted} surely fall within")
        opened.page.locator("#surely").select_option(index=0)
        expect(opened.shown == may, "the other way back")


@check("a facet's counts are those of what the other filters leave")
def facets(browser, pages):
    with OpenedPage(browser, pages.many) as opened:
        everything = opened.shown
        buttons = opened.page.locator("#facets summary, #facets button[aria-expanded]")
        expect(buttons.count() >= 4, f"{buttons.count()} facets")
        buttons.first.click()
        box = opened.page.locator("#facets input[type=checkbox]:visible").first
        box.click()
        left = opened.shown
        expect(0 < left < everything, f"{left} of {everything} after one box")
        expect(opened.count == left, f"#count says {opened.count}")
        opened.page.keyboard.press("Escape")
        opened.page.locator("#reset").click()
        expect(opened.shown == everything, f"{opened.shown} of {everything} after the reset")


@check("a search finds titles without their accents, places and ids")
def search(browser, pages):
    with OpenedPage(browser, pages.example) as opened:
        field = opened.page.locator("#search")
        for text, least in [("MORTAR", 1), ("tak-2022-03", 1), ("takhar", 1), ("no such words", 0)]:
            field.fill(text)
            opened.page.wait_for_timeout(400)
            found = opened.shown
            expect(found >= least and found < 6 or text == "takhar", f"{text}: {found}")
            if least == 0:
                expect(found == 0, f"{text}: {found}")
                expect(opened.page.locator("#rows").inner_text().strip() != "",
                       "nothing tells that no event fits")
        field.fill("")
        opened.page.wait_for_timeout(400)
        expect(opened.shown == 6, f"{opened.shown} of 6 after the search")


@check("the list is in the order that is asked for")
def order(browser, pages):
    with OpenedPage(browser, pages.many) as opened:
        seen = []
        options = opened.page.locator("#sort option").count()
        expect(options >= 3, f"{options} orders")
        for index in range(options):
            opened.page.locator("#sort").select_option(index=index)
            opened.page.wait_for_timeout(200)
            seen.append(tuple(opened.titles()))
        expect(len(set(seen)) == options, "two orders give the same list")
        opened.page.locator("#sort").select_option(value=opened.evaluate(
            "[...document.querySelector('#sort').options].find(o => /A/.test(o.text)"
            " && /Z/.test(o.text)).value"))
        opened.page.wait_for_timeout(200)
        titles = [title.casefold() for title in opened.titles()]
        expect(titles == sorted(titles), f"A to Z: {titles}")


@check("play moves the window, and stops where it is told")
def play(browser, pages):
    with OpenedPage(browser, pages.many) as opened:
        button = opened.page.locator("#play")
        button.click()
        opened.page.wait_for_timeout(1500)
        first = opened.evaluate("kokcha.app.window && [...kokcha.app.window]")
        expect(first, "play chose no window")
        opened.page.wait_for_timeout(1500)
        second = opened.evaluate("[...kokcha.app.window]")
        expect(second[1] > first[1], f"from {first} to {second}")
        button.click()
        still = opened.evaluate("[...kokcha.app.window]")
        opened.page.wait_for_timeout(1200)
        expect(opened.evaluate("[...kokcha.app.window]") == still, "it went on after a second click")
