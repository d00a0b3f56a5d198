import Hedging
import Markup

/// A venue of the site with all that it lists, whether a portfolio trades there or not.
struct ListedVenue: Sendable {
  let venue: Venue
  let market: Market
  let words: PageWords

  static let vocabulary = Vocabulary<ListedVenue>(
    VenueRow.vocabulary.fields.map { field in field.over { $0.venue } } + [
      .fraction("maker", "The fee of orders that wait in the book") { $0.venue.fees.maker.value },
      .fraction("taker", "The fee of orders that take from it") { $0.venue.fees.taker.value },
      .optionalFraction("spotFee", "The fee of buying or selling the coin itself") { $0.venue.fees.spot?.value },
      .text("maintenanceBasis", "Where maintenance is taken, in words") {
        $0.words($0.venue.rules.maintenanceBasis.phrase)
      },
      .text("closeFee", "What is kept for the forced close, in words") { $0.words($0.venue.rules.closeFee.phrase) },
      .text("fundingReference", "What funding is paid on, in words") {
        $0.words($0.venue.rules.fundingReference.phrase)
      },
      .text("twoWay", "What counts when both sides are open, in words") { $0.words($0.venue.rules.twoWay.phrase) },
      .text("residual", "What becomes of what is left at a liquidation, in words") {
        $0.words($0.venue.rules.residual.phrase)
      },
      .text("marginRatio", "How the margin ratio is shown, in words") { $0.words($0.venue.rules.marginRatio.phrase) },
      .list("contracts", "What it lists, in the order of its file", of: ListedContract.vocabulary) { listed in
        listed.venue.contracts.map { ListedContract(contract: $0, listed: listed) }
      },
    ])
}
