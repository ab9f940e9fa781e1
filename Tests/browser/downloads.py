"""What the page offers to take away."""

from checks import check
from opened_page import OpenedPage, expect


@check("the downloads are written to the folder, for Kokcha to read")
def downloads(browser, pages):
    for page in pages.all():
        with OpenedPage(browser, page.path) as opened:
            for kind in ("geojson", "csv"):
                download = opened.download(f"#download-{kind}")
                download.save_as(pages.folder / f"{page.name}.download.{kind}")
            opened.is_silent()


@check("only what is shown is downloaded")
def only_shown(browser, pages):
    with OpenedPage(browser, pages.example) as opened:
        opened.page.locator("#search").fill("mortar")
        opened.page.wait_for_timeout(400)
        shown = opened.shown
        path = opened.download("#download-geojson").path()
        import json
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        expect(0 < shown < 6 and len(features) == shown, f"{len(features)} features, {shown} shown")
