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
      for index in set.scenarios.indices {
        let price = evaluation.outcomes[number].endPrices[place].value
        number += 1
        guard set.scenarios[index].history == nil, price != today, set.scenarios[index].moves(asset) else { continue }
        let told = (number, set.scenarios[index].name)
        if let same = ends.firstIndex(where: { ($0.price / price - 1).magnitude < 1e-9 }) {
          ends[same].scenarios.append(told)
        } else {
          ends.append(ScenarioEnd(price: price, scenarios: [told]))
        }
      }
    }
    return ends.sorted { $0.price < $1.price }
  }

  /// The scenarios by number and name, in the order of their numbers; `nil` without any.
  static func list(_ ends: [ScenarioEnd]) -> ShownText? {
    if ends.isEmpty { return nil }
    var list = ShownTextBuffer()
    for (number, name) in ends.flatMap(\.scenarios).sorted(by: { $0.number < $1.number }) {
      if !list.isEmpty { list.append(" · ") }
      list.append(number)
      list.append(" ")
      list.append(text: name)
    }
    return list.text
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
