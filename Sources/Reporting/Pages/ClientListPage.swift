import Hedging
import Markup

/// A page that lists clients, by the beginning of their ids or by status: what `clients.md` may say.
struct ClientListPage: Sendable {
  let title: String
  let asOf: String
  let home: String
  /// Of a list by id, the way to all clients; `nil` there.
  var all: String?
  let clients: Int
  var groups: [Group] = []
  /// By id, or worst first with the limit that is used most.
  var lines: [ClientLine] = []
  var isByStatus = false
  var previous: BookLink?
  var next: BookLink?

  /// Clients whose ids begin alike.
  struct Group: Sendable {
    let first: String
    let last: String
    let count: Int
    let breaches: Int
    let watches: Int
    let href: String

    static let vocabulary = Vocabulary<Group>([
      .text("first", "The first id") { $0.first },
      .text("last", "The last id") { $0.last },
      .flag("one", "Whether that is the only one") { $0.count == 1 },
      .number("count", "How many clients there are") { Double($0.count) },
      .number("breach", "How many of them breach a limit") { Double($0.breaches) },
      .flag("breaches", "Whether any does") { $0.breaches > 0 },
      .number("watch", "How many are on watch") { Double($0.watches) },
      .text("href", "Where they are listed") { $0.href },
    ])
  }

  static let vocabulary = Vocabulary<ClientListPage>([
    .text("title", "What is listed") { $0.title },
    .text("asOf", "When the prices were taken") { $0.asOf },
    .number("clients", "How many clients there are, on all pages of the list") { Double($0.clients) },
    .flag("one", "Whether there is just one") { $0.clients == 1 },
    .text("home", "Where the overview stands") { $0.home },
    .optionalText("all", "Where the groups of all clients stand, on a page below them") { $0.all },
    .flag("hasGroups", "Whether there are groups below") { !$0.groups.isEmpty },
    .list("groups", "Clients whose ids begin alike", of: Group.vocabulary) { $0.groups },
    .flag("hasClients", "Whether clients are listed by their ids") { !$0.isByStatus && !$0.lines.isEmpty },
    .flag("hasLimits", "Whether clients are listed with their limits, worst first") {
      $0.isByStatus && !$0.lines.isEmpty
    },
    .list("reports", "One row for each client", of: ClientLine.limited) { $0.lines },
    .flag("hasNeighbours", "Whether the list has other pages") { $0.previous != nil || $0.next != nil },
    .optionalRecord("previous", "The page before", of: BookLink.vocabulary) { $0.previous },
    .optionalRecord("next", "The page after", of: BookLink.vocabulary) { $0.next },
  ])
}
