/// The words of the pages in one language, by name: pieces of template text, read from a file of entries.
///
///     # The heading above the limits.
///     limits.title = Limits
///
/// An entry is one line, `name = text`. A template takes it in as `{{words.limits.title}}`; its text may say what a
/// template may say at that place, so that the order of words is the translator's. Lines that begin with `#` are comments.
///
/// Left out: entries over several lines, and forms for more than one and many.
public struct WordCatalog: Sendable {
  struct Entry: Sendable {
    let source: TemplateSource
    /// The text, without the spaces around it.
    let text: Range<Int>
    let key: Range<Int>
    let isShipped: Bool
  }

  private(set) var entries: [String: Entry] = [:]
  /// The names in the order of the file.
  public private(set) var keys: [String] = []
  private let file: TemplateSource
  private let isShipped: Bool

  /// A catalog without words.
  public init() {
    file = TemplateSource(name: "", bytes: [])
    isShipped = false
  }

  /// Reads a file of entries.
  ///
  /// - Parameter isShipped: whether they are the program's own, so that a fault is with who takes one in.
  public init(_ bytes: [UInt8], name: String, isShipped: Bool = false) throws(TemplateFaults) {
    var faults: [TemplateFault] = []
    try self.init(bytes, name: name, isShipped: isShipped, &faults)
    guard faults.isEmpty else { throw TemplateFaults(faults: faults) }
  }

  /// Reads a file of entries that stand over those of another catalog, see ``over(_:isComplete:)``. Lines that are no entries
  /// are told together with entries that are unknown or missing.
  public init(_ bytes: [UInt8], name: String, over base: WordCatalog, isComplete: Bool) throws(TemplateFaults) {
    var faults: [TemplateFault] = []
    let read = try WordCatalog(bytes, name: name, isShipped: false, &faults)
    // Where a line cannot be read, the entry that it begins with is not missing as well.
    let meant = faults.compactMap { $0.token.split { $0 == " " || $0 == "=" }.first.map(String.init) }
    do throws(TemplateFaults) { self = try read.over(base, isComplete: isComplete, without: Set(meant)) } catch {
      throw TemplateFaults(first: (faults + error.faults).sorted { $0.line < $1.line })
    }
    guard faults.isEmpty else { throw TemplateFaults(faults: faults) }
  }

  private init(
    _ bytes: [UInt8], name: String, isShipped: Bool, _ faults: inout [TemplateFault]
  ) throws(TemplateFaults) {
    self.isShipped = isShipped
    file = TemplateSource(name: name, bytes: bytes)
    if let refusal = file.refusal() { throw TemplateFaults(faults: [refusal]) }
    for line in file.lines {
      do throws(TemplateFault) { try read(line) } catch { faults.append(error) }
      if faults.count == TemplateFaults.limit { break }
    }
  }

  private mutating func read(_ line: Range<Int>) throws(TemplateFault) {
    let text = file.trimmed(line)
    guard let first = text.first, file.bytes[first] != UInt8(ascii: "#") else { return }
    guard let sign = file.bytes[text].firstIndex(of: UInt8(ascii: "=")) else {
      throw file.fault(.malformedEntry, at: text)
    }
    let key = file.trimmed(text.lowerBound..<sign)
    guard file.isKey(key) else { throw file.fault(.malformedEntry, at: key.isEmpty ? text : key) }
    let entry = Entry(
      source: file, text: file.trimmed((sign + 1)..<text.upperBound), key: key, isShipped: isShipped)
    guard !entry.text.isEmpty else { throw file.fault(.emptyEntry, at: key) }
    let name = file.text(key)
    if let earlier = entries[name] {
      throw file.fault(.repeatedEntry(firstLine: file.line(of: earlier.key.lowerBound)), at: key)
    }
    entries[name] = entry
    keys.append(name)
  }

  /// These entries over those of another catalog, which has all names there are.
  ///
  /// - Parameter isComplete: whether every one of them must be here, or those of the other stand in.
  public func over(_ base: WordCatalog, isComplete: Bool) throws(TemplateFaults) -> WordCatalog {
    try over(base, isComplete: isComplete, without: [])
  }

  /// - Parameter told: the names of entries that are not missing though they are not here.
  private func over(
    _ base: WordCatalog, isComplete: Bool, without told: Set<String>
  ) throws(TemplateFaults) -> WordCatalog {
    var faults: [TemplateFault] = []
    for key in keys where base.entries[key] == nil {
      guard let entry = entries[key] else { continue }
      faults.append(file.fault(.unknownEntry, at: entry.key, nearest: suggestion(for: key, among: base.keys)))
    }
    let missing = base.keys.filter { entries[$0] == nil }
    let untold = missing.filter { !told.contains($0) }
    if isComplete, !untold.isEmpty { faults.append(file.fault(.missingEntries(untold), at: 0..<0)) }
    guard faults.isEmpty else { throw TemplateFaults(first: faults) }
    var catalog = self
    catalog.keys = base.keys
    for key in missing { catalog.entries[key] = base.entries[key] }
    return catalog
  }

  /// The text of an entry as it is written; `nil` where there is none.
  public subscript(key: String) -> String? { entries[key].map { $0.source.text($0.text) } }
}

extension TemplateSource {
  /// The lines, without their endings.
  fileprivate var lines: [Range<Int>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.indices)
  }

  /// A range without the spaces around it.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Letters, digits, hyphens and full stops, of which the first is a letter.
  fileprivate func isKey(_ range: Range<Int>) -> Bool {
    guard let first = range.first, isLetter(bytes[first]) else { return false }
    return bytes[range].allSatisfy { isLetter($0) || isDigit($0) || isOneOf($0, ".-") }
  }

  fileprivate func line(of offset: Int) -> Int { bytes[..<offset].count { $0 == 0x0A } + 1 }
}
