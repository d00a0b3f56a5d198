import Hedging
import Markup
import Parsing
import Reporting

/// Names all that reports are made from besides their portfolios: the program, the settings, the templates, the market, and
/// of venues and scenario sets those that a report uses.
///
/// A change that no report could show (of an unused venue, of a page's text) changes no report's key.
struct SiteKey: Sendable {
  private let inputs: SiteInputs
  /// What is the same for all reports.
  let base: [UInt8]
  /// The prices alone.
  let market: BuildKey
  /// What is the same for all shards of a build.
  var shards: BuildKey { BuildKey(of: base) }

  init(_ site: SiteFolder, _ composer: Composer, _ places: ReportPlaces) {
    inputs = site.inputs
    market = inputs.market.map(BuildKey.init) ?? .none
    var message: [UInt8] = []
    func add(_ bytes: some Collection<UInt8>) {
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { message += $0 }
      message += bytes
    }
    withUnsafeBytes(of: Program.digest.littleEndian) { add($0) }
    add(composer.generator.utf8)
    add([places.isStandalone ? 1 : 0])
    add(inputs.settings.bytes)
    add(inputs.market?.bytes ?? [])
    // It need not be the one in the market's file.
    withUnsafeBytes(of: site.world.market.asOf.milliseconds.littleEndian) { add($0) }
    // What pages and folders add to the settings: entries of the menu, whether there is a search.
    add(composer.frameDescription.utf8)
    for (name, bytes) in site.templates.sorted(by: { $0.key < $1.key }) {
      add(name.utf8)
      add(bytes)
    }
    base = SHA256.digest(of: message).bytes
  }

  /// The key of reports of a kind; `nil` where something that they use is there no more.
  func key(of kind: ClientKind) -> BuildKey? {
    var message = base
    for id in kind.scenarioSets {
      guard let digest = inputs.scenarioSets[id] else { return nil }
      message += digest.bytes
    }
    // So that no set is taken for a venue.
    message.append(UInt8(ascii: "|"))
    for id in kind.venues ?? inputs.venues.keys.sorted() {
      guard let digest = inputs.venues[id] else { return nil }
      message += digest.bytes
    }
    return BuildKey(of: message)
  }
}
