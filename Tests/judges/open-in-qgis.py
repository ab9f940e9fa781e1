"""Opens maps and tables in QGIS, as a person does with its dialogs, and tells as JSON what is there.

usage: open-in-qgis.py BEGIN END FILE…

For each file its layers, for each layer the names of its fields and its features: their values as text, whether they have a
shape, and whether the temporal controller shows them from BEGIN until END, with `begin` and `end` for its start and end
fields. Needs PyQGIS (Debian: python3-qgis, qgis-providers), and the Python that it is made for.
"""

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis import core
from qgis.PyQt.QtCore import QDateTime, Qt

START_AND_END = core.QgsVectorLayerTemporalProperties.ModeFeatureDateTimeStartAndEndFromFields


def opened(path):
    """The layers that the dialogs "Add Vector Layer" and "Add Delimited Text Layer" would add."""
    if path.suffix == ".csv":
        options = "encoding=UTF-8&detectTypes=yes&xField=longitude&yField=latitude&crs=EPSG:4326"
        return [core.QgsVectorLayer(f"{path.as_uri()}?{options}", path.stem, "delimitedtext")]
    whole = core.QgsVectorLayer(str(path), path.stem, "ogr")
    options = core.QgsProviderSublayerDetails.LayerOptions(core.QgsCoordinateTransformContext())
    parts = core.QgsProviderRegistry.instance().querySublayers(str(path), core.Qgis.SublayerQueryFlag.ResolveGeometryType)
    return [part.toLayer(options) for part in parts] or [whole]


def shown(layer, begin, end):
    """The ids of the features that the temporal controller keeps."""
    properties = layer.temporalProperties()
    properties.setMode(START_AND_END)
    properties.setStartField("begin")
    properties.setEndField("end")
    properties.setIsActive(True)
    context = core.QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    window = core.QgsDateTimeRange(moment(begin), moment(end), True, False)
    request = core.QgsFeatureRequest()
    request.setFilterExpression(properties.createFilterString(context, window))
    return {feature.id() for feature in layer.getFeatures(request)}


def moment(text):
    return QDateTime.fromString(text, Qt.ISODate)


def value(given):
    if given is None or given == core.NULL:
        return None
    return given.toString(Qt.ISODate) if hasattr(given, "toString") else str(given)


def described(layer, begin, end):
    names = [field.name() for field in layer.fields()]
    seen = shown(layer, begin, end) if {"begin", "end"} <= set(names) else set()
    return {
        "name": layer.name(),
        "types": {field.name(): field.typeName() for field in layer.fields()},
        "features": [
            {
                "values": {
                    name: value(feature[name]) for name in names if value(feature[name]) is not None
                },
                "hasShape": feature.hasGeometry() and not feature.geometry().isNull(),
                "isShown": feature.id() in seen,
            }
            for feature in layer.getFeatures()
        ],
    }


application = core.QgsApplication([], False)
application.initQgis()
begin, end, *files = sys.argv[1:]
answer = []
for name in files:
    layers = opened(Path(name).resolve())
    answer.append([described(layer, begin, end) for layer in layers if layer.isValid()])
print(json.dumps(answer))
sys.stdout.flush()
# Its own end sometimes crashes on the way.
os._exit(0)
