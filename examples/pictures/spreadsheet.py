"""Opens a CSV in LibreOffice Calc on a screen of its own and takes a picture of the window."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

# Comma, quotation mark, UTF-8, all columns as they come, English; numbers and dates are recognised.
FILTER = "44,34,76,1,,1033,false,true,false"


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start within a minute")


def arrange(office, path, width, height):
    """The document, arranged as a reader would: columns as wide as their text, id and title fixed, to the date's column."""
    desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
    document = desktop.loadComponentFromURL(
        path.as_uri(), "_blank", 0,
        properties(FilterName="Text - txt - csv (StarCalc)", FilterOptions=FILTER))
    view = document.CurrentController
    window = view.Frame.ContainerWindow
    window.setPosSize(0, 0, width, height, 15)
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    used = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, 0)
    used.Columns.OptimalWidth = True
    header = [cell for row in used.DataArray for cell in row]
    view.freezeAtPosition(2, 1)
    view.setFirstVisibleColumn(header.index("date"))
    view.select(sheet.getCellByPosition(header.index("begin"), 1))
    return document


def photograph(path, picture, width, height):
    with tempfile.TemporaryDirectory() as name:
        reading, writing = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        display = ":" + os.read(reading, 16).decode().strip()
        pipe = Path(name).name
        calc = subprocess.Popen(
            ["soffice", "--nologo", "--nodefault", "--norestore", "--nofirststartwizard", f"--accept=pipe,name={pipe};urp;",
             f"-env:UserInstallation={Path(name, 'profile').as_uri()}"],
            env={**os.environ, "DISPLAY": display, "HOME": name, "LC_ALL": "C.UTF-8",
                 "SAL_USE_VCLPLUGIN": "gtk3", "GDK_BACKEND": "x11"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            document = arrange(connected(pipe), Path(path), width, height)
            time.sleep(4)
            subprocess.run(["import", "-display", display, "-window", "root", str(picture)], check=True)
            document.close(True)
        finally:
            calc.terminate()
            calc.wait(30)
            screen.terminate()
