import Parsing

/// Changes that keep a document JSON: values are replaced, repeated, exchanged and left out.
enum JSONMutation {
  /// The changed text; the text itself where it is no JSON.
  static func change(_ bytes: [UInt8], _ corpus: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] {
    let ranges = values(of: bytes)
    guard !ranges.isEmpty else { return bytes }
    let target = random.pick(ranges)
    let replacement: [UInt8]
    switch random.below(8) {
    case 0, 1:
      let other = random.pick(corpus)
      let others = values(of: other)
      replacement = others.isEmpty ? [] : Array(other[random.pick(others)])
    case 2: replacement = Array(bytes[random.pick(ranges)])
    case 3: replacement = Array("[".utf8) + bytes[target] + Array("]".utf8)
    case 4: replacement = bytes[target] + Array(",".utf8) + bytes[target]
    default: replacement = Array(random.pick(literals).utf8)
    }
    guard replacement.count < 20_000 else { return bytes }
    return bytes[..<target.lowerBound] + replacement + bytes[target.upperBound...]
  }

  private static let literals = [
    "0", "-0", "-1", "1e-300", "1e29", "1e30", "0.5", "1", "2", "100", "1e15", "0.999999999999", "null", "true", "{}",
    "[]", "\"\"", "\"0.1\"", "\"*\"", "\"BTC\"", "\"USDT\"", "\"USD\"", "\"weex\"", "\"BTC/USDT:USDT\"", "\"short\"",
    "\"long\"", "\"cross\"", "\"isolated\"", "\"2026-11-20T00:00:00Z\"", "\"2026-12-25\"", "\"<b>|*_`{{x}}\"",
    "\"\\u0000\\u202E\"", "{\"asset\":\"*\",\"by\":-1}", "{\"asset\":\"BTC\",\"to\":1e-9}", "9007199254740993",
  ]

  /// Where the values of a document stand, without names.
  private static func values(of bytes: [UInt8]) -> [Range<Int>] {
    guard let document = try? JSONDocument(Source(file: "a", bytes: bytes)) else { return [] }
    var (found, open): ([Range<Int>], [JSONValue]) = ([], [document.root])
    while let value = open.popLast() {
      found.append(value.range)
      open += value.elements
      open += value.members.map(\.value)
    }
    return found
  }
}
