import Hedging
import Parsing
import Reporting

/// One kind of input that grows, and the reader that would meet it.
struct Pathology {
  let name: String
  /// The largest size, in bytes.
  let size: Int
  /// An input of about so many bytes.
  let make: (Int) -> [UInt8]
  let read: ([UInt8]) -> Void

  /// `head`, then `unit` with its number for `#` until the size is reached, between them `comma`, then `tail`.
  static func repeated(_ head: String, _ unit: String, _ tail: String, comma: String = ",") -> (Int) -> [UInt8] {
    let parts = unit.split(separator: "#", omittingEmptySubsequences: false).map { Array($0.utf8) }
    return { size in
      var bytes = Array(head.utf8)
      var index = 0
      while bytes.count < size {
        if index > 0 { bytes += Array(comma.utf8) }
        bytes += Array(parts.joined(separator: Array("\(index)".utf8)))
        index += 1
      }
      return bytes + Array(tail.utf8)
    }
  }

  /// Documents for the JSON reader alone.
  static func json() -> [Pathology] {
    let deep = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
    let texts: [(String, (Int) -> [UInt8])] = [
      ("brackets 251 deep, again and again", repeated("[", deep, "]")),
      ("brackets without end", repeated("", "[", "", comma: "")),
      ("objects without end", repeated("", "{\"a\":", "", comma: "")),
      ("empty texts", repeated("[", "\"\"", "]")),
      ("one text of escapes", repeated("[\"", "\\u00e9\\n", "\"]", comma: "")),
      ("one text of pairs of escapes", repeated("[\"", "\\ud83d\\ude00", "\"]", comma: "")),
      ("one long text", repeated("[\"", "abcdefgh", "\"]", comma: "")),
      ("one long number", repeated("[", "1234567890", "]", comma: "")),
      ("one long number below one", repeated("[0.", "1234567890", "]", comma: "")),
      ("one long exponent", repeated("[1e", "1234567890", "]", comma: "")),
      ("many numbers", repeated("[", "1.5e3", "]")),
      ("many names", repeated("{", "\"k#\":0", "}")),
      ("many names twice", repeated("{", "\"k\":#", "}")),
      ("many objects with a name twice", repeated("[", "{\"a\":#,\"a\":0}", "]")),
      ("many empty lines, then a fault", repeated("[1,", "\n", "x]", comma: "")),
      ("one long line, then a fault", repeated("[1,", "2,", "x]", comma: "")),
      ("one long word", repeated("[", "abcdefgh", "]", comma: "")),
      ("spaces only", repeated("", "        ", "", comma: "")),
    ]
    return texts.map { name, make in
      Pathology(name: "JSON: \(name)", size: 5_000_000, make: make) { bytes in
        _ = try? JSONDocument(Source(file: "a", bytes: bytes)).root.elements.reduce(0) {
          $0 + ($1.string?.utf8.count ?? 0) + ($1.number == nil ? 0 : 1)
        }
      }
    }
  }

  /// Templates, read, filled and rendered.
  static func templates() -> [Pathology] {
    let units = [
      ("pipes", "|"), ("backticks", "`"), ("runs of backticks", "a`b``c```d````e`````f"), ("`[`", "["),
      ("`[a](`", "[a]("),
      ("`![`", "![["), ("`*`", "*a **a "), ("`_`", "_a __"), ("`<`", "<"), ("`<!--`", "a<!--"), ("`&`", "&"),
      ("quotes `>`", "> "), ("lists", "- "), ("definitions", "[a#]: b\n"), ("`{{`", "{{"), ("`{{!}}`", "{{!x}}y"),
      ("`{{{`", "{{{a}}} "), ("unknown names", "{{nobody#}}\n"), ("open sections", "{{#scenarios}}"),
      ("closed sections", "{{#risk}}{{/risk}}"), ("values on one line", "{{portfolio.name}} `"),
      ("values on many lines", "{{portfolio.name}}\n"), ("one long line", "abc "), ("short lines", "a\n"),
      ("rows", "| a | `b` |\n"), ("short rows under 250 columns", "a|\n"), ("tables", "|a|b|\n|-|-|\n|1|2|\n\n"),
      ("tables in one paragraph", "a\n|a|b|\n|-|-|\n"), ("delimiter rows", "|-|-\n"),
    ]
    return units.map { name, unit in
      let wide = String(repeating: "|a", count: 250) + "\n" + String(repeating: "|-", count: 250) + "\n"
      let head = name == "rows" ? "| a | b |\n|---|---|\n" : name.hasPrefix("short rows") ? wide : ""
      return Pathology(
        name: "template: \(name)", size: 260_000, make: repeated(head, unit, "", comma: ""),
        read: TemplateReading.read)
    } + [
      Pathology(
        name: "template: too large", size: 5_000_000, make: repeated("", "{{x#}}", "", comma: ""),
        read: TemplateReading.read)
    ]
  }
}
