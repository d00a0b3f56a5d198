// swift-tools-version: 6.2
import PackageDescription

let strictness: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that whoever uses the program never builds it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "hedgerow", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "Hedging", package: "hedgerow"),
        .product(name: "Markup", package: "hedgerow"),
        .product(name: "Parsing", package: "hedgerow"),
        .product(name: "Reporting", package: "hedgerow"),
      ],
      swiftSettings: strictness)
  ],
  swiftLanguageModes: [.v6]
)
