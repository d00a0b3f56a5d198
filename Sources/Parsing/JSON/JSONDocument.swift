/// A JSON text that has been read, with a value at its root.
///
///     let document = try JSONDocument(Source(file: "a.json", bytes: Array(#"{"legs":[1]}"#.utf8)))
///     document.root["legs"]?[0]?.number  // 1
///
/// The text is kept, and beside it a flat tree of 16 bytes a value; strings
/// and numbers are converted when they are asked for. So every value still
/// knows where it stands, and reading costs one pass and one allocation.
///
/// Source: RFC 8259, strictly. Beyond it, repeated names and nesting deeper
/// than 256 are refused.
public final class JSONDocument: Sendable {
  /// The text and its name.
  public let source: Source
  let nodes: [JSONNode]

  /// Reads a document; throws what is wrong with it: one syntax fault, or all
  /// names that are given twice.
  public init(_ source: Source) throws(Faults) {
    self.source = source
    let reading = source.bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      let problem: SyntaxFault?
      do throws(SyntaxFault) {
        try reader.readDocument()
        problem = nil
      } catch {
        problem = error
      }
      return (nodes: reader.nodes, repeats: reader.repeats, problem: problem)
    }
    nodes = reading.nodes
    if let fault = reading.problem {
      if let wide = source.wideEncodingFault { throw Faults([wide]) }
      throw Faults([
        Fault(place: source.place(of: fault.range), path: "", problem: .syntax(fault.problem))
      ])
    }
    if !reading.repeats.isEmpty {
      throw Faults(reading.repeats.prefix(Faults.limit).map(repeated))
    }
  }

  /// A document that another reader than JSON's has found in the text.
  init(_ source: Source, nodes: [JSONNode], repeats: [(first: Int, second: Int)]) throws(Faults) {
    self.source = source
    self.nodes = nodes
    if !repeats.isEmpty { throw Faults(repeats.prefix(Faults.limit).map(repeated)) }
  }

  /// The value that holds all others.
  public var root: JSONValue { JSONValue(document: self, index: 0) }

  private func repeated(_ names: (first: Int, second: Int)) -> Fault {
    let second = JSONValue(document: self, index: names.second)
    let first = JSONValue(document: self, index: names.first)
    return Fault(
      place: second.place,
      path: second.path,
      problem: .repeatedField(second.string ?? "", first: first.place))
  }
}
