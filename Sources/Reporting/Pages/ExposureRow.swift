import Hedging
import Markup

/// A row of the exposure table.
struct ExposureRow: Sendable {
  let exposure: Exposure
  /// Cash is not hedged, so a ratio would say nothing.
  let isCash: Bool

  static func all(_ evaluation: Evaluation) -> [ExposureRow] {
    let cash = evaluation.snapshot.market.cash
    return evaluation.exposures.map { ExposureRow(exposure: $0, isCash: cash.contains($0.asset)) }
  }

  static let vocabulary = Vocabulary<ExposureRow>([
    .text("asset", "The asset", example: "BTC") { $0.exposure.asset.code },
    .amount("price", "Today's price in the portfolio's currency") { $0.exposure.price.value },
    .amount("spot", "Coins owned, collateral included") { $0.exposure.spotQuantity.value },
    .amount("hedge", "Coins of the contracts, negative for shorts") { $0.exposure.hedgeQuantity.value },
    .amount("net", "Their sum") { $0.exposure.netQuantity.value },
    .optionalFraction("ratio", "The share of the spot that is hedged; none for cash") {
      $0.isCash ? nil : $0.exposure.hedgeRatio
    },
    .amount("value", "What the coins owned are worth") { $0.exposure.spotValue.value },
    .amount("hedgeNotional", "The contracts' notional") { $0.exposure.hedgeNotional.value },
  ])
}

/// A futures account as a whole.
enum AccountRow {
  static let vocabulary = Vocabulary<AccountMeasure>([
    .text("id", "The account's id") { $0.id },
    .text("venue", "The venue's name") { $0.venueName },
    .flag("cross", "Whether its positions share their collateral") { !$0.isIsolated },
    .text("settle", "The currency of its amounts; empty where positions settle in different ones") {
      $0.settle?.code ?? ""
    },
    .amount("equity", "Collateral less haircuts, and unrealised PnL") { $0.equity.value },
    .amount("maintenance", "The maintenance margin") { $0.maintenanceMargin.value },
    .optionalFraction("marginRatio", "The way the venue displays it") { $0.marginRatio.value },
    .flag("liquidatable", "Whether it is past its threshold already") { $0.isLiquidatable },
    .optionalFraction("up", "The common rise that liquidates it") { $0.liquidationShock.up },
    .optionalFraction("down", "The common fall that liquidates it") { $0.liquidationShock.down },
  ])
}
