// swift-tools-version: 6.2

import PackageDescription

// Depends on Kokcha as a user's package does, so that the library is timed from outside.
let package = Package(
  name: "library-benchmark",
  dependencies: [.package(name: "kokcha", path: "../..")],
  targets: [
    .executableTarget(
      name: "library-export",
      dependencies: [.product(name: "Kokcha", package: "kokcha")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
