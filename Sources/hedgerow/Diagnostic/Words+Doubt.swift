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
