// swift-tools-version: 6.2
import PackageDescription

let strictness: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let rooms: [Target.Dependency] = ["Hedging", "Markup", "Parsing", "Publishing", "Reporting"].map {
  .product(name: $0, package: "hedgerow")
}

// A package of its own, so that whoever uses the program never builds it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "hedgerow", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmarks", dependencies: rooms + ["LibCMark"], swiftSettings: strictness,
      linkerSettings: [.linkedLibrary("cmark")]),
    // The floor under rendering: libcmark without anything around it.
    .systemLibrary(name: "LibCMark", pkgConfig: "libcmark"),
    // Whole builds of large books; see Books.swift.
    .executableTarget(
      name: "Books", dependencies: rooms + ["LibCMark"], swiftSettings: strictness,
      linkerSettings: [.linkedLibrary("cmark")]),
    // Mutated inputs through every reader; see Fuzzing.swift.
    .executableTarget(name: "Fuzzing", dependencies: rooms, swiftSettings: strictness),
    // Time and memory of pathological inputs; see Growth.swift.
    .executableTarget(name: "Growth", dependencies: rooms, swiftSettings: strictness),
  ],
  swiftLanguageModes: [.v6]
)
