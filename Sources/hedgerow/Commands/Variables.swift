import ArgumentParser
import Publishing
import Reporting

/// `hedgerow variables [TEMPLATE]`
struct Variables: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what a template may say, with an example of each name; without one, list the templates.",
    discussion: """
      A site replaces a built-in template by a file of the same name in its folder `templates`. Names that are not in this \
      list are refused when the template is read. The examples are values of a small built-in world. The built-in \
      templates take their words from `words.en.txt`; a site in German puts a translation into `templates/words.de.txt`.
      """)

  @Argument(help: "The template: \(BuiltInTemplate.allCases.map(\.rawValue).joined(separator: ", ")).")
  var template: String?

  func validate() throws {
    guard let template, Self.template(template) == nil, !Self.isWords(template) else { return }
    let known = Printable.choice(BuiltInTemplate.allCases.map(\.rawValue) + ["words"])
    throw ValidationError("There is no template `\(Printable.text(template))`; expected \(known)")
  }

  func run() throws {
    if let template, Self.isWords(template) { return try Terminal.write(BuiltInTemplate.words) }
    guard let template = template.flatMap(Self.template) else {
      let width = BuiltInTemplate.allCases.map(\.rawValue.count).max() ?? 0
      let list = BuiltInTemplate.allCases.map { template in
        let gap = String(repeating: " ", count: width - template.rawValue.count + 2)
        return "\(template.rawValue)\(gap)\(template.file): \(template.purpose)\n"
      }.joined()
      let words =
        "words\(String(repeating: " ", count: width - 3))words.en.txt: the words of all of them, to be translated\n"
      return try Terminal.write(Array((list + words).utf8))
    }
    let names = try SampleSite.names(of: template, generator: Hedgerow.generator)
    try Terminal.write(Array(NameTable.text(of: template, names).utf8))
  }

  private static func isWords(_ name: String) -> Bool { name == "words" || name == "words.en.txt" }

  /// By its name or by its file's.
  static func template(_ name: String) -> BuiltInTemplate? {
    BuiltInTemplate.allCases.first { $0.rawValue == name || $0.file == name }
  }
}
