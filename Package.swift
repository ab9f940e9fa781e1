// swift-tools-version: 6.2

import PackageDescription

/// The rules every Swift target of Kokcha is compiled under.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let package = Package(
  name: "kokcha",
  products: [
    .executable(name: "kokcha", targets: ["kokcha-cli"]),
    .library(
      name: "Kokcha",
      targets: [
        "Kokcha", "KokchaGazetteer", "KokchaReaders", "KokchaGeoJSON", "KokchaKML", "KokchaCSV",
        "KokchaJSON", "KokchaFiles", "KokchaExport",
      ]),
  ],
  targets: [
    // The ground: bytes, numbers and RFC 4180 records.
    .target(name: "KokchaBytes", swiftSettings: strict),
    // Threads of the system's.
    .target(name: "KokchaThreads", swiftSettings: strict),
    // The vocabulary: what an event is.
    .target(name: "Kokcha", dependencies: ["KokchaBytes"], swiftSettings: strict),
    // The way in, and what places the events.
    .target(
      name: "KokchaGazetteer", dependencies: ["Kokcha", "KokchaBytes", "KokchaThreads"],
      swiftSettings: strict,
      plugins: ["EmbedGazetteer"]),
    .target(
      name: "KokchaReaders",
      dependencies: [
        "Kokcha", "KokchaBytes", "KokchaFiles", "CJSONReader", "CXMLReader", "CZipReader",
      ],
      swiftSettings: strict),
    // Makes folders of the gazetteer from lists and maps that others publish.
    .target(
      name: "KokchaGazetteerBuild",
      dependencies: ["Kokcha", "KokchaBytes", "KokchaGazetteer", "KokchaReaders"],
      swiftSettings: strict),
    .target(name: "KokchaChecks", dependencies: ["Kokcha", "KokchaBytes"], swiftSettings: strict),
    // The ways out, one module a format.
    .target(name: "KokchaGeoJSON", dependencies: ["Kokcha", "KokchaBytes"], swiftSettings: strict),
    .target(name: "KokchaJSON", dependencies: ["Kokcha", "KokchaBytes"], swiftSettings: strict),
    .target(
      name: "KokchaKML",
      dependencies: ["Kokcha", "KokchaBytes", "KokchaFiles", "CXMLWriter", "CZipWriter"],
      exclude: ["Icons"], swiftSettings: strict),
    .target(name: "KokchaCSV", dependencies: ["Kokcha", "KokchaBytes"], swiftSettings: strict),
    .target(
      name: "KokchaTimelines", dependencies: ["Kokcha", "KokchaBytes", "KokchaCSV"],
      swiftSettings: strict),
    // Files, and the pass that joins everything.
    .target(
      name: "KokchaFiles",
      dependencies: ["Kokcha", "KokchaBytes", "KokchaThreads", "CLinuxFiles"],
      swiftSettings: strict),
    .target(
      name: "KokchaExport",
      dependencies: [
        "Kokcha", "KokchaBytes", "KokchaGazetteer", "KokchaReaders", "KokchaGeoJSON", "KokchaKML",
        "KokchaChecks", "KokchaCSV", "KokchaJSON", "KokchaTimelines", "KokchaFiles",
        "KokchaThreads",
      ],
      swiftSettings: strict),
    // The command line.
    .target(
      name: "KokchaCommands",
      dependencies: [
        "Kokcha", "KokchaBytes", "KokchaGazetteer", "KokchaGazetteerBuild", "KokchaReaders",
        "KokchaFiles", "KokchaExport",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "kokcha-cli", dependencies: ["KokchaCommands", "KokchaFiles"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]),
    // Calls of Linux that Swift's view of the C library lacks.
    .target(name: "CLinuxFiles"),
    // libxml2, behind a header that does not show it.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .target(name: "CXMLWriter", dependencies: ["CLibXML2"]),
    .target(name: "CXMLReader", dependencies: ["CLibXML2"]),
    // minizip, behind a header that does not show it.
    .systemLibrary(
      name: "CMiniZip", pkgConfig: "minizip",
      providers: [.apt(["libminizip-dev", "zlib1g-dev", "pkg-config"])]),
    .target(name: "CZipWriter", dependencies: ["CMiniZip"]),
    .target(name: "CZipReader", dependencies: ["CMiniZip"]),
    // simdjson, behind a header that shows neither it nor C++.
    // Its pkg-config file is not asked: it names a flag that SwiftPM warns of.
    .systemLibrary(name: "CSimdJSON", providers: [.apt(["libsimdjson-dev"])]),
    .target(
      name: "CJSONReader", dependencies: ["CSimdJSON"],
      linkerSettings: [.linkedLibrary("simdjson")]),
    // Puts gazetteer/ into the library as string literals.
    .executableTarget(name: "gazetteer-embedder", swiftSettings: strict),
    .plugin(
      name: "EmbedGazetteer", capability: .buildTool(), dependencies: ["gazetteer-embedder"]),
    // A program of ten lines that uses the library.
    .executableTarget(
      name: "log-to-geojson",
      dependencies: [
        "Kokcha", "KokchaExport", "KokchaFiles", "KokchaGazetteer", "KokchaGeoJSON",
      ],
      path: "examples/log-to-geojson", swiftSettings: strict),
    // Draws the picture of the README with the library.
    .executableTarget(
      name: "takhar-map",
      dependencies: ["Kokcha", "KokchaExport", "KokchaFiles", "KokchaGazetteer"],
      path: "examples/takhar-map", swiftSettings: strict),
    // Draws the picture of the gazetteer's README.
    .executableTarget(
      name: "province-map", dependencies: ["Kokcha", "KokchaFiles", "KokchaGazetteer"],
      path: "examples/province-map", swiftSettings: strict),
    // Times the gazetteer: it needs the library, unlike the other benchmarks.
    .executableTarget(
      name: "gazetteer-lookups", dependencies: ["Kokcha", "KokchaGazetteer"],
      path: "Benchmarks/gazetteer-lookups", swiftSettings: strict),
    // Tests mirror the sources; what they share is in TestSupport.
    .target(
      name: "TestSupport", dependencies: ["Kokcha"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "KokchaBytesTests", dependencies: ["KokchaBytes", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaTests", dependencies: ["Kokcha", "KokchaBytes", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaGazetteerTests",
      dependencies: ["Kokcha", "KokchaBytes", "KokchaGazetteer", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaGazetteerBuildTests",
      dependencies: ["Kokcha", "KokchaGazetteer", "KokchaGazetteerBuild", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaReadersTests",
      dependencies: ["Kokcha", "KokchaBytes", "KokchaReaders", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaGeoJSONTests", dependencies: ["Kokcha", "KokchaGeoJSON", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "KokchaKMLTests",
      dependencies: ["Kokcha", "KokchaFiles", "KokchaKML", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaCSVTests",
      dependencies: ["Kokcha", "KokchaBytes", "KokchaCSV", "KokchaReaders", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaTimelinesTests",
      dependencies: ["Kokcha", "KokchaBytes", "KokchaCSV", "KokchaTimelines", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "KokchaChecksTests",
      dependencies: [
        "Kokcha", "KokchaChecks", "KokchaExport", "KokchaGazetteer", "KokchaReaders",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaJSONTests", dependencies: ["Kokcha", "KokchaJSON", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "KokchaExportTests",
      dependencies: [
        "Kokcha", "KokchaExport", "KokchaGazetteer", "KokchaFiles", "KokchaReaders",
        "KokchaGeoJSON", "KokchaKML", "KokchaCSV", "KokchaJSON", "TestSupport",
      ],
      exclude: ["Version010/Files"], swiftSettings: strict),
    .testTarget(
      name: "KokchaCommandsTests",
      dependencies: [
        "Kokcha", "KokchaCommands", "KokchaExport", "KokchaTimelines", "TestSupport",
        "log-to-geojson", "takhar-map",
      ], exclude: ["Golden"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
