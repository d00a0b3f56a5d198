import Parsing

/// One reader that is tried: its corpus, the tokens of its format, and what must hold whatever it is given.
struct FuzzTarget {
  let name: String
  let mutator: Mutator
  /// What does not hold, if something does not.
  let violation: ([UInt8]) -> String?

  init(
    _ name: String, corpus: [[UInt8]], tokens: [String], isJSON: Bool = true, violation: @escaping ([UInt8]) -> String?
  ) {
    self.name = name
    mutator = Mutator(corpus: corpus, tokens: (tokens + Self.everywhere).map { Array($0.utf8) }, isJSON: isJSON)
    self.violation = violation
  }

  private static let everywhere = ["\n", "\r\n", "\t", "\u{0}", "\u{FEFF}", "\u{202E}", "é", "😀", "\"", "\\", " "]

  /// A reader of JSON: what it accepts it accepts again when written back, and says the same the second time.
  static func json(
    _ name: String, corpus: [[UInt8]], tokens: [String] = [],
    read: @escaping (Source) throws(Faults) -> [String]
  ) -> FuzzTarget {
    let tokens =
      tokens + ["{", "}", "[", "]", ",", ":", "\"a\":", "null", "true", "1e400", "-", "\\u", "\\uD800", "//"]
    return FuzzTarget(name, corpus: corpus, tokens: tokens) { bytes in
      do throws(Faults) {
        let first = try read(Source(file: "input", bytes: bytes))
        if let bad = first.first(where: { !$0.isEmpty }) { return bad }
        guard let document = try? JSONDocument(Source(file: "input", bytes: bytes)) else { return nil }
        return Self.isAcceptedAgain(document, read)
      } catch {
        return FaultCheck.violation(of: error, in: bytes) { source throws(Faults) in _ = try read(source) }
      }
    }
  }

  private static func isAcceptedAgain(
    _ document: JSONDocument, _ read: (Source) throws(Faults) -> [String]
  ) -> String? {
    let written = JSONText.bytes(of: document.root)
    do throws(Faults) {
      _ = try read(Source(file: "input", bytes: written))
      let again = try JSONDocument(Source(file: "input", bytes: written))
      return JSONText.bytes(of: again.root) == written ? nil : "written back it is another document"
    } catch { return "refused when written back: \(error.faults[0].problem)" }
  }
}

/// What every refusal must keep to.
enum FaultCheck {
  static func violation(
    of faults: Faults, in bytes: [UInt8], again: (Source) throws(Faults) -> Void
  ) -> String? {
    if faults.faults.isEmpty { return "refused without a fault" }
    if faults.faults.count > Faults.limit { return "\(faults.faults.count) faults" }
    let lines = bytes.count { $0 == 0x0A } + 1
    for fault in faults.faults where fault.place.file == "input" {
      let place = fault.place
      let scalars = place.sourceLine.unicodeScalars.count
      if place.line < 1 || place.line > lines { return "line \(place.line) of \(lines)" }
      if place.column < 1 || place.column > scalars + 1 { return "column \(place.column) of \(scalars)" }
      if place.width < 1 || place.column + place.width > scalars + 2 { return "width \(place.width)" }
    }
    do throws(Faults) {
      try again(Source(file: "input", bytes: bytes))
      return "refused and then accepted"
    } catch { return error == faults ? nil : "other faults the second time" }
  }
}
