/// A template as it is kept after reading: every name is a place among the frames, every filter a closure.
enum TemplateNode: Sendable {
  case literal([UInt8])
  case output(TemplateOutput)
  case section(TemplatePath, pushes: Bool, [TemplateNode])
  case inverted(TemplatePath, [TemplateNode])
}

/// Where a value stands: a frame, counted from the page inwards, a slot there, and the slots that lead on from it into
/// records.
struct TemplatePath: Sendable, Hashable {
  let frame: Int
  let slot: Int
  let inner: [Int]
}

/// One printed value.
struct TemplateOutput: Sendable {
  let path: TemplatePath
  /// The filters in their order, but for the last one if it is the writer.
  let filters: [(filter: Filter, arguments: [Filter.Argument])]
  /// The last filter, if it writes a number's text itself.
  let writer: Filter.Writer?
  /// What `or` gives for an absent value.
  let fallback: String?
  let place: MarkdownPlace
}

extension TemplateOutput {
  /// A text that is the same on every page. It goes the way of a value that is absent, and so is escaped like one.
  init(text: String, place: MarkdownPlace) {
    let nowhere = TemplatePath(frame: .max, slot: 0, inner: [])
    self.init(path: nowhere, filters: [], writer: nil, fallback: text, place: place)
  }
}
