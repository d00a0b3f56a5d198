import Foundation
import Testing

@testable import Parsing

/// The public JSON parsing test collection, case by case: `Tests/Fixtures/specifications/json-test-suite.tsv`.
@Suite struct JSONTestSuiteTests {
  /// One file of the collection and what is to become of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let isAccepted: Bool
    let bytes: [UInt8]
    /// Why, where the collection leaves the verdict open or ours is stricter.
    let reason: String

    var testDescription: String { name }

    init(_ line: Substring) throws {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(fields.count == 6)
      name = String(fields[0])
      isAccepted = fields[1] == "accepted"
      let times = try #require(Int(fields[2]))
      bytes = try Array(repeatElement(Self.unescaped(fields[3]), count: times).joined()) + Self.unescaped(fields[4])
      reason = String(fields[5])
    }

    /// `\\` is a backslash, `\xE9` the byte.
    private static func unescaped(_ text: Substring) throws -> [UInt8] {
      var (bytes, rest) = ([UInt8](), text.utf8)
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "x") else {
          bytes.append(byte)
          continue
        }
        bytes.append(try #require(UInt8(String(Substring(rest.prefix(2))), radix: 16)))
        rest = rest.dropFirst(2)
      }
      return bytes
    }

    static func all() throws -> [Case] {
      let path = try FixtureFolder.path("specifications/json-test-suite.tsv")
      return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst().map(Case.init)
    }
  }

  @Test func `the collection is whole`() throws {
    let kinds = Dictionary(grouping: try Case.all(), by: { $0.name.first }).mapValues(\.count)
    #expect(kinds == ["y": 95, "n": 188, "i": 35])
  }

  @Test func `every verdict is the collection's, or says why it is not`() throws {
    for item in try Case.all() {
      switch item.name.first {
      case "y": #expect(item.isAccepted == item.reason.isEmpty, "\(item.name)")
      case "n": #expect(!item.isAccepted && item.reason.isEmpty, "\(item.name)")
      default: #expect(!item.reason.isEmpty, "\(item.name)")
      }
    }
    // Where the grammar accepts and we do not: RFC 8259 wants names to be unique.
    let stricter = try Case.all().filter { $0.name.hasPrefix("y_") && !$0.isAccepted }.map(\.name)
    #expect(stricter == ["y_object_duplicated_key", "y_object_duplicated_key_and_value"])
  }

  @Test(arguments: try Case.all())
  func `a document is accepted or refused as written there`(_ item: Case) throws {
    do throws(Faults) {
      let document = try JSONDocument(Source(file: "a.json", bytes: item.bytes))
      #expect(item.isAccepted)
      #expect(document.nodes[0].next == document.nodes.count)
    } catch {
      #expect(!item.isAccepted)
      #expect(error.faults.count == 1)
      let place = try #require(error.faults.first).place
      let lines = item.bytes.count { $0 == .lineFeed } + 1
      #expect((1...lines).contains(place.line))
      let scalars = place.sourceLine.unicodeScalars.count
      #expect((1...scalars + 1).contains(place.column))
      #expect(place.width >= 1 && place.column + place.width <= scalars + 2)
    }
  }
}
