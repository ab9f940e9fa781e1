// swift-tools-version: 6.2

import PackageDescription

/// The rules every Swift target of Kokcha is compiled under.
///
/// SwiftPM takes unsafe flags of a dependency by URL and version from tools version 6.2 on, and refuses them below.
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
    .library(name: "Kokcha", targets: ["Kokcha"]),
  ],
  targets: [
    // The ground: bytes, numbers, RFC 4180 records, closed lists of terms.
    .target(name: "KokchaBytes", swiftSettings: strict),
    // Threads of the system's.
    .target(name: "KokchaThreads", swiftSettings: strict),
    // Dates of the Extended Date/Time Format, calendars, zones.
    .target(name: "KokchaTime", dependencies: ["KokchaBytes"], swiftSettings: strict),
    // What an event is, alone and in batches, and what can be wrong with one.
    .target(
      name: "KokchaModel", dependencies: ["KokchaBytes", "KokchaTime"], swiftSettings: strict),
    // Files: read as sources, written as sets.
    .target(
      name: "KokchaFiles",
      dependencies: [
        "KokchaModel", "KokchaTime", "KokchaBytes", "KokchaThreads", "CLinuxFiles", "CSHA256",
      ],
      swiftSettings: strict),
    // The gazetteer's tables, and the index that is searched: names, sounds, codes, outlines.
    .target(
      name: "KokchaGazetteerIndex",
      dependencies: ["KokchaModel", "KokchaTime", "KokchaBytes"], swiftSettings: strict),
    // What places the events, and what looks at them.
    .target(
      name: "KokchaGazetteer",
      dependencies: [
        "KokchaGazetteerIndex", "KokchaModel", "KokchaTime", "KokchaBytes", "KokchaThreads",
      ],
      swiftSettings: strict,
      plugins: ["EmbedGazetteer"]),
    .target(
      name: "KokchaChecks", dependencies: ["KokchaModel", "KokchaTime", "KokchaBytes"],
      swiftSettings: strict),
    // The ways in. What they share: values of cells and members, JSON as text, records of either.
    .target(
      name: "KokchaValues",
      dependencies: ["KokchaFiles", "KokchaModel", "KokchaBytes"],
      swiftSettings: strict),
    .target(
      name: "KokchaJSONText",
      dependencies: ["KokchaValues", "KokchaModel", "KokchaBytes", "CJSONReader"],
      swiftSettings: strict),
    .target(
      name: "KokchaRecords",
      dependencies: [
        "KokchaJSONText", "KokchaValues", "KokchaFiles", "KokchaModel", "KokchaTime",
        "KokchaBytes",
      ],
      swiftSettings: strict),
    .target(
      name: "KokchaTables",
      dependencies: ["KokchaRecords", "KokchaValues", "KokchaModel", "KokchaBytes"],
      swiftSettings: strict),
    .target(
      name: "KokchaJSONInput",
      dependencies: [
        "KokchaRecords", "KokchaJSONText", "KokchaValues", "KokchaModel", "KokchaBytes",
      ],
      swiftSettings: strict),
    .target(
      name: "KokchaMaps",
      dependencies: [
        "KokchaRecords", "KokchaJSONText", "KokchaValues", "KokchaFiles", "KokchaModel",
        "KokchaBytes", "CXMLReader", "CZipReader",
      ],
      swiftSettings: strict),
    // Makes folders of the gazetteer from lists and maps that others publish.
    .target(
      name: "KokchaGazetteerBuild",
      dependencies: [
        "KokchaModel", "KokchaBytes", "KokchaGazetteer", "KokchaGazetteerIndex", "KokchaJSONText",
      ],
      swiftSettings: strict),
    // The ways out. What they share: what a format is, an event in words, cells of tables.
    .target(
      name: "KokchaFormat", dependencies: ["KokchaModel", "KokchaTime", "KokchaBytes"],
      swiftSettings: strict),
    .target(
      name: "KokchaStory",
      dependencies: ["KokchaFormat", "KokchaModel", "KokchaTime", "KokchaBytes"],
      swiftSettings: strict),
    .target(
      name: "KokchaTableWriting",
      dependencies: ["KokchaFormat", "KokchaModel", "KokchaTime", "KokchaBytes"],
      swiftSettings: strict),
    .target(
      name: "KokchaGeoJSON",
      dependencies: ["KokchaFormat", "KokchaModel", "KokchaTime", "KokchaBytes"],
      swiftSettings: strict),
    .target(
      name: "KokchaJSON",
      dependencies: ["KokchaFormat", "KokchaModel", "KokchaTime", "KokchaBytes"],
      swiftSettings: strict),
    .target(
      name: "KokchaKML",
      dependencies: [
        "KokchaFormat", "KokchaModel", "KokchaTime", "KokchaBytes", "KokchaFiles", "CXMLWriter",
        "CZipWriter",
      ],
      exclude: ["Icons"], swiftSettings: strict),
    .target(
      name: "KokchaCSV",
      dependencies: [
        "KokchaTableWriting", "KokchaFormat", "KokchaModel", "KokchaTime", "KokchaBytes",
      ],
      swiftSettings: strict),
    .target(
      name: "KokchaPage",
      dependencies: [
        "KokchaFormat", "KokchaModel", "KokchaTime", "KokchaBytes", "KokchaFiles", "CGzipWriter",
      ],
      swiftSettings: strict),
    .target(
      name: "KokchaPicture",
      dependencies: ["KokchaFormat", "KokchaModel", "KokchaTime", "KokchaBytes"],
      swiftSettings: strict),
    .target(
      name: "KokchaTimelines",
      dependencies: [
        "KokchaStory", "KokchaTableWriting", "KokchaFormat", "KokchaModel", "KokchaTime",
        "KokchaBytes",
      ],
      swiftSettings: strict),
    // What every event goes through on its way: opened, parsed, placed, settled, checked.
    .target(
      name: "KokchaEngine",
      dependencies: [
        "KokchaTables", "KokchaJSONInput", "KokchaMaps", "KokchaRecords", "KokchaValues",
        "KokchaGazetteer", "KokchaChecks", "KokchaFiles", "KokchaFormat",
        "KokchaModel", "KokchaTime", "KokchaBytes",
      ],
      swiftSettings: strict),
    // The formats by their names, and the pass that writes a set of outputs.
    .target(
      name: "KokchaExport",
      dependencies: [
        "KokchaEngine", "KokchaChecks", "KokchaRecords", "KokchaGazetteer", "KokchaGeoJSON",
        "KokchaKML", "KokchaCSV", "KokchaTableWriting", "KokchaJSON", "KokchaTimelines",
        "KokchaPage", "KokchaPicture", "KokchaFormat", "KokchaFiles", "KokchaModel", "KokchaTime",
        "KokchaBytes", "KokchaThreads",
      ],
      swiftSettings: strict),
    // All of it for a program: import Kokcha.
    .target(
      name: "Kokcha",
      dependencies: [
        "KokchaBytes", "KokchaTime", "KokchaModel", "KokchaFiles", "KokchaGazetteer",
        "KokchaRecords", "KokchaFormat", "KokchaEngine", "KokchaExport",
      ],
      swiftSettings: strict),
    // The command line.
    .target(
      name: "KokchaCommands",
      dependencies: [
        "KokchaExport", "KokchaEngine", "KokchaRecords", "KokchaGazetteer",
        "KokchaGazetteerBuild", "KokchaFormat", "KokchaFiles", "KokchaModel", "KokchaTime",
        "KokchaBytes",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "kokcha-cli", dependencies: ["KokchaCommands", "KokchaFiles"], swiftSettings: strict,
      linkerSettings: [
        // Statically linked, the standard library asks for every symbol to be exported; a program needs none of them,
        // and a linker may only drop what nothing exports.
        .unsafeFlags(
          ["-static-stdlib", "-Xlinker", "--no-export-dynamic"], .when(configuration: .release))
      ]),
    // Calls of Linux that Swift's view of the C library lacks.
    .target(name: "CLinuxFiles"),
    // The compression function of SHA-256.
    .target(name: "CSHA256"),
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
    // libdeflate, behind a header that does not show it.
    .systemLibrary(
      name: "CLibDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev", "pkg-config"])]),
    .target(name: "CGzipWriter", dependencies: ["CLibDeflate"]),
    // simdjson, behind a header that shows neither it nor C++.
    // Its pkg-config file is not asked: it names a flag that SwiftPM warns of.
    .systemLibrary(name: "CSimdJSON", providers: [.apt(["libsimdjson-dev"])]),
    .target(
      name: "CJSONReader", dependencies: ["CSimdJSON"],
      linkerSettings: [.linkedLibrary("simdjson")]),
    // Puts gazetteer/ into the library as string literals.
    .executableTarget(
      name: "gazetteer-embedder", dependencies: ["KokchaGazetteerIndex", "KokchaFiles"],
      swiftSettings: strict),
    .plugin(
      name: "EmbedGazetteer", capability: .buildTool(), dependencies: ["gazetteer-embedder"]),
    // A program of ten lines that uses the library.
    .executableTarget(
      name: "log-to-geojson", dependencies: ["Kokcha"], path: "examples/log-to-geojson",
      swiftSettings: strict),
    // Draws the picture of the gazetteer's README.
    .executableTarget(
      name: "province-map", dependencies: ["Kokcha"], path: "examples/province-map",
      swiftSettings: strict),
    // Times the gazetteer: it needs the library, unlike the other benchmarks.
    .executableTarget(
      name: "gazetteer-lookups", dependencies: ["Kokcha"], path: "Benchmarks/gazetteer-lookups",
      swiftSettings: strict),
    // Tests mirror the sources; what they share is in TestSupport.
    .target(
      name: "TestSupport", dependencies: ["KokchaModel", "KokchaTime", "KokchaBytes"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "KokchaBytesTests",
      dependencies: ["KokchaBytes", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaTimeTests",
      dependencies: ["KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaFilesTests", dependencies: ["KokchaFiles", "KokchaModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaModelTests",
      dependencies: ["KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaFormatTests",
      dependencies: ["KokchaFormat", "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaGazetteerTests",
      dependencies: [
        "KokchaGazetteer", "KokchaGazetteerIndex", "KokchaBytes", "KokchaTime", "KokchaModel",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaGazetteerBuildTests",
      dependencies: [
        "KokchaGazetteerBuild", "KokchaGazetteer", "KokchaBytes", "KokchaTime", "KokchaModel",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaValuesTests",
      dependencies: ["KokchaValues", "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaRecordsTests",
      dependencies: [
        "KokchaEngine", "KokchaTables", "KokchaJSONInput", "KokchaRecords", "KokchaJSONText",
        "KokchaValues",
        "KokchaFiles", "KokchaModel", "KokchaTime", "KokchaBytes", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaStoryTests",
      dependencies: ["KokchaStory", "KokchaModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "KokchaGeoJSONTests",
      dependencies: [
        "KokchaGeoJSON", "KokchaFormat", "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "KokchaKMLTests",
      dependencies: [
        "KokchaKML", "KokchaFormat", "KokchaFiles", "KokchaBytes", "KokchaTime", "KokchaModel",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaCSVTests",
      dependencies: [
        "KokchaCSV", "KokchaTableWriting", "KokchaFormat", "KokchaTables", "KokchaRecords",
        "KokchaValues",
        "KokchaJSONText", "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaPageTests",
      dependencies: [
        "KokchaPage", "KokchaGeoJSON", "KokchaCSV", "KokchaTableWriting", "KokchaFormat",
        "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaPictureTests",
      dependencies: [
        "KokchaPicture", "KokchaFormat", "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaTimelinesTests",
      dependencies: [
        "KokchaTimelines", "KokchaStory", "KokchaCSV", "KokchaTableWriting", "KokchaFormat",
        "KokchaBytes",
        "KokchaTime", "KokchaModel", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "KokchaJSONTests",
      dependencies: [
        "KokchaJSON", "KokchaFormat", "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "KokchaChecksTests",
      dependencies: [
        "KokchaChecks", "KokchaExport", "KokchaEngine", "KokchaRecords", "KokchaGazetteer",
        "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KokchaExportTests",
      dependencies: [
        "KokchaExport", "KokchaEngine", "KokchaRecords", "KokchaTables", "KokchaJSONInput",
        "KokchaMaps", "KokchaJSONText", "KokchaValues", "KokchaGazetteer", "KokchaFiles",
        "KokchaGeoJSON", "KokchaKML", "KokchaCSV", "KokchaTableWriting", "KokchaJSON",
        "KokchaPage", "KokchaFormat",
        "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport",
      ],
      exclude: ["Version010/Files"], swiftSettings: strict),
    .testTarget(
      name: "KokchaCommandsTests",
      dependencies: [
        "KokchaCommands", "KokchaExport", "KokchaEngine", "KokchaRecords", "KokchaTimelines",
        "KokchaFormat", "KokchaFiles", "KokchaBytes", "KokchaTime", "KokchaModel", "TestSupport",
        "log-to-geojson",
      ],
      exclude: ["Golden"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
