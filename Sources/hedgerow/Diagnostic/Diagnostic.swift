import Parsing

/// What a person sees of an error, in five parts of which only the first is always there:
///
///     error: unknown field `entryPrise`
///       --> portfolios/acme.json:12:15
///        |
///     12 |     { "entryPrise": 30000 }
///        |       ^^^^^^^^^^^^
///        = at `accounts[0].positions[0].entryPrise`
///        = expected one of `symbol`, `side`, `entryPrice`
///     hint: did you mean `entryPrice`?
///
/// There is no colour in it, so none is needed to understand it, and whatever
/// is quoted from a file is made printable first: no file can send control
/// sequences to a terminal. A sentence that stands alone has no full stop.
struct Diagnostic: Equatable {
  let title: String
  let place: Place?
  /// What more there is to know, one fact a line.
  let notes: [String]
  /// One suggestion, where there is a likely cure.
  let hint: String?

  init(_ title: String, at place: Place? = nil, notes: [String] = [], hint: String? = nil) {
    self.title = title
    self.place = place
    self.notes = notes
    self.hint = hint
  }

  init(_ fault: Fault) {
    let words = Words(fault.problem)
    // A path of one step says no more than the line itself.
    let isNested = fault.path.contains { $0 == "." || $0 == "[" }
    let path = isNested ? ["at `\(Printable.text(fault.path))`"] : []
    self.init(words.title, at: fault.place, notes: path + words.notes, hint: words.hint)
  }

  /// The text for standard error, without a line feed at its end.
  var text: String {
    var lines = ["error: \(title)"]
    var margin = ""
    if let place {
      let snippet = Snippet(place)
      margin = snippet.margin
      lines.append("\(margin)--> \(Printable.text(place.file)):\(place.line):\(place.column)")
      lines += snippet.lines
    }
    lines += notes.map { "\(margin)= \($0)" }
    if let hint { lines.append("hint: \(hint)") }
    return lines.joined(separator: "\n")
  }

  /// All faults of a document, with an empty line between them.
  static func text(of faults: Faults) -> String {
    var texts = faults.faults.map { Diagnostic($0).text }
    if faults.faults.count == Faults.limit {
      texts.append("The first \(Faults.limit) errors are shown; there may be more.")
    }
    return texts.joined(separator: "\n\n")
  }
}

/// What there is to say about a problem: facts in words.
struct Words: Equatable {
  let title: String
  var notes: [String] = []
  var hint: String?

  init(_ title: String, _ notes: String..., hint: String? = nil) {
    self.title = title
    self.notes = notes
    self.hint = hint
  }
}
