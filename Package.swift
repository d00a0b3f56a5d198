// swift-tools-version: 6.2
import PackageDescription

let strictness: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "hedgerow",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "hedgerow", targets: ["hedgerow"]),
    .library(name: "Hedging", targets: ["Hedging"]),
    .library(name: "Markup", targets: ["Markup"]),
    .library(name: "Parsing", targets: ["Parsing"]),
    .library(name: "Publishing", targets: ["Publishing"]),
    .library(name: "Reporting", targets: ["Reporting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "SHA2"),
    .target(name: "Hedging", swiftSettings: strictness),
    .target(name: "Estimating", dependencies: ["Hedging"], swiftSettings: strictness),
    .target(name: "Parsing", dependencies: ["Hedging"], swiftSettings: strictness),
    .target(
      name: "Markup",
      dependencies: ["CMark", "SHA2"],
      swiftSettings: strictness,
      linkerSettings: [.linkedLibrary("cmark")]),
    .target(
      name: "Templates",
      path: "Templates",
      resources: [
        .embedInCode("report.md"), .embedInCode("index.md"), .embedInCode("clients.md"), .embedInCode("asset.md"),
        .embedInCode("venue.md"), .embedInCode("changes.md"), .embedInCode("prose.md"), .embedInCode("search.md"),
        .embedInCode("missing.md"), .embedInCode("llms.md"), .embedInCode("search.js"), .embedInCode("page.html"),
        .embedInCode("style.css"),
        .embedInCode("words.en.txt"),
      ],
      swiftSettings: strictness),
    .target(
      name: "Starter",
      resources: [
        .embedInCode("Site/site.json"), .embedInCode("Site/market.json"), .embedInCode("Site/venues/example.json"),
        .embedInCode("Site/portfolios/one-btc.json"), .embedInCode("Site/scenarios/moves.json"),
        .embedInCode("Site/pages/index.md"), .embedInCode("Site/pages/first-hedge.md"), .embedInCode("Site/gitignore"),
      ],
      swiftSettings: strictness),
    .target(
      name: "Reporting",
      dependencies: ["Hedging", "Estimating", "Markup", "Templates"],
      swiftSettings: strictness),
    .target(
      name: "Publishing",
      dependencies: ["Parsing", "Reporting", "Estimating", "Markup", "Hedging", "Starter"],
      swiftSettings: strictness),
    .target(name: "Serving", dependencies: ["Markup"], swiftSettings: strictness),
    .executableTarget(
      name: "hedgerow",
      dependencies: [
        "Publishing", "Serving", "Parsing", "Reporting", "Markup", "Hedging",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strictness),
    .testTarget(
      name: "HedgerowTests",
      dependencies: [
        "CMark", "Hedging", "Estimating", "Parsing", "Markup", "Reporting", "Publishing", "Serving", "hedgerow",
      ],
      path: "Tests",
      exclude: ["Benchmarks", "Engines"],
      resources: [.copy("Fixtures")],
      swiftSettings: strictness),
  ],
  swiftLanguageModes: [.v6]
)
