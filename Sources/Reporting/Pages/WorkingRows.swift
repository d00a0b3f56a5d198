import Hedging
import Markup

/// The workings of all liquidation prices, and the formulas that they use, each once.
struct WorkingRows: Sendable {
  let positions: [PositionRow]
  private let rows: [WorkingRow]

  /// `nil` where no position has a liquidation price.
  init?(_ all: [PositionRow]) {
    positions = all.filter { $0.measure.working != nil }
    rows = positions.compactMap { row in
      row.measure.working.map { WorkingRow(measure: row.measure, working: $0, rules: row.venue.rules) }
    }
    if rows.isEmpty { return nil }
  }

  private func uses(_ type: ContractType, _ side: Side) -> Bool { rows.contains { $0.isPlain(type, side) } }

  static let vocabulary = Vocabulary<WorkingRows>([
    .list("positions", "The positions that have a liquidation price", of: PositionRow.vocabulary) { $0.positions },
    .flag("linearShort", "Whether the formula of a linear short applies to any") { $0.uses(.linear, .short) },
    .flag("linearLong", "Whether the formula of a linear long applies to any") { $0.uses(.linear, .long) },
    .flag("inverseShort", "Whether the formula of an inverse short applies to any") { $0.uses(.inverse, .short) },
    .flag("inverseLong", "Whether the formula of an inverse long applies to any") { $0.uses(.inverse, .long) },
    .flag("otherRule", "Whether any has no one-line formula") { $0.rows.contains(where: \.hasOtherRule) },
  ])
}
