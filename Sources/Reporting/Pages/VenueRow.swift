import Hedging
import Markup

/// A venue whose rules a report used.
enum VenueRow {
  /// The venues of the portfolio's accounts and plans, then those they are compared with, each once.
  static func all(_ evaluation: Evaluation) -> [Venue] {
    let snapshot = evaluation.snapshot
    let own = snapshot.accounts.map(\.venue) + snapshot.plans.map(\.account.venue)
    let compared = evaluation.alternatives.flatMap { $0.alternatives.compactMap { $0.short?.venue } }
    var venues: [Venue] = []
    for venue in own + compared where !venues.contains(where: { $0.id == venue.id }) { venues.append(venue) }
    return venues
  }

  static let vocabulary = Vocabulary<Venue>([
    .text("id", "The venue's id") { $0.id },
    .text("name", "The venue's name", example: "WEEX") { $0.name },
    .text("asOf", "The day its facts were read") { $0.asOf },
    .text("source", "Where they were read") { $0.source },
    .optionalRecord("link", "The same, where it is an address", of: SourceLink.vocabulary) { SourceLink($0.source) },
    .flag("example", "Whether figures are examples rather than confirmed facts") { $0.isExample },
  ])
}
