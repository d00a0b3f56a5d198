import Testing

@testable import Markup

/// Random charts, drawn on papers of many widths.
@Suite struct LabelPlacingTests {
  @Test(arguments: 1...150) func `no two labels meet, none leaves the picture, on any width`(seed: UInt64) {
    var world = RandomChart(seed: seed)
    let chart = world.chart()
    let paper = Paper(height: chart.height, margin: seed.isMultiple(of: 2) ? .usual : .far)
    let layout = LineChart.Layout(chart, (-1, 1), paper)
    let labels = layout.labels(of: chart)
    for width in [paper.narrowest, 350 - paper.margin.rawValue, 640, 1004] {
      let boxes = labels.map { words($0, width: width) }
      for (index, box) in boxes.enumerated() {
        #expect(box.x.lowerBound >= -paper.margin.rawValue, "\(labels[index])")
        #expect(box.x.upperBound <= width + Paper.right + 0.001, "\(labels[index])")
        #expect(box.y.lowerBound >= 0 && box.y.upperBound <= chart.height)
        for other in boxes[..<index] { #expect(!box.meets(other), "\(labels[index]) at \(width)") }
      }
    }
  }

  @Test(arguments: 1...100) func `no label crosses a curve, on any width`(seed: UInt64) {
    var world = RandomChart(seed: seed)
    let chart = world.chart()
    let paper = Paper(height: chart.height)
    let layout = LineChart.Layout(chart, (-1, 1), paper)
    let labels = layout.labels(of: chart)
    #expect(!labels.isEmpty)
    for width in [paper.narrowest, 640, 1004] {
      let boxes = labels.map { words($0, width: width) }
      for line in chart.lines {
        for (a, b) in zip(line.points, line.points.dropFirst()) {
          for step in 0...40 {
            let share = Double(step) / 40
            let x = layout.across(a.x + (b.x - a.x) * share) * width
            let y = layout.up(a.y + (b.y - a.y) * share)
            #expect(!boxes.contains { $0.x.contains(x) && $0.y.contains(y) })
          }
        }
      }
    }
  }

  @Test func `where there is room, every mark, point and curve has its words`() {
    var chart = LineChart(
      Picture(name: "c", title: "T", description: "D"), x: (0, 10),
      lines: [LineChart.Line(points: [(0, -1), (10, 1)], style: .main, label: "hedged")],
      xText: { value, _ in "\(value)" },
      yText: { value, _ in "\(value)" })
    chart.marks = [
      LineChart.Mark(x: 7, label: "liquidation 38,747.21", style: .danger), LineChart.Mark(x: 5, label: "today 30,000"),
      LineChart.Mark(x: 4.8, label: "entry 29,480", style: .faint),
    ]
    chart.dots = [LineChart.Dot(x: 8, y: -0.4, label: "dead\nday 2", style: .danger)]
    chart.pins = [(6, "1"), (6.1, "2"), (9.5, "3, 4")]
    let layout = LineChart.Layout(chart, (-1, 1), Paper(height: 320))
    #expect(layout.labels(of: chart).count == 8)
  }

  /// The words' own box on a paper of some width.
  private func words(_ label: LabelPlacer.Label, width: Double) -> LabelPlacer.Box {
    let lines = label.text.split(separator: "\n")
    let length = lines.map { TextMeasure.width($0) }.max() ?? 0
    let anchor = label.place.x * width + label.place.offset
    let start =
      switch label.place.side {
      case .right: anchor
      case .middle: anchor - length / 2
      case .left: anchor - length
      }
    let end = label.place.y + Double(lines.count - 1) * LabelPlacer.lineHeight + TextMeasure.descent
    return LabelPlacer.Box(x: start...(start + length), y: (label.place.y - TextMeasure.ascent)...end)
  }
}

extension LineChart.Layout {
  /// The labels that found room, in the order in which they are written.
  fileprivate func labels(of chart: LineChart) -> [LabelPlacer.Label] {
    var labels: [LabelPlacer.Label] = []
    self.labels(of: chart) { label, _ in labels.append(label) }
    return labels
  }
}

/// A chart with some of everything, from a seed.
private struct RandomChart {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// 0 up to 1.
  private mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 40) / Double(1 << 24)
  }

  private mutating func words() -> String {
    let all = ["hedged", "unhedged", "today 30,000", "liquidation 0.0000136139", "entry 29,480", "+12.5 %", "4, 7"]
    return all[Int(next() * Double(all.count))]
  }

  mutating func chart() -> LineChart {
    var chart = LineChart(
      Picture(name: "c", title: "T", description: "D"), height: 200 + next() * 150, x: (0, 1), lines: [],
      xText: { value, _ in "\(value)" }, yText: { value, _ in "\(value)" })
    for _ in 0...Int(next() * 3) {
      let count = 2 + Int(next() * 12)
      var points: [(x: Double, y: Double)] = []
      for index in 0..<count { points.append((Double(index) / Double(count - 1), next() * 1.8 - 0.9)) }
      chart.lines.append(LineChart.Line(points: points, style: .main, label: words()))
    }
    for _ in 0..<Int(next() * 6) { chart.marks.append(LineChart.Mark(x: next(), label: words())) }
    for _ in 0..<Int(next() * 8) {
      let label = words() + (next() < 0.3 ? "\nday 2" : "")
      chart.dots.append(
        LineChart.Dot(x: next(), y: next() * 1.8 - 0.9, label: label, style: next() < 0.3 ? .danger : .plain))
    }
    for number in 0..<Int(next() * 9) { chart.pins.append((next(), String(number))) }
    return chart
  }
}
