import Hedging
import Publishing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files that a build leaves for the next one, through what reads them there.
extension Pathology {
  static func outputs() -> [Pathology] {
    let line = #"{"schemaVersion": 1,"id": "c#","name": "C"}"# + "\n"
    let night = #"{"schemaVersion": 1,"asOf": "2026-11-19T00:00:00Z","id": "c#","status": "ok"}"# + "\n"
    let file =
      #"    { "path": "reports/c#/index.html", "bytes": 3, "sha256": "\#(String(repeating: "a", count: 64))" }"#
    let head = "{\n  \"schemaVersion\": 2,\n  \"generator\": \"hedgerow growth\",\n  \"files\": [\n"
    func results(_ name: String, _ make: @escaping (Int) -> [UInt8]) -> Pathology {
      output("results: \(name)", "results.ndjson", make) { _ = try? Baseline($0) }
    }
    func nights(_ name: String, _ make: @escaping (Int) -> [UInt8]) -> Pathology {
      output("nights: \(name)", "past.ndjson", make) {
        _ = try? History($0 + "/past.ndjson", before: Instant(milliseconds: 1_795_132_800_000))
      }
    }
    return [
      results("clients", repeated("", line, "", comma: "")),
      results("one client again and again", repeated("", line.replacing("#", ""), "", comma: "")),
      results("empty lines", repeated("", "\n", "", comma: "")),
      nights("clients of one night", repeated("", night, "", comma: "")),
      nights(
        "a night for each line", repeated("", night.replacing("11-19", "11-1#").replacing("c#", "c"), "", comma: "")),
      nights("no line feed", repeated("", night.replacing("\n", " "), "", comma: "")),
      output("manifest: files that are gone", "manifest.json", repeated(head, file, "\n  ]\n}\n", comma: ",\n")) {
        _ = try? Verification($0)
      },
    ]
  }

  private static let folder: String = {
    var name = Array("/tmp/hedgerow-growth-XXXXXX".utf8CString)
    precondition(mkdtemp(&name) != nil, "no temporary folder")
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()

  /// A file of that name in a folder, which is read and removed.
  private static func output(
    _ name: String, _ file: String, _ make: @escaping (Int) -> [UInt8], _ read: @escaping (String) -> Void
  ) -> Pathology {
    Pathology(name: name, size: 5_000_000, make: make) { bytes in
      guard let stream = fopen(folder + "/" + file, "wb") else { return }
      fwrite(bytes, 1, bytes.count, stream)
      fclose(stream)
      read(folder)
      remove(folder + "/" + file)
    }
  }
}
