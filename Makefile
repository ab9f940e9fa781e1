# Two commands for everything: `make demo` and `make test`. Both can be run twice and ask nothing.

SWIFT ?= swift
KOKCHA = .build/release/kokcha
# What Kokcha itself needs, and what its tests ask besides.
PACKAGES = libxml2-dev libsimdjson-dev libminizip-dev zlib1g-dev libdeflate-dev pkg-config
TEST_PACKAGES = $(PACKAGES) libxml2-utils gdal-bin python3-venv chromium esbuild

.PHONY: gazetteer demo test test-spreadsheet test-qgis test-firefox build lint record bench install-packages install-test-packages clean

demo: build
	@mkdir -p out
	$(KOKCHA) export examples/takhar-2022/events.csv --force \
	  --title "Takhar’s border with Tajikistan, 2022" --out out/report.html --out out/report.svg \
	  --out out/events.geojson --out out/events.kml --out out/events.csv
	@echo
	@echo "Open them:"
	@echo "  out/report.html     any browser: map, timeline and events in one file, to look through and mail"
	@echo "  out/report.svg      any browser: a picture for print, slides and mail"
	@echo "  out/events.geojson  drag it onto QGIS, or onto https://geojson.io in a browser"
	@echo "  out/events.kml      Google Earth: File, Open (on the web: Import file)"
	@echo "  out/events.csv      any spreadsheet"

build: install-packages
	$(SWIFT) build -c release --product kokcha

test: install-test-packages lint build
	Tests/run

# Opens the tables in LibreOffice, which is large, and judges them by what it shows.
test-spreadsheet: install-test-packages
	Tests/spreadsheet-judge

# Opens the maps and tables in QGIS, which is large too, and judges them by what it shows.
test-qgis: install-test-packages build
	Tests/qgis-judge

# Opens the page in Firefox ESR too, which is large as well.
test-firefox: install-test-packages build
	Tests/firefox-judge

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Plugins Tests Benchmarks examples

# Writes the golden files anew; read the difference before you commit it.
record: install-test-packages build
	KOKCHA_RECORD=1 Tests/run

# Makes the built folders of gazetteer/ anew, from the lists and maps in KOKCHA_REFERENCE_DATA; the
# wide tables last, for they hold what the others do not.
gazetteer: build
	@for folder in afghanistan north-east khatlon; do \
	  .build/release/kokcha gazetteer build gazetteer/recipes/$$folder --out gazetteer/$$folder \
	    --inputs "$$KOKCHA_REFERENCE_DATA/gazetteer-sources" --force --beside gazetteer \
	    --beside gazetteer/takhar $$([ $$folder = north-east ] && echo --beside gazetteer/afghanistan) \
	    || exit 1; \
	done
	@python3 gazetteer/recipes/wide/compile.py "$$KOKCHA_REFERENCE_DATA/gazetteer-sources" gazetteer gazetteer/wide

bench: build
	Benchmarks/run

install-packages:
	@Tests/install-packages $(PACKAGES)

install-test-packages:
	@Tests/install-packages $(TEST_PACKAGES)
	@Tests/install-judges

clean:
	rm -rf .build out
