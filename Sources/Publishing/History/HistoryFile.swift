import Hedging
import Parsing
import Reporting

/// An open file of a history: lines by night, the earlier first.
struct HistoryFile {
  let file: Int32
  let path: String

  /// The day of a moment, which names the night.
  static func night(_ moment: Instant) -> String { String(moment.rfc3339.prefix(10)) }

  /// The night of a line; `nil` of what is none.
  static func night(of line: some Collection<UInt8>) -> String? {
    let mark = Array(ClientNight.mark.utf8)
    guard line.starts(with: mark) else { return nil }
    let day = line.dropFirst(mark.count).prefix(10)
    return day.count == 10 ? String(decoding: day, as: UTF8.self) : nil
  }

  /// Whether it is a day of the calendar, so that no more nights can lie between two days than there are.
  private static func isDay(_ night: String) -> Bool { Instant(rfc3339: night + "T00:00:00Z") != nil }

  /// Where lines of a night or a later one begin, found by halves; or a little before.
  func start(of night: String) -> Int {
    var (low, high) = (0, LineWalk.size(of: file))
    while high - low > 1 << 16 {
      let middle = (low + high) / 2
      let piece = LineWalk.bytes(1 << 14, at: middle, of: file)
      guard let end = piece.firstIndex(of: UInt8(ascii: "\n")), let found = Self.night(of: piece[(end + 1)...]) else {
        // What is no line is told by whoever reads on from here.
        break
      }
      if found < night { low = middle + end + 1 } else { high = middle }
    }
    return low
  }

  /// Every line from a night on.
  ///
  /// - Returns: where a last line begins that was cut off; `nil` if none was.
  func forEachLine(from first: String, _ body: (LineWalk.Line, String) throws(PublishingFault) -> Void)
    throws(PublishingFault) -> Int?
  {
    let start = start(of: first)
    var last = ""
    return try LineWalk(file: file, path: path, from: start).forEach { line throws(PublishingFault) in
      guard let night = Self.night(of: line.bytes), night >= last, night == last || Self.isDay(night) else {
        throw try fault(at: line.start)
      }
      last = night
      if night >= first { try body(line, night) }
    } tooLong: {
      .history(path, .line($0))
    }
  }

  /// What is wrong with a line, told by its number.
  func fault(at start: Int) throws(PublishingFault) -> PublishingFault {
    var number = 0
    _ = try LineWalk(file: file, path: path).forEach { line throws(PublishingFault) in
      if line.start <= start { number = line.number }
    } tooLong: {
      .history(path, .line($0))
    }
    return .history(path, .line(number))
  }
}
