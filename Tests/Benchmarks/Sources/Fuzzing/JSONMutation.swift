import Parsing

/// Changes that keep a document JSON: values are replaced, repeated, exchanged and left out.
enum JSONMutation {
  /// The changed text; the text itself where it is no JSON.
  static func change(_ bytes: [UInt8], _ corpus: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] {
    let ranges = values(of: bytes)
    guard !ranges.isEmpty else { return bytes }
    let target = random.pick(ranges)
    let replacement: [UInt8]
    // Most changes keep the kind, or nothing would get past the first check.
    if !random.chance(oneIn: 3), let alike = alike(bytes, target, ranges, &random) {
      return bytes[..<target.lowerBound] + alike + bytes[target.upperBound...]
    }
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

  /// Another number for a number, another text of the document for a text.
  private static func alike(
    _ bytes: [UInt8], _ target: Range<Int>, _ ranges: [Range<Int>], _ random: inout SplitMix64
  ) -> [UInt8]? {
    let text = String(decoding: bytes[target], as: UTF8.self)
    if let number = Double(text) {
      let factor = random.pick([0, 0.001, 0.1, 0.5, 0.9, 0.999999, 1.000001, 1.5, 2, 10, 1e6, -1])
      return Array("\(number * factor)".utf8)
    }
    guard text.first == "\"" else { return nil }
    let texts = ranges.filter { bytes[$0.lowerBound] == UInt8(ascii: "\"") }
    return Array(bytes[random.pick(texts)])
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
