"""The card, permalinks, and the ways to them."""

from urllib.parse import quote

from checks import check
from opened_page import OpenedPage, expect


def card_text(opened):
    opened.page.locator("#card").wait_for(state="visible")
    opened.page.wait_for_timeout(300)
    return opened.page.locator("#card").inner_text()


@check("a permalink opens its event's card, and a card writes its permalink")
def permalink(browser, pages):
    with OpenedPage(browser, pages.example, fragment="#TAK-2022-04") as opened:
        expect("Mortar" in card_text(opened), "the card of TAK-2022-04 is not open")
        opened.page.keyboard.press("Escape")
        expect(not opened.page.locator("#card").is_visible(), "Escape leaves the card open")
        opened.page.locator("#rows button").first.click()
        card_text(opened)
        fragment = opened.evaluate("decodeURIComponent(location.hash.slice(1))")
        expect(fragment in opened.evaluate("kokcha.model.ids"), f"the address ends in {fragment}")
        opened.is_silent()


@check("ids of every kind open by their permalink")
def odd_ids(browser, pages):
    with OpenedPage(browser, pages.nasty) as opened:
        ids = opened.evaluate("kokcha.model.ids")
        for identifier in [one for one in ids if not one.startswith("e") or len(one) > 6]:
            opened.evaluate("(hash) => { location.hash = hash }", "#" + quote(identifier, safe=""))
            opened.wait(
                "kokcha.app.selected >= 0 && kokcha.model.ids[kokcha.app.selected] === "
                "decodeURIComponent(location.hash.slice(1))", f"no card of {identifier!r}", 5000)


@check("the card has everything that the example's event has")
def everything(browser, pages):
    with OpenedPage(browser, pages.full, fragment="#full") as opened:
        text = card_text(opened)
        for value in pages.expectation("full"):
            expect(value in text, f"the card lacks {value!r}: {text}")
        links = opened.page.locator("#card a[href]")
        expect(links.count() >= 1, "no link to a source")
        for index in range(links.count()):
            link = links.nth(index)
            expect(link.get_attribute("href").startswith(("http://", "https://")),
                   link.get_attribute("href"))
            expect({"noopener", "noreferrer"} <= set((link.get_attribute("rel") or "").split()),
                   f"rel is {link.get_attribute('rel')}")


@check("without details the page says so and shows what it has")
def no_details(browser, pages):
    with OpenedPage(browser, pages.without_details, fragment="#TAK-2022-04") as opened:
        text = card_text(opened)
        expect("Mortar" in text, text)
        expect("several mortar rounds" not in text.lower(), "a text that was to be left out is there")
        opened.is_silent()


@check("every control can be reached and left by the Tab key")
def keyboard_path(browser, pages):
    with OpenedPage(browser, pages.example) as opened:
        wanted = opened.evaluate(
            "[...document.querySelectorAll('button, select, input, summary, [role=slider], a[href]')]"
            ".filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled"
            " && !(e.tabIndex < 0) && !e.closest('[inert]'))"
            ".map((e, i) => (e.dataset.number = i, e.outerHTML.slice(0, 120)))")
        reached = set()
        for _ in range(3 * len(wanted) + 20):
            opened.page.keyboard.press("Tab")
            number = opened.evaluate("document.activeElement?.dataset?.number ?? null")
            if number is not None:
                reached.add(int(number))
        missing = [html for number, html in enumerate(wanted) if number not in reached]
        expect(not missing, f"never reached: {missing}")
        visible = opened.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return s.outlineStyle !== 'none' || document.activeElement === document.body })()")
        expect(visible, "what has the focus does not show it")


@check("an event is chosen on the map and in the list without a mouse")
def chosen_by_keys(browser, pages):
    with OpenedPage(browser, pages.example) as opened:
        row = opened.page.locator("#rows button").first
        row.focus()
        opened.page.keyboard.press("ArrowDown")
        opened.page.keyboard.press("Enter")
        card_text(opened)
        expect(opened.evaluate("kokcha.app.selected") >= 0, "Enter on a row chose nothing")
        expect(opened.evaluate("!!document.activeElement.closest('#card')"),
               "the focus did not go to the card")
        opened.page.keyboard.press("Escape")
        expect(opened.evaluate("!!document.activeElement.closest('#rows')"),
               "the focus did not come back to the list")
        opened.page.locator("#map").focus()
        opened.page.keyboard.press("n")
        opened.page.keyboard.press("Enter")
        expect(opened.evaluate("kokcha.app.selected") >= 0, "n and Enter on the map chose nothing")
