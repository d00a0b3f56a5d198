import Hedging

/// The returns of two assets between the times that both have rows for.
///
/// Example: an asset with rows every 8 hours and one with rows every day have returns in common from day to day.
struct PairedReturns {
  private(set) var times: [Instant] = []
  private(set) var days: [Double] = []
  private(set) var first: [Double] = []
  private(set) var second: [Double] = []

  init(_ a: PastReturns, _ b: PastReturns) {
    var (i, j) = (0, 0)
    // What each has moved by since the last common time.
    var (moveA, moveB) = (0.0, 0.0)
    func passA() {
      if i < a.logs.count { moveA += a.logs[i] }
      i += 1
    }
    func passB() {
      if j < b.logs.count { moveB += b.logs[j] }
      j += 1
    }
    while i < a.times.count, j < b.times.count {
      if a.times[i] < b.times[j] {
        passA()
      } else if b.times[j] < a.times[i] {
        passB()
      } else {
        if let last = times.last {
          days.append(last.days(to: a.times[i]))
          first.append(moveA)
          second.append(moveB)
        }
        times.append(a.times[i])
        (moveA, moveB) = (0, 0)
        passA()
        passB()
      }
    }
  }
}
