"""Opens a CSV in LibreOffice Calc on a screen of its own and takes a picture of the window."""

import os
import signal
import subprocess
import tempfile
import threading
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
            office = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            time.sleep(5)  # it answers before its window is whole, and then may hang
            return office
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start within a minute")


def arrange(office, path, width, height):
    """What a reader does: columns as wide as their text, id and title fixed, to the date's column."""
    desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
    document = desktop.loadComponentFromURL(
        path.as_uri(), "_default", 0,
        properties(FilterName="Text - txt - csv (StarCalc)", FilterOptions=FILTER))
    view = document.CurrentController
    window = view.Frame.ContainerWindow
    window.setPosSize(0, 0, width, height, 15)
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    used = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, 0)
    used.Columns.OptimalWidth = True
    title = sheet.Columns.getByIndex(1)
    title.Width += title.Width // 30  # the letters of a smaller view are wider than their size says
    header = [cell for row in used.DataArray for cell in row]
    view.ZoomType, view.ZoomValue = 3, 97  # by value: as far as the column of the end
    view.freezeAtPosition(2, 1)
    view.select(sheet.getCellByPosition(header.index("begin"), 1))
    view.setFirstVisibleColumn(header.index("date"))


def photograph_once(path, picture, width, height):
    with tempfile.TemporaryDirectory() as name:
        reading, writing = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        display = ":" + os.read(reading, 16).decode().strip()
        pipe = Path(name).name
        calc = subprocess.Popen(
            ["soffice", "--nologo", "--norestore", "--nofirststartwizard", f"--accept=pipe,name={pipe};urp;",
             f"-env:UserInstallation={Path(name, 'profile').as_uri()}"],
            env={**os.environ, "DISPLAY": display, "HOME": name, "LC_ALL": "C.UTF-8",
                 "SAL_USE_VCLPLUGIN": "gtk3", "GDK_BACKEND": "x11"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        # A program that hangs is ended, and the call that waits for it fails.
        patience = threading.Timer(30, os.killpg, [calc.pid, signal.SIGKILL])
        patience.start()
        try:
            arrange(connected(pipe), Path(path), width, height)
            time.sleep(3)
            subprocess.run(["import", "-display", display, "-window", "root", str(picture)], check=True)
        finally:
            patience.cancel()
            # Nothing is to be saved, and a polite end may ask; the profile goes with it.
            os.killpg(calc.pid, signal.SIGKILL)
            calc.wait()
            screen.terminate()


def photograph(path, picture, width, height):
    for left in (2, 1, 0):
        try:
            return photograph_once(path, picture, width, height)
        except Exception:  # the bridge breaks in many ways when the program was ended
            if left == 0:
                raise
