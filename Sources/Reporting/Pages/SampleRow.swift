import Estimating
import Hedging
import Markup

/// What a model figure was made from.
struct SampleRow: Sendable {
  let asset: Asset
  let sample: Sample
  let dates: DatePattern
  /// A volatility a year, or how many windows of the horizon.
  let value: Double

  static let vocabulary = Vocabulary<SampleRow>(
    sampleFields({ $0.dates }, { $0.sample }) + [
      .text("asset", "The asset") { $0.asset.code },
      .number("value", "The figure: a volatility a year, or how many windows of the horizon there are") { $0.value },
    ])
}

/// The paths drawn from a history.
struct BootstrapRow: Sendable {
  let asset: Asset
  let bootstrap: BlockBootstrap
  let dates: DatePattern

  static let vocabulary = Vocabulary<BootstrapRow>(
    sampleFields({ $0.dates }, { $0.bootstrap.sample }) + [
      .text("asset", "The asset") { $0.asset.code },
      .number("paths", "How many paths") { _ in Double(BlockBootstrap.paths) },
      .number("blocks", "How many blocks make a path") { Double($0.bootstrap.blocks) },
      .number("blockDays", "How long a block is") { $0.bootstrap.blockDays },
      .fraction("volatility", "The sample's own, a year") { $0.bootstrap.volatility.value },
      .fraction("meanReturn", "The sample's mean logarithmic return over a path, which is taken out") {
        $0.bootstrap.meanReturn
      },
      .text("seed", "Where the random numbers begin") { String($0.bootstrap.seed) },
    ])
}

/// The names by which every model figure tells its sample.
func sampleFields<Model>(
  _ dates: @escaping @Sendable (Model) -> DatePattern, _ sample: @escaping @Sendable (Model) -> Sample
) -> [Field<Model>] {
  [
    .text("file", "The history's file") { sample($0).file },
    .text("from", "The first row") { dates($0).dateAndTime(sample($0).from) },
    .text("to", "The last row") { dates($0).dateAndTime(sample($0).to) },
    .number("rows", "How many rows counted") { Double(sample($0).rows) },
  ]
}
