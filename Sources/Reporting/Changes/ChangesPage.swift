import Hedging
import Markup

/// What changed in the book since an earlier build: what `changes.md` may say.
struct ChangesPage: Sendable {
  let changes: BookChanges
  let asOf: String
  let home: String
  let words: PageWords
  /// Where a client's report stands, from this page.
  let href: @Sendable (String) -> String

  private func rows(_ list: [ClientChange]) -> [ChangeRow] {
    list.map { ChangeRow(change: $0, href: href($0.now.id), words: words) }
  }

  static let vocabulary = Vocabulary<ChangesPage>([
    .text("asOf", "When the prices were taken") { $0.asOf },
    .optionalText("since", "When the earlier prices were taken") { page in
      page.changes.since.map { page.words.locale.dates.dateAndTime($0) }
    },
    .text("home", "Where the overview stands") { $0.home },
    .number("newBreach", "How many clients breach a limit that they did not") { Double($0.changes.newBreachCount) },
    .flag("hasNewBreaches", "Whether any does") { $0.changes.newBreachCount > 0 },
    .number("cleared", "How many clients have a breach no more") { Double($0.changes.clearedCount) },
    .flag("hasCleared", "Whether any has") { $0.changes.clearedCount > 0 },
    .number("new", "How many clients are new") { Double($0.changes.newCount) },
    .flag("hasNew", "Whether any is") { $0.changes.newCount > 0 },
    .number("gone", "How many clients are not built any more") { Double($0.changes.goneCount) },
    .flag("hasGone", "Whether any is not") { $0.changes.goneCount > 0 },
    .number("unchanged", "How many stand as they stood") { Double($0.changes.unchangedCount) },
    .number("shown", "How many clients a list shows at most") { _ in Double(BookChanges.shownClients) },
    .flag("breachesCut", "Whether not all new breaches are shown") {
      $0.changes.newBreachCount > BookChanges.shownClients
    },
    .flag("clearedCut", "Whether not all that are cleared are shown") {
      $0.changes.clearedCount > BookChanges.shownClients
    },
    .flag("newCut", "Whether not all new clients are shown") { $0.changes.newCount > BookChanges.shownClients },
    .flag("goneCut", "Whether not all that are gone are shown") { $0.changes.goneCount > BookChanges.shownClients },
    .list("newBreaches", "Clients with new breaches, the nearest to a liquidation first", of: ChangeRow.vocabulary) {
      $0.rows($0.changes.newBreaches)
    },
    .list("clearedBreaches", "Clients with breaches that are none any more", of: ChangeRow.vocabulary) {
      $0.rows($0.changes.cleared)
    },
    .flag("hasMoves", "Whether any net exposure changed") { !$0.changes.moves.isEmpty },
    .list("moves", "The ten largest changes of net exposure", of: ChangeRow.vocabulary) { $0.rows($0.changes.moves) },
    .flag("hasApproaches", "Whether any liquidation came nearer") { !$0.changes.approaches.isEmpty },
    .list("approaches", "The ten that came nearest to their liquidation", of: ChangeRow.vocabulary) {
      $0.rows($0.changes.approaches)
    },
    .list("newClients", "Clients that are new", of: newClient) { $0.rows($0.changes.new) },
    .list("goneClients", "Clients that are not built any more, as they stood", of: goneClient) { $0.changes.gone },
  ])

  private static let newClient = Vocabulary<ChangeRow>([
    .text("id", "The portfolio's id") { $0.change.now.id },
    .text("name", "The client's name") { $0.change.now.name },
    .text("href", "Where the report stands") { $0.href },
    .word("status", "ok, watch or breach", of: .status) { $0.change.now.status.rawValue },
  ])

  private static let goneClient = Vocabulary<ClientFigures>([
    .text("id", "The portfolio's id") { $0.id },
    .text("name", "The client's name") { $0.name },
    .word("status", "The status it had", of: .status) { $0.status.rawValue },
  ])
}
