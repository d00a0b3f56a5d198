import Foundation
import Testing

@testable import Parsing

/// The schemas beside the shipped site are made here: `RECORD=1 swift test --filter JSONSchemaTests`.
///
/// With the environment variable SCHEMA_VERDICTS set to a file, every document that is tried is written there with what
/// the readers say, for `.ci/schemas` to compare with a validator.
@Suite struct JSONSchemaTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: DocumentKind.allCases)
  func `the site ships the schema of every kind`(_ kind: DocumentKind) throws {
    let path = Self.root.appending(path: "Site/schemas/\(kind.rawValue).json")
    let text = JSONSchema(kind).text
    if FixtureFolder.isRecording {
      try FixtureFolder.write(text, to: path.path)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == text)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["$id"] as? String == "urn:hedgerow:schema:\(kind.rawValue)")
    #expect(try JSONDocument(Source(file: "", bytes: Array(text.utf8))).root.kind == .object)
  }

  @Test func `every file that ships names its schema, and the reader takes no notice`() throws {
    for document in try SchemaDocuments.sites() where document.name.hasPrefix("Site/") {
      let root = try JSONDocument(Source(file: document.name, bytes: document.bytes)).root
      let way = document.name.split(separator: "/").count == 2 ? "" : "../"
      #expect(root["$schema"]?.string == "\(way)schemas/\(document.kind.rawValue).json", "\(document.name)")
    }
  }

  @Test(arguments: DocumentKind.allCases)
  func `every kind takes an address of its schema, and nothing but a text`(_ kind: DocumentKind) throws {
    for (value, isRefused) in [("\"x\"", false), ("null", false), ("5", true), ("[]", true)] {
      let document = SchemaDocuments.Document(
        name: "x.json", kind: kind, bytes: Array("{ \"$schema\": \(value) }".utf8))
      let source = Source(file: "x.json", bytes: document.bytes)
      let reading = try Reading(source)
      _ = Fields(reading.document.root, kind.list, reading)
      let faults = #expect(throws: Faults.self) { try reading.finish(nil as Int?) }
      let isWrongType = faults?.faults.contains { if case .wrongType = $0.problem { true } else { false } }
      #expect(isWrongType == isRefused)
    }
  }

  @Test func `rules speak of fields that there are, and titles are used once`() {
    for kind in DocumentKind.allCases {
      var lists: [String: [String]] = [:]
      for list in Self.lists(in: .object(kind.list)) {
        let names = list.names.map(\.description)
        #expect(lists.updateValue(names, forKey: "\(list.title)") ?? names == names)
        for name in list.rules.flatMap(Self.names) { #expect(names.contains(name)) }
      }
    }
  }

  @Test func `thousands of documents have a verdict, some of each kind`() throws {
    var counts: [SchemaDocuments.Verdict: Int] = [:]
    var lines: [String] = []
    let sites = try SchemaDocuments.sites()
    var documents = sites + (try SchemaDocuments.faults())
    for (number, document) in sites.enumerated() {
      let parsed = try JSONSerialization.jsonObject(with: Data(document.bytes))
      var mutation = SchemaMutation(seed: UInt64(number), kind: document.kind)
      for turn in 0..<150 {
        let data = try JSONSerialization.data(
          withJSONObject: mutation.mutated(parsed), options: [.sortedKeys, .fragmentsAllowed])
        documents.append(.init(name: "\(document.name) #\(turn)", kind: document.kind, bytes: Array(data)))
      }
    }
    for document in documents {
      let verdict = try SchemaDocuments.verdict(on: document)
      counts[verdict, default: 0] += 1
      guard verdict != .notJSON else { continue }
      let line = [
        document.name, document.kind.rawValue, verdict.rawValue, String(decoding: document.bytes, as: UTF8.self),
      ]
      lines.append(String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self))
    }
    #expect(documents.count > 2000)
    #expect(counts[.accepted, default: 0] > 200)
    #expect(counts[.refusedForShape, default: 0] > 1000)
    #expect(counts[.refusedOtherwise, default: 0] > 50)
    if let file = ProcessInfo.processInfo.environment["SCHEMA_VERDICTS"] {
      try FixtureFolder.write(lines.joined(separator: "\n") + "\n", to: file)
    }
  }

  private static func lists(in kind: FieldKind) -> [FieldList] {
    switch kind {
    case .object(let list): [list] + list.fields.flatMap { lists(in: $0.kind) }
    case .list(let element, _): lists(in: element)
    case .map(_, let values): lists(in: values)
    case .form, .number, .choice, .notYetSupported: []
    }
  }

  private static func names(_ rule: FieldRule) -> [String] {
    switch rule {
    case .someOf(let names), .oneOf(let names): names.map(\.description)
    case .notTogether(let one, let other), .needed(let one, let other), .neededWhere(let one, let other, _),
      .refusedWhere(let one, let other, _, _):
      [one.description, other.description]
    }
  }
}
