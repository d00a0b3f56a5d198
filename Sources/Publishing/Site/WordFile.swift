import Markup
import Reporting

/// A site's file of words while it is checked: what is at fault is taken out, so that the rest can be looked at in the same
/// run.
struct WordFile {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The file with its lines at fault empty, and English in place of entries that are missing. Every other line keeps its
  /// number.
  func without(_ faults: [TemplateFault], named name: String) -> [UInt8] {
    let own = faults.filter { $0.file == name }
    let lines = Set(own.map(\.line))
    var left: [UInt8] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      left += lines.contains(index + 1) && !own.contains { $0.line == index + 1 && $0.isOfWholeFile } ? [] : Array(line)
      left.append(0x0A)
    }
    for case .missingEntries(let keys) in own.map(\.reason) {
      for key in keys { left += Array("\(key) = \(PageWords.english.catalog[key] ?? "-")\n".utf8) }
    }
    return left
  }
}

extension TemplateFault {
  fileprivate var isOfWholeFile: Bool { if case .missingEntries = reason { true } else { false } }
}
