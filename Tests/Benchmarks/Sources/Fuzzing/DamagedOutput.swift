import Hedging
import Publishing

/// What builds leave for the next ones, damaged: the list of kept clients, the manifest, results and a history.
///
/// Whatever stands there, a build over it is the build into an empty folder or a refusal that changes nothing, and nothing
/// outside is touched.
final class DamagedOutput {
  private static let kept = ".hedgerow-kept"
  private static let manifest = "manifest.json"
  private let folder = FileTree.temporary()
  private let build: SiteBuild
  /// A whole build, and the lines of one night.
  private let whole: [String: [UInt8]]
  private var night: [UInt8] = []
  private var output: String { folder + "/out" }
  private var outside: String { folder + "/index.html" }
  private var past: String { folder + "/past.ndjson" }

  init() throws {
    _ = try NewSite.write(to: folder + "/site")
    let portfolio = FileTree.read(folder + "/site/portfolios/one-btc.json") ?? []
    for id in ["two-btc", "c"] {
      let text = String(decoding: portfolio, as: UTF8.self).split(separator: "\"one-btc\"", maxSplits: 1)
      FileTree.write(Array(text.joined(separator: "\"\(id)\"").utf8), to: folder + "/site/portfolios/\(id).json")
    }
    build = try SiteBuild(site: folder + "/site", generator: "hedgerow fuzzing")
    let writer = try HistoryWriter(folder + "/past.ndjson", outside: folder + "/out")
    _ = try build.write(to: folder + "/out", jobs: 1, note: { writer.write($0.figures) })
    try writer.finish(asOf: build.asOf)
    whole = FileTree.files(below: folder + "/out")
    night = FileTree.read(past) ?? []
    FileTree.write([1], to: outside)
  }

  deinit { FileTree.remove(folder) }

  func targets() -> [FuzzTarget] {
    let fields = ["\"id\": \"", "\"asOf\": \"", "\"status\": \"ok\"", "null", "1e400", "-", "{", "}", "[", "]", ":"]
    let names = [
      "index.html", "reports", "reports/c", "../index.html", "/", "..", "    { \"path\": \"", "    \"", "\"bytes\": ",
      "\"sha256\": \"", "index.html\u{0}", String(repeating: "a", count: 300),
    ]
    // The same night one and two days before, so that there is something to look back on.
    let nights = ["18", "19"].flatMap { Array(Self.replacing("-20T", with: "-\($0)T", in: night).utf8) }
    return [
      target("kept", whole[Self.kept] ?? [], [], keptIn: Self.kept),
      target("manifest", whole[Self.manifest] ?? [], names, keptIn: Self.manifest),
      FuzzTarget("results", corpus: corpus("results", whole["results.ndjson"] ?? []), tokens: fields, isJSON: false) {
        [self] in compared(with: $0)
      },
      FuzzTarget("nights", corpus: corpus("nights", nights), tokens: fields, isJSON: false) { [self] in
        followed(by: $0)
      },
    ]
  }

  private func corpus(_ kind: String, _ made: [UInt8]) -> [[UInt8]] {
    [made, made] + Corpus.files("Tests/Fixtures/fuzz", beginning: kind)
  }

  /// A file of the output itself.
  private func target(_ name: String, _ made: [UInt8], _ tokens: [String], keptIn file: String) -> FuzzTarget {
    FuzzTarget(name, corpus: corpus(name, made), tokens: tokens, isJSON: false) { [self] bytes in
      FileTree.write(bytes, to: output + "/" + file)
      _ = try? Verification(output)
      let violation = violation(with: file, of: bytes)
      if FileTree.files(below: output) != whole {
        // What is refused is left to whoever looks at it; the next input begins anew.
        FileTree.remove(output)
        guard (try? build.write(to: output, jobs: 1)) != nil else { return "not built anew" }
      }
      return violation
    }
  }

  private func violation(with file: String, of bytes: [UInt8]) -> String? {
    var expected = whole
    let isManifest = file == Self.manifest
    do throws(PublishingFault) {
      // Where nothing else is new, a manifest of the same length is left as it stands.
      let isFull = isManifest && bytes.count.isMultiple(of: 2)
      _ = try build.write(to: output, full: isFull, jobs: 1)
      if isManifest, !isFull, bytes.count == whole[file]?.count { expected[file] = bytes }
    } catch {
      guard case .outputIsNotOurs = error else { return "refused: \(error)" }
      expected[file] = bytes
    }
    return difference(from: expected)
  }

  private func difference(from expected: [String: [UInt8]]) -> String? {
    let found = FileTree.files(below: output)
    if let path = Set(found.keys).symmetricDifference(expected.keys).min() {
      return "\(path) is there too much, or not"
    }
    if let path = found.keys.filter({ found[$0] != expected[$0] }).min() { return "\(path) is another" }
    return FileTree.read(outside) == [1] ? nil : "a file outside was touched"
  }

  /// An earlier night's results.
  private func compared(with bytes: [UInt8]) -> String? {
    let place = folder + "/results.ndjson"
    FileTree.write(bytes, to: place)
    var build = build
    do throws(PublishingFault) {
      build.baseline = try Baseline(place)
      return try violation(ofBuilding: build)
    } catch {
      return isRefusal(error) ? difference(from: whole) : "refused: \(error)"
    }
  }

  /// A history that the build looks back on and adds to.
  private func followed(by bytes: [UInt8]) -> String? {
    FileTree.write(bytes, to: past)
    var build = build
    do throws(PublishingFault) {
      let writer = try HistoryWriter(past, outside: output)
      build.history = try History(past, before: build.asOf)
      if let violation = try violation(ofBuilding: build, { writer.write($0.figures) }) { return violation }
      try writer.finish(asOf: build.asOf)
      return FileTree.read(past)?.starts(with: earlierNights(in: bytes)) == true ? nil : "earlier nights were changed"
    } catch {
      guard isRefusal(error) else { return "refused: \(error)" }
      return FileTree.read(past) == bytes ? difference(from: whole) : "refused and changed"
    }
  }

  /// The whole lines before one that may be of the night that is added.
  private func earlierNights(in bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    return Array(lines.prefix { !String(decoding: $0, as: UTF8.self).contains("-20T") }.map { $0 + [0x0A] }.joined())
  }

  private func isRefusal(_ fault: PublishingFault) -> Bool {
    switch fault {
    case .baseline, .history, .fileIsNotOurs: true
    case .several(let faults): faults.allSatisfy(isRefusal)
    default: false
    }
  }

  /// Builds into a folder of its own, so that the next input begins with the whole one.
  private func violation(
    ofBuilding build: SiteBuild, _ note: ((BuiltClient) -> Void)? = nil
  ) throws(PublishingFault) -> String? {
    defer { FileTree.remove(folder + "/other") }
    _ = try build.write(to: folder + "/other", jobs: 1, note: note)
    let files = FileTree.files(below: folder + "/other")
    // Other pages may come of it, but none may be missing.
    if let path = Set(whole.keys).subtracting(files.keys).min() { return "\(path) is missing" }
    for (path, bytes) in files where path.hasSuffix(".html") {
      if let fault = TagBalance.fault(in: bytes) { return "\(path): \(fault)" }
    }
    return nil
  }

  private static func replacing(_ text: String, with other: String, in bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: text, omittingEmptySubsequences: false)
      .joined(separator: other)
  }
}
