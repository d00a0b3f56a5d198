import Hedging
import Markup
import Reporting

/// One report from its evaluation, in its parts and as a whole.
enum ComposingBenchmarks {
  static func all(_ evaluation: Evaluation) throws -> [Benchmark] {
    let composer = try Composer(frame: SiteFrame(title: "Benchmark", generator: "benchmark"))
    let template = composer.report
    let record = ReportPage.vocabulary.record(of: ReportPage(evaluation))
    let tokens = template.filled(with: record).tokens
    let shape = PageShape(tokens.markdown)
    let kept = Kept(tokens)
    let charts = ReportChart.allCases.map { kind in
      Benchmark("composing: charts, \(kind.rawValue)") { kind.files(of: evaluation).count }
    }
    return charts + [
      Benchmark("composing: model, picture and record") {
        ReportPage.vocabulary.record(of: ReportPage(evaluation)).values.count
      },
      Benchmark("composing: filling with marks") { template.tokens(filling: record).markdown.count },
      Benchmark("composing: filling as Markdown") { template.markdown(filling: record).bytes.count },
      Benchmark("composing: filling both at once") { template.filled(with: record).markdown.bytes.count },
      Benchmark("composing: a new shape") { PageShape(tokens.markdown).filled(with: TokenText.Values()).links.count },
      Benchmark("composing: finding a kept shape") { kept.find() },
      Benchmark("composing: values into the shape") { shape.filled(with: tokens.values).html.bytes.count },
      Benchmark("composing: JSON") { ReportJSON.bytes(of: evaluation, generator: "benchmark").count },
      Benchmark("composing one report of a new shape: HTML, Markdown, JSON") {
        composer.compose(evaluation, depth: 2).html.count
      },
      Benchmark("composing one report of a kept shape: HTML, Markdown, JSON") {
        kept.compose(evaluation, by: composer)
      },
    ]
  }

  /// What a worker keeps from one report to the next.
  private final class Kept {
    private var shapes = PageShapes()
    private let tokens: TokenText

    init(_ tokens: TokenText) { self.tokens = tokens }

    func find() -> Int {
      _ = shapes.shape(of: tokens.markdown)
      return 1
    }

    func compose(_ evaluation: Evaluation, by composer: Composer) -> Int {
      composer.compose(evaluation, depth: 2, shapes: &shapes).html.count
    }
  }
}
