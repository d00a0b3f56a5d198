import Foundation

@testable import Estimating
@testable import Parsing

/// Changes a document's structure in seeded ways: the documents that people write when they slip.
struct SchemaMutation {
  private var random: SplitMix64
  /// All names that any object of the kind may have.
  private let names: [String]

  init(seed: UInt64, kind: DocumentKind) {
    random = SplitMix64(seed: seed)
    names = Self.names(in: kind.list) + (kind == .tiers ? Self.names(in: CcxtTierFields.list) : [])
  }

  /// One to three changes.
  mutating func mutated(_ document: Any) -> Any {
    (0...below(3)).reduce(document) { document, _ in changed(document) }
  }

  /// Goes down a random way and changes what is there.
  private mutating func changed(_ value: Any) -> Any {
    if let object = value as? [String: Any], !object.isEmpty {
      if below(4) == 0 { return changedMembers(object) }
      var object = object
      let name = object.keys.sorted()[below(object.count)]
      object[name] = changed(object[name] ?? NSNull())
      return object
    }
    if let list = value as? [Any], !list.isEmpty {
      var list = list
      let index = below(list.count)
      switch below(8) {
      case 0: list.remove(at: index)
      case 1: list.append(list[index])
      case 2: list = []
      default: list[index] = changed(list[index])
      }
      return list
    }
    return any()
  }

  private mutating func changedMembers(_ object: [String: Any]) -> Any {
    var object = object
    let name = object.keys.sorted()[below(object.count)]
    switch below(7) {
    case 0, 1: object[name] = nil
    case 2:
      let value = object.removeValue(forKey: name)
      object[name + "s"] = value
    case 3, 4: object[names[below(names.count)]] = any()
    case 5: object[name] = any()
    default: return any()
    }
    return object
  }

  private mutating func any() -> Any { values[below(values.count)] }

  private mutating func below(_ count: Int) -> Int { random.index(below: count) }

  private let values: [Any] = [
    NSNull(), true, 0, 1, -1, -0.5, 0.05, 0.5, 0.25, 2, 24, 125, 2000, 1e31, -1e31, 1e-31, -1e-31,
    "", " ", "text", "BTC", "btc-usdt", "*", "0.1", "-5", "1e5", "-0", "0", "0.0", "1.5", "-0.5", "25", "1e-40", "01",
    "+1", "1,000", "2e400", "BTC/USDT:USDT",
    "BTC/USDT:USDT-261225", "BTC/USDT", "BTCUSDT", "cross", "isolated", "short", "linear", "inverse", "mark", "none",
    "contracts", "2026-11-20", "2026-02-29", "2024-02-29", "1900-02-29", "2026-11-20T00:00:00Z",
    "2026-11-20t23:59:59.5+00:00", "2026-11-20T24:00:00Z", "2026-11-20T00:00:00+01:00", "../up", "a/b.json", "/a",
    "a//b",
    "a/..", "..a", "https://example.com/", "https://", "HTTP://x", "mailto:", "mailto:a@b", "javascript:alert(1)",
    "//x",
    "en-US", "en_US", "-en", [Any](), [String: Any](), [NSNull()], ["BTC"], [0.5], ["asset": "BTC", "by": 0.1],
    ["asset": "*", "to": 1], ["min": 0.5], ["min": NSNull()], ["rate": 0.1, "annual": NSNull()],
  ]

  private static func names(in list: FieldList) -> [String] {
    list.fields.flatMap { [$0.name.description] + names(in: $0.kind) }
  }

  private static func names(in kind: FieldKind) -> [String] {
    switch kind {
    case .object(let list): names(in: list)
    case .list(let element, _): names(in: element)
    case .map(_, let values): names(in: values)
    case .form, .number, .choice, .notYetSupported: []
    }
  }
}
