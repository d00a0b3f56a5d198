import Foundation
import Testing

@testable import Parsing

/// `.github/FORMATS.md` says what the readers read, because it is made from their own lists of fields. After a change:
/// `RECORD=1 swift test --filter FormatsReferenceTests`.
@Suite struct FormatsReferenceTests {
  @Test func `the reference is what the readers read`() throws {
    let text = Self.reference
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(".github/FORMATS.md")
    if FixtureFolder.isRecording { try Data(text.utf8).write(to: path) }
    #expect(try String(contentsOf: path, encoding: .utf8) == text)
  }

  private static var reference: String {
    let files: [(file: String, list: FieldList)] = [
      ("site.json", SiteFields.list), ("market.json", MarketFields.list), ("venues/ID.json", VenueFields.list),
      ("portfolios/ID.json", PortfolioFields.list), ("scenarios/ID.json", ScenarioSetFields.list),
      ("pages/NAME.md", PageFields.list),
    ]
    var text = """
      # What goes in

      A site is a folder with `site.json`, `market.json`, and the folders `venues`, `portfolios` and `scenarios`; `Site` in this
      repository is one. JSON is strict. Numbers may be written as decimal strings (`"0.1"`), rates and shocks are fractions (−0.1 is
      −10 %), times are RFC 3339 in UTC. A field that is not listed here is an error with its place. `!` marks what must be given.

      Beside a venue may stand a tiers file in the form that ccxt's `fetchLeverageTiers` returns, named by a contract's `tiersFile`. A
      history is a CSV file with the header `time,asset,price[,high][,low][,mark][,fundingRate]`: a row is a candle that begins at `time`.

      A portfolio is a file, or a line of a stream: `portfolios/NAME.ndjson` has any number of them, one a line of at most 1 MiB, in
      UTF-8 without a byte order mark; the last line may be empty. A line at fault is told with its number, and the others are built.

      A page of prose is Markdown behind a block of `key: value` lines between two lines `---`; a value is JSON or plain text on one
      line, a subset of YAML. `pages/guide/example.md` becomes `guide/example/index.html`, `pages/guide/index.md` `guide/index.html`.
      Its text is a template: with a `portfolio` it may use every name of a report, and each scenario by its set's id and its own,
      `{{scenario.guide.down.netPnl | gain}}`; of further `portfolios` the same by their ids,
      `{{portfolio.one-btc.scenario.guide.down.netPnl | gain}}`. `{{page.title}}` and `{{page.root}}`, the way to the site's first
      folder, are always there, and `{{#site.venues}}` walks all venues, with the `contracts` of each. `templates/NAME.md` replaces the
      template of that name, or is included by `{{> NAME}}`.

      What is in the folder `assets` is published as it is, from the site's first folder on: `assets/img/desk.png` becomes
      `img/desk.png`, and a page shows it by `![The desk]({{page.root}}img/desk.png)`. Names that begin with a dot are passed over.

      """
    for (file, list) in files {
      text += "\n## \(file)\n\n"
      text += table(of: list)
      var told: Set<String> = []
      for (path, nested) in objects(in: list, below: "") where told.insert("\(nested.title)").inserted {
        text += "\n### \(path)\n\n" + table(of: nested)
      }
    }
    return text + overview
  }

  /// What comes out and has no readers here to be made from.
  private static let overview = """

    # What comes out

    ## overview.json

    The desk's overview in full precision. Amounts are in `unit`, the market's; what is in another currency counts at the market's
    spot price in `currencies`. "None" is `null`. Sums are exact and rounded once, so they do not depend on the order of clients.

    | Field | Holds |
    |---|---|
    | `schemaVersion`, `generator`, `asOf`, `unit` | the form's version, the program, the market's time and unit |
    | `clients`, `statuses`, `liquidatable` | how many reports there are, with each status, and with a position that can be liquidated now |
    | `value`, `fundingPerDay` | of all clients |
    | `currencies[]` | `currency` and its `price` |
    | `breaches[]` | the 20 worst: `client`, and the limit that is used most as in `report.json`; `othersBreached` counts the rest |
    | `nearest[]` | the 20 nearest liquidations, one a client; `deviations` are standard deviations over the model's horizon |
    | `assets[]` | quantities and values of each asset but cash, the largest first |
    | `venues[]` | notional, equity (collateral less haircuts, and unrealised PnL) and funding a day, the largest first |
    | `scenarios[]` | the sums of `netPnl` and `unhedgedPnl` of the clients that ran it, the worst first; `liquidatedClients`, `worstClient`, `worstNetPnl` |

    """

  private static func table(of list: FieldList) -> String {
    "| Field | Holds | |\n|---|---|---|\n"
      + list.fields.map { field in
        let mark = field.isRequired ? "!" : ""
        return "| `\(field.name)`\(mark) | \(words(field.kind)) | \(field.description.replacing("|", with: "\\|")) |\n"
      }.joined()
  }

  /// The objects inside an object, each after the one that holds it.
  private static func objects(in list: FieldList, below path: String) -> [(path: String, list: FieldList)] {
    list.fields.flatMap { field -> [(String, FieldList)] in
      var (kind, suffix) = (field.kind, "")
      while case .list(let element, _) = kind { (kind, suffix) = (element, suffix + "[]") }
      if case .map(_, let values) = kind { kind = values }
      guard case .object(let nested) = kind else { return [] }
      let name = (path.isEmpty ? "" : path + ".") + "\(field.name)" + suffix
      return [(name, nested)] + objects(in: nested, below: name)
    }
  }

  private static func words(_ kind: FieldKind) -> String {
    switch kind {
    case .form(let form): "\(form)"
    case .number(let bound): "number" + words(bound)
    case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
    case .object(let list): "an object: \(list.title)"
    case .list(let element, _): "list of: " + words(element)
    case .map(let names, let values): "an object of \(names) → \(words(values))"
    case .notYetSupported: "not yet"
    }
  }

  private static func words(_ bound: Bound) -> String {
    func end(_ end: Bound.End?, _ including: String, _ excluding: String) -> String {
      guard let end else { return "" }
      let text = end.value == end.value.rounded() ? "\(Int(end.value))" : "\(end.value)"
      return " \(end.isIncluded ? including : excluding) \(text)"
    }
    return end(bound.lower, "≥", ">") + end(bound.upper, "≤", "<")
  }
}
