import Parsing

/// What sentences take from the place of a fault.
extension Words {
  /// The sentence of a fault, with the number as it is written there: `1e5` and not `100000`.
  init(_ fault: Fault) {
    self.init(fault.problem)
    switch fault.problem {
    case .missingField(let name) where fault.place.sourceLine.hasPrefix("---"):
      notes = ["expected it among the lines between `---` and `---`"]
      hint = "add a line such as `\(name): \(name == "title" ? "Our method" : "…")`"
    case .wrongType(.number, .null) where fault.path.hasSuffix(".maxNotional"):
      hint = "of a tier without an end, \(Words.noInfinity)"
    default: break
    }
    if let (written, number) = fault.place.writtenNumber { title = title.replacingNumber(number, with: written) }
  }

  static let noInfinity = "write a number larger than any position, such as `1e12`: only finite numbers can be written"
}

extension Place {
  /// The number that stands here where messages would write it in another way, as it is written and as they would.
  fileprivate var writtenNumber: (written: String, number: String)? {
    let token = sourceLine.unicodeScalars.dropFirst(column - 1).prefix(width)
    let written = String(String.UnicodeScalarView(token.filter { $0 != "\"" }))
    guard written.utf8.count <= 30, written.utf8.allSatisfy({ "+-.0123456789Ee".utf8.contains($0) }),
      let number = Double(written)
    else { return nil }
    let usual = Printable.number(number)
    return usual == written || usual + ".0" == written ? nil : (written, usual)
  }
}

extension String {
  /// The text with another way to write a number in the first place where it stands by itself.
  fileprivate func replacingNumber(_ number: String, with written: String) -> String {
    func isPart(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || $0 == "-" } ?? false
    }
    guard
      let range = ranges(of: number).first(where: { range in
        let (before, behind) = (self[..<range.lowerBound], self[range.upperBound...])
        let runsOn = behind.first == "." && behind.dropFirst().first?.isNumber == true
        return !isPart(before.last) && before.last != "." && !isPart(behind.first) && !runsOn
      })
    else { return self }
    return String(self[..<range.lowerBound] + written + self[range.upperBound...])
  }
}
