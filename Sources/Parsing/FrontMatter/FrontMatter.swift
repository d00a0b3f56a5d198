/// The beginning of a page, `key: value` lines between two lines `---`, read as the object of a ``JSONDocument``.
///
///     ---
///     title: The worked example
///     scenarios: ["guide", "stress"]
///     ---
///
/// A value is JSON, or plain text to the end of its line. That is a subset of YAML: other tools read the same.
/// Left out, and refused by name: comments, lists and texts over several lines, anchors, tags, single quotes.
struct FrontMatter {
  let document: JSONDocument
  /// Where the page's text begins: after the second `---` and the empty lines behind it.
  let body: Int

  init(_ source: Source) throws(Faults) {
    let read = source.bytes.withUnsafeBufferPointer { bytes in
      var reader = FrontMatterReader(bytes)
      reader.read()
      return (nodes: reader.json.nodes, repeats: reader.json.repeats, faults: reader.faults, body: reader.json.offset)
    }
    guard read.faults.isEmpty else {
      throw Faults(
        read.faults.prefix(Faults.limit).map {
          Fault(place: source.place(of: $0.range), path: "", problem: $0.problem)
        })
    }
    document = try JSONDocument(source, nodes: read.nodes, repeats: read.repeats)
    body = read.body
  }
}
