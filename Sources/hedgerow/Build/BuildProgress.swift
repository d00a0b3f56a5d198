import Publishing

/// How far a build is: a bar on a terminal, and elsewhere a line now and then, so that no log fills up with it.
struct BuildProgress {
  /// How far a build is at one moment.
  struct Moment: Equatable {
    let done: Int
    /// 0 where it is not known.
    let total: Int
    let refused: Int
    let seconds: Double

    /// `12,000 of 50,000 portfolios, 400 a second, 95 s left, 2 at fault`
    var words: String {
      let rate = seconds > 0 ? Double(done) / seconds : 0
      var parts = [Counted.grouped(done) + (total > 0 ? " of \(Counted.grouped(total))" : "") + " portfolios"]
      if rate > 0 {
        parts.append("\(Counted.grouped(Int(rate.rounded()))) a second")
        let left = max(0, Double(total - done) / rate)
        if total > 0 { parts.append("\(Counted.grouped(Int(left.rounded(.up)))) s left") }
      }
      if refused > 0 { parts.append("\(Counted.grouped(refused)) at fault") }
      return parts.joined(separator: ", ")
    }

    /// `[######--------------] ` and the words.
    var bar: String {
      let filled = total > 0 ? 20 * min(done, total) / total : 0
      return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled) + "] " + words
    }
  }

  private let isTerminal: Bool
  private let interval: Duration
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var hasBar = false
  /// Counts all portfolios, which is done only where somebody waits long enough to see it.
  var count: () -> Int? = { nil }
  private var total: Int?

  init(isTerminal: Bool) {
    self.isTerminal = isTerminal
    interval = isTerminal ? .milliseconds(100) : .seconds(10)
    start = .now
    last = start
  }

  mutating func show(_ pace: BuildPace) {
    // Asking for the time costs little, but a site may have a hundred thousand clients.
    guard pace.done.isMultiple(of: 16) || pace.done == total else { return }
    let now = ContinuousClock.now
    guard now - last >= interval else { return }
    last = now
    if total == nil { total = count() ?? 0 }
    let moment = Moment(
      done: pace.done, total: total ?? 0, refused: pace.refused, seconds: (now - start) / .seconds(1))
    if isTerminal {
      Terminal.draw(moment.bar)
      hasBar = true
    } else {
      Terminal.say(moment.words)
    }
  }

  /// Takes the bar away.
  mutating func end() {
    if hasBar { Terminal.draw("") }
    hasBar = false
  }
}
