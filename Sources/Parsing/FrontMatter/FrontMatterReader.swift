/// Reads front matter line by line into the nodes of an object; JSON values are read by the JSON reader.
struct FrontMatterReader {
  var json: JSONReader
  private(set) var faults: [(range: Range<Int>, problem: Problem)] = []
  /// The node of each key's first line.
  private var keys: [String: Int] = [:]
  /// Whether the line before was refused as one of several: a list has one fault, not one a line.
  private var isInsideRefused = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { json = JSONReader(bytes) }

  private var bytes: UnsafeBufferPointer<UInt8> { json.bytes }

  /// The rest of the line from the offset on, without its end and the spaces before that.
  private var rest: Range<Int> {
    var end = json.offset
    while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
    while end > json.offset, bytes[end - 1].isWhitespace { end -= 1 }
    return json.offset..<end
  }

  private var isFence: Bool { bytes[rest].elementsEqual("---".utf8) }

  /// Whether there are two fences, and lines between them that may have faults of their own.
  mutating func read() -> Bool {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { refuse(0..<3, .syntax(.byteOrderMark)) }
    if faults.isEmpty, !isFence { refuse(rest, .frontMatter(.missing)) }
    guard faults.isEmpty else { return false }
    let fence = rest
    json.append(.object, from: 0, to: 1)
    skipLine()
    while !json.isAtEnd, !isFence {
      if bytes.isConflictMark(at: json.offset) {
        faults = [(json.offset..<json.offset + 7, .syntax(.conflictMark))]
        return false
      }
      readLine()
    }
    guard !json.isAtEnd else {
      faults = [(fence, .frontMatter(.notClosed))]
      return false
    }
    json.nodes[0].end = UInt32(truncatingIfNeeded: json.offset)
    json.nodes[0].next = UInt32(truncatingIfNeeded: json.nodes.count)
    repeat { skipLine() } while !json.isAtEnd && rest.isEmpty
    return true
  }

  mutating func refuse(_ range: Range<Int>, _ problem: Problem) { faults.append((range, problem)) }

  private mutating func skipLine() {
    while json.offset < bytes.count, bytes[json.offset] != .lineFeed { json.offset += 1 }
    json.offset = min(json.offset + 1, bytes.count)
  }

  private mutating func readLine() {
    defer { skipLine() }
    let line = rest
    guard let first = bytes[line].first else { return }
    let construct: FrontMatterProblem.Construct? =
      switch first {
      case UInt8(ascii: "#"): .comment
      case .minus: .listOfLines
      case .space, .tab: bytes[line].first { !$0.isWhitespace } == .minus ? .listOfLines : .indentation
      default: nil
      }
    if let construct {
      if !isInsideRefused { refuse(line, .frontMatter(.unsupported(construct))) }
      isInsideRefused = construct != .comment
      return
    }
    isInsideRefused = false
    guard let colon = bytes[line].firstIndex(of: .colon), colon > line.lowerBound,
      colon + 1 == line.upperBound || bytes[colon + 1] == .space || bytes[colon + 1] == .tab
    else { return refuse(line, .frontMatter(.notAKey)) }
    readMember(line.lowerBound..<colon)
  }

  private mutating func readMember(_ key: Range<Int>) {
    let name = json.nodes.count
    let known = faults.count
    noteRepeat(of: key, name)
    appendText(key)
    json.offset = key.upperBound + 1
    while json.offset < bytes.count, bytes[json.offset] == .space || bytes[json.offset] == .tab { json.offset += 1 }
    if rest.isEmpty {
      // What follows says why: a list or a text of several lines.
      if !nextLineIsPart { refuse(key, .frontMatter(.noValue(String(decoding: bytes[key], as: UTF8.self)))) }
      leaveOut(key, from: name)
    } else {
      readValue()
      if faults.count > known { leaveOut(key, from: name) }
    }
  }

  /// Forgets a key whose value cannot be read, so that nothing is said of a value that it does not have.
  private mutating func leaveOut(_ key: Range<Int>, from name: Int) {
    json.nodes.removeSubrange(name...)
    json.repeats.removeAll { $0.second == name }
    let text = String(decoding: bytes[key], as: UTF8.self)
    if keys[text] == name { keys[text] = nil }
  }

  private mutating func noteRepeat(of key: Range<Int>, _ name: Int) {
    let text = String(decoding: bytes[key], as: UTF8.self)
    if let first = keys[text] { json.repeats.append((first, name)) } else { keys[text] = name }
  }

  private var nextLineIsPart: Bool {
    guard let end = bytes[json.offset...].firstIndex(of: .lineFeed), end + 1 < bytes.count else { return false }
    let isFence = bytes[(end + 1)...].starts(with: "---".utf8)
    return !isFence && [.minus, .space, .tab].contains(bytes[end + 1])
  }

  /// A text without quotes.
  mutating func appendText(_ range: Range<Int>) {
    json.append(.string, from: range.lowerBound, to: range.upperBound)
    json.nodes[json.nodes.count - 1].isBare = true
  }

  /// What is left of the line, for the values.
  var value: Range<Int> { rest }
}
