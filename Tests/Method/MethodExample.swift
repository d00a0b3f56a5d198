import Foundation
import Testing

/// A formula's worked example, read from the page: a row for each symbol, the results in bold.
struct MethodExample: CustomTestStringConvertible {
  /// The anchor of the formula's heading.
  let id: String
  let given: Given
  let results: [(symbol: String, printed: PrintedNumber)]

  var testDescription: String { id }

  /// The values by symbol. It notes which were asked for, because a value that no computation reads can be wrong unseen.
  final class Given {
    private let values: [String: [Double]]
    private(set) var unread: Set<String>

    fileprivate init(_ values: [String: [Double]]) {
      self.values = values
      unread = Set(values.keys)
    }

    func list(_ symbol: String) throws -> [Double] {
      unread.remove(symbol)
      return try #require(values[symbol], "the example does not say \(symbol)")
    }

    /// `nil` where the example has no such symbol.
    func optional(_ symbol: String) throws -> Double? { values[symbol] == nil ? nil : try self[symbol] }

    subscript(_ symbol: String) -> Double {
      get throws {
        let list = try list(symbol)
        return try #require(list.count == 1 ? list[0] : nil, "\(symbol) is more than one number")
      }
    }
  }

  /// Every third-level heading of a page with the table under it.
  static func all(in page: String) throws -> [MethodExample] {
    try page.components(separatedBy: "\n### ").dropFirst().map { section in
      let text = section.components(separatedBy: "\n## ")[0]
      let heading = text.prefix { $0 != "\n" }
      var given: [String: [Double]] = [:]
      var results: [(String, PrintedNumber)] = []
      let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
      // Behind the names of the columns and the line below them.
      for row in rows.dropFirst(2) {
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(cells.count == 3, "\(row)")
        let symbol = cells[0].replacing("*", with: "")
        let printed = try cells[2].replacing("*", with: "").components(separatedBy: "; ").map {
          try #require(PrintedNumber($0), "\(heading): \($0) is not a number")
        }
        if cells[2].hasPrefix("**") {
          results.append((symbol, printed[0]))
        } else {
          try #require(given.updateValue(printed.map(\.value), forKey: symbol) == nil, "\(heading): \(symbol) twice")
        }
      }
      return MethodExample(id: anchor(heading), given: Given(given), results: results)
    }
  }

  private static func anchor(_ heading: Substring) -> String {
    heading.lowercased().replacing(" ", with: "-").filter { $0.isLetter || $0 == "-" }
  }
}
