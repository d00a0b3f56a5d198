import Hedging

/// A scenario's `exit`.
enum ExitFields {
  static let closeFraction = Field<Double>.optional(
    "closeFraction", .number(.between(0, 1)), "The share of every position that is closed at the end; 1 if left out.")
  static let slippage = Field<Rate>.optional(
    "slippage", .number(.between(0, 0.5)), "How much worse than the mark the close is; 0 if left out.")

  static let list = FieldList("exit", [closeFraction, slippage])

  static let type = FieldType<Exit>.object(list) { fields in
    let closeFraction = fields[closeFraction] ?? 1
    let slippage = fields[slippage] ?? 0
    return Exit(closeFraction: closeFraction, slippage: slippage)
  }
}

/// A scenario's `topUp`.
enum TopUpFields {
  /// A fall of everything reaches every long, so a distance ends below 1.
  private static let distance = Bound(from: .excluding(0), to: .excluding(1))

  static let whenDistanceBelow = Field<Double>(
    "whenDistanceBelow", .number(distance), "The distance to liquidation under which collateral is added.")
  static let restoreTo = Field<Double>(
    "restoreTo", .number(distance), "The distance that is restored.")
  static let upTo = Field<Money>(
    "upTo", .number(.notNegative), "The most that is added in all, in the portfolio's currency.")

  static let list = FieldList("top-up", [whenDistanceBelow, restoreTo, upTo])

  static let type = FieldType<TopUp>.object(list) { fields in
    let below = fields[whenDistanceBelow]
    let restored = fields[restoreTo]
    let most = fields[upTo]
    guard let below, let restored, let most else { return nil }
    if restored <= below {
      fields.refuse(restoreTo, .contradiction(.restoresTooLittle(below: below, restored: restored)))
    }
    return TopUp(whenDistanceBelow: below, restoreTo: restored, upTo: most)
  }
}

/// A scenario's `venueDefault`.
enum VenueDefaultFields {
  static let venue = Field<String>("venue", .id, "The venue that fails at the start.")
  static let recovery = Field<Double>(
    "recovery", .number(.between(0, 1)), "The share of what the accounts there are worth that comes back.")

  static let list = FieldList("venue default", [venue, recovery])

  static let type = FieldType<VenueDefault>.object(list) { fields in
    let venue = fields[venue]
    let recovery = fields[recovery]
    guard let venue, let recovery else { return nil }
    return VenueDefault(venue: venue, recovery: recovery)
  }
}

/// A scenario's `history`: the file that prices are replayed from.
enum HistoryFields {
  static let file = Field<String>("file", .path, "The CSV file, beside the scenarios' files.")

  static let list = FieldList("history", [file])

  static let type = FieldType<String>.object(list) { $0[file] }
}
