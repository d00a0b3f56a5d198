import Hedging

/// One element of a portfolio's `accounts`.
enum AccountFields {
  /// The two margin modes by name: the domain's own type carries the collateral as well.
  enum Mode: String, CaseIterable, Sendable { case isolated, cross }

  static let id = Field<String>("id", .id, "The account's name in the reports, unique in the portfolio.")
  static let venue = Field<String>("venue", .id, "The id of the venue that the account is at.")
  static let marginMode = Field<Mode>(
    "marginMode", .choice, "Whether each position has its own collateral or all share the account's.")
  static let collateral = Field<[Collateral]>.optional(
    "collateral", .list(of: CollateralFields.type), "Cross only: what stands in the account.")
  static let positions = Field<[Position]>.optional(
    "positions", .list(of: PositionFields.type), "What is open in the account.")

  static let list = FieldList(
    "account", [id, venue, marginMode, collateral, positions],
    rules: [
      .neededWhere("collateral", "marginMode", is: "cross"),
      .refusedWhere("collateral", "marginMode", is: "isolated", .position(.collateralOnIsolatedAccount)),
    ])

  static let type = FieldType<Account>.object(list) { fields in
    let id = fields[id]
    let venue = fields[venue]
    let mode = fields[marginMode]
    let positions = fields[positions]
    let collateral = fields[collateral]
    if mode == .cross, let collateral, positions?.isEmpty == false, !collateral.contains(where: { $0.quantity > 0 }) {
      fields.refuse(Self.collateral, .position(.crossWithoutCollateral))
    }
    guard let id, let venue, let mode else { return nil }
    let marginMode = mode == .cross ? MarginMode.cross(collateral ?? []) : .isolated
    return Account(id: id, venue: venue, marginMode: marginMode, positions: positions ?? [])
  }
}
