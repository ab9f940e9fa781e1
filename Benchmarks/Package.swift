// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that whoever builds Kokcha builds nothing of its benchmarks.
let package = Package(
  name: "kokcha-benchmarks",
  targets: [
    .executableTarget(
      name: "generate-log",
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ]
)
