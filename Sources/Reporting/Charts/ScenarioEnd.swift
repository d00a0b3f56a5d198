import Hedging
import Markup

/// A price of one asset at which scenarios end that move it, with their numbers in the table.
struct ScenarioEnd {
  let price: Double
  private(set) var scenarios: [(number: Int, name: String)]

  var numbers: String { scenarios.map { String($0.number) }.joined(separator: ", ") }

  /// From the lowest price. What only the currency moves, and what a history moves, is not among them.
  static func all(_ evaluation: Evaluation, of asset: Asset, today: Double) -> [ScenarioEnd] {
    guard let place = evaluation.exposures.firstIndex(where: { $0.asset == asset }) else { return [] }
    var ends: [ScenarioEnd] = []
    var number = 0
    for set in evaluation.sets {
      for scenario in set.scenarios {
        let price = evaluation.outcomes[number].endPrices[place].value
        number += 1
        guard scenario.history == nil, price != today, scenario.moves(asset) else { continue }
        if let same = ends.firstIndex(where: { ($0.price / price - 1).magnitude < 1e-9 }) {
          ends[same].scenarios.append((number, scenario.name))
        } else {
          ends.append(ScenarioEnd(price: price, scenarios: [(number, scenario.name)]))
        }
      }
    }
    return ends.sorted { $0.price < $1.price }
  }

  /// The scenarios by number and name, in the order of their numbers; `nil` without any.
  static func list(_ ends: [ScenarioEnd]) -> ShownText? {
    let named = ends.flatMap(\.scenarios).sorted { $0.number < $1.number }.map {
      "\($0.number) \($0.name)" as ShownText
    }
    return named.isEmpty ? nil : named.joined(separator: " · ")
  }
}

extension Scenario {
  fileprivate func moves(_ asset: Asset) -> Bool {
    path.contains { point in
      point.shocks.contains { shock in
        if case .basis = shock.move { return false }
        return shock.subject == .everything || shock.subject == .asset(asset)
      }
    }
  }
}
