import Markup
import Reporting

/// What earlier builds say of clients.
struct ClientPast: Sendable {
  let baseline: Baseline?
  let history: History?

  /// What they say of one of them.
  struct Told {
    /// How it stood in the baseline: nothing without one, and no figures where it was not there.
    fileprivate(set) var before: ClientFigures??
    fileprivate(set) var nights: [ClientNight] = []
    /// All that was read.
    fileprivate var bytes: [UInt8] = []

    /// The key of a report that tells of this too. Without a past it is the site's own.
    func key(with site: BuildKey) -> BuildKey { bytes.isEmpty ? site : BuildKey(of: site.bytes + bytes) }
  }

  func of(_ id: String) throws(PublishingFault) -> Told {
    var told = Told()
    if let baseline {
      let line = try baseline.line(of: id)
      told.before = .some(try line.map { line throws(PublishingFault) in try baseline.figures(line) })
      told.bytes += [UInt8(ascii: "b")] + (line?.bytes ?? [])
    }
    if let history {
      told.bytes.append(UInt8(ascii: "h"))
      for line in try history.lines(of: id) {
        told.nights.append(try history.night(line, of: id))
        told.bytes += line.bytes
      }
    }
    return told
  }
}
