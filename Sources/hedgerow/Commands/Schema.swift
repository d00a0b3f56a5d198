import ArgumentParser
import Parsing
import Publishing

/// `hedgerow schema [KIND] [--output DIR]`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of a kind of input; without one, list the kinds.",
    discussion: """
      The schemas are of draft 2020-12 and made from the same lists of fields that the readers use. A file names its \
      schema by `"$schema": "../schemas/portfolio.json"`, and an editor then completes and checks it. A schema cannot \
      see what stands in another file: only hedgerow itself knows whether an asset has a price. Histories are CSV and \
      have no schema.
      """)

  @Argument(help: "The kind: \(DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: String?

  @Option(
    name: .shortAndLong, help: "A folder to write all schemas into, such as Site/schemas, instead of printing.",
    completion: .directory)
  var output: String?

  func validate() throws {
    try Folder.refuseEmpty(output, for: "--output")
    if kind != nil, output != nil {
      throw ValidationError("Name a kind to print it, or a folder to write all, not both")
    }
    guard let kind, DocumentKind(rawValue: kind) == nil else { return }
    let meant = DocumentKind.nearest(to: kind).map { "; did you mean `\($0.rawValue)`?" } ?? ""
    throw ValidationError("There is no kind `\(Printable.text(kind))`\(meant)")
  }

  func run() throws {
    if let output {
      try write(to: output)
    } else if let kind = kind.flatMap(DocumentKind.init) {
      try Terminal.write(Array(JSONSchema(kind).text.utf8))
    } else {
      try Terminal.write(Array(Self.list.utf8))
    }
  }

  private func write(to output: String) throws {
    do {
      let written = try SchemaFolder.write(to: Folder.name(output))
      Terminal.say("\(DocumentKind.allCases.count) schemas in \(Printable.text(output)) (\(written) written)")
    } catch {
      Terminal.say(Diagnostic.text(of: error))
      throw ExitCode(1)
    }
  }

  /// The kinds, one a line, and what each is for.
  static var list: String {
    let width = DocumentKind.allCases.map(\.rawValue.count).max() ?? 0
    return DocumentKind.allCases.map { kind in
      let gap = String(repeating: " ", count: width - kind.rawValue.count + 2)
      return kind.rawValue + gap + kind.description + "\n"
    }.joined()
  }
}
