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
  var severity = Severity.error
  var code: Code?
  let place: Place?
  /// The file as a whole, where it has no line to speak of.
  var wholeFile: String?
  /// The way to the value at fault, as in `accounts[0].id`; empty where the line says as much.
  var path = ""
  /// What more there is to know, one fact a line.
  let notes: [String]
  /// One suggestion, where there is a likely cure.
  let hint: String?
  /// Something about the whole document, told after its last error.
  var remark: String?

  init(_ title: String, at place: Place? = nil, notes: [String] = [], hint: String? = nil) {
    self.title = title
    self.place = place
    self.notes = notes
    self.hint = hint
  }

  init(_ fault: Fault, _ severity: Severity = .error) {
    let words = Words(fault)
    let odd = fault.problem.written.flatMap { Words.oddCharacter(in: $0.text, isPlain: $0.isPlain) }
    self.init(words.title, at: fault.place, notes: (odd.map { [$0] } ?? []) + words.notes, hint: words.hint)
    self.severity = severity
    code = Code(fault.problem)
    // A path of one step says no more than the line itself.
    if fault.path.contains(where: { $0 == "." || $0 == "[" }) { path = fault.path }
  }

  /// The file that is at fault, if it is one.
  var file: String? { place?.file ?? wholeFile }

  /// The text for standard error, without a line feed at its end.
  var text: String {
    var lines = ["\(severity): \(title)"]
    var margin = ""
    if let place {
      let snippet = Snippet(place)
      margin = snippet.margin
      lines.append("\(margin)--> \(Printable.path(place.file)):\(place.line):\(place.column)")
      lines += snippet.lines
    } else if let wholeFile {
      lines.append("--> \(Printable.path(wholeFile))")
    }
    if !path.isEmpty { lines.append("\(margin)= at `\(Printable.text(path))`") }
    lines += notes.map { "\(margin)= \($0)" }
    if let hint { lines.append("hint: \(hint)") }
    if let remark { lines += ["", remark] }
    return lines.joined(separator: "\n")
  }

  /// All faults of a document.
  static func list(of faults: Faults) -> [Diagnostic] {
    var list = faults.faults.map { Diagnostic($0) }
    if list.count == Faults.limit {
      list[list.count - 1].remark = "The first \(Faults.limit) errors are shown; there may be more."
    }
    return list
  }

  /// All faults of a document, with an empty line between them.
  static func text(of faults: Faults) -> String { list(of: faults).map(\.text).joined(separator: "\n\n") }
}

/// What there is to say about a problem: facts in words.
struct Words: Equatable {
  var title: String
  var notes: [String] = []
  var hint: String?

  init(_ title: String, _ notes: String..., hint: String? = nil) {
    self.title = title
    self.notes = notes
    self.hint = hint
  }
}
