"""Nothing of an event runs, and nothing is fetched."""

from checks import check
from opened_page import OpenedPage, expect


@check("one request in all, and no word on the console")
def silence(browser, pages):
    for page in pages.all():
        with OpenedPage(browser, page.path) as opened:
            for button in ("#theme", "#play", "#play"):
                opened.page.locator(button).click()
            opened.page.wait_for_timeout(200)
            opened.is_silent()


@check("nasty events are text, in the list and in each card")
def nasty(browser, pages):
    with OpenedPage(browser, pages.nasty) as opened:
        scripts = opened.evaluate("document.scripts.length")
        for index in range(opened.evaluate("kokcha.model.count")):
            opened.evaluate("(index) => kokcha.app.select(index)", index)
            opened.page.wait_for_timeout(15)
        found = opened.evaluate(
            "[document.scripts.length, document.querySelectorAll('#list script, #list iframe, #list img,"
            " #list object, #list embed, #list form, #list style, #list link').length,"
            " [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a =>"
            " a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value))).length]")
        expect(found == [scripts, 0, 0], f"scripts, foreign elements, handlers: {found}")
        expect(not opened.messages, f"{opened.messages}")


@check("controls of direction are shown, not obeyed")
def direction(browser, pages):
    with OpenedPage(browser, pages.nasty) as opened:
        obeyed = opened.evaluate(
            "(() => { const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
            " const out = []; while (walk.nextNode()) { const n = walk.currentNode;"
            " if (n.parentElement.closest('script')) continue;"
            # The page's own isolates begin and end in one text; an event's are shown as what they are.
            " const left = n.data.replace(/\\u2068[^\\u2066-\\u2069]*\\u2069/g, '');"
            " if (/[\\u202A-\\u202E\\u2066-\\u2069]/.test(left)) out.push(n.data.slice(0, 60)) }"
            " return out })()")
        expect(not obeyed, f"{obeyed}")
