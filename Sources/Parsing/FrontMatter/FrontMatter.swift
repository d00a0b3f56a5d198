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
  /// What is wrong with single lines; their values are left out of the document.
  let faults: [Fault]

  /// - Throws: where nothing can be said of the lines, or a key is there twice.
  init(_ source: Source) throws(Faults) {
    let read = source.bytes.withUnsafeBufferPointer { bytes in
      var reader = FrontMatterReader(bytes)
      let isClosed = reader.read()
      return (
        nodes: reader.json.nodes, repeats: reader.json.repeats, faults: reader.faults, body: reader.json.offset,
        isClosed: isClosed
      )
    }
    let faults = read.faults.prefix(Faults.limit).map {
      Fault(place: source.place(of: $0.range), path: "", problem: $0.problem)
    }
    guard read.isClosed else { throw Faults(source.wideEncodingFault.map { [$0] } ?? faults) }
    do throws(Faults) { document = try JSONDocument(source, nodes: read.nodes, repeats: read.repeats) } catch {
      throw Faults(Array((faults + error.faults).sorted { $0.place.line < $1.place.line }.prefix(Faults.limit)))
    }
    body = read.body
    self.faults = faults
  }
}
