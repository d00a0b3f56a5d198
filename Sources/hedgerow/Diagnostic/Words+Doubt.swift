import Parsing

/// The sentences for what is most likely a mistake: what stands there, what it means, and what was probably meant.
extension Words {
  init(_ doubt: Doubt) {
    switch doubt {
    case .venue(let doubt): self.init(doubt)
    case .market(let doubt): self.init(doubt)
    case .portfolio(let doubt): self.init(doubt)
    case .scenario(let doubt): self.init(doubt)
    case .history(let doubt): self.init(doubt)
    }
  }

  private init(_ doubt: HistoryDoubt) {
    switch doubt {
    case .jumps(let count, let asset, let from, let to):
      self.init(
        count == 1 ? "a price jumps" : "\(count) prices jump, the first of them here",
        "`\(Printable.text(asset))` goes from \(Words.rounded(from)) to \(Words.rounded(to)) in one step",
        hint: "a digit may be missing, or two assets exchanged")
    case .ahead(let count):
      self.init(
        "\(Counted.text(count, "row")) of the past \(count == 1 ? "lies" : "lie") after the market's `asOf`",
        "estimates would know what came later",
        hint: "correct `asOf`, or end the history there")
    }
  }

  /// `2 %`, to two significant decimals more than a basis point's.
  static func percent(_ fraction: Double) -> String { "\(Words.rounded((fraction * 1e6).rounded() / 1e4)) %" }

  /// `2.5 years`.
  static func years(_ years: Double) -> String { "\(Printable.number((years * 10).rounded() / 10)) years" }

  /// How many times one number another is, to two digits or so.
  static func times(_ ratio: Double) -> String {
    let digits = ratio < 10 ? 10.0 : 1
    return Printable.number((ratio * digits).rounded() / digits)
  }
}
