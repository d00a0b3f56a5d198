import Hedging
import Markup

/// A venue whose rules a report used.
enum VenueRow {
  /// The venues of the portfolio's accounts, each once, in the order of the accounts.
  static func all(_ snapshot: Snapshot) -> [Venue] {
    var venues: [Venue] = []
    for account in snapshot.accounts where !venues.contains(where: { $0.id == account.venue.id }) {
      venues.append(account.venue)
    }
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
