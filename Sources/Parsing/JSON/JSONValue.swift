/// One value of a document: a document and a position in its tree.
public struct JSONValue: Sendable {
  let document: JSONDocument
  let index: Int

  var node: JSONNode { document.nodes[index] }

  /// Which of the six kinds the value is.
  public var kind: JSONKind { node.kind }

  /// The bytes of the document that the value is written in.
  public var range: Range<Int> { Int(node.start)..<Int(node.end) }

  /// Where the value stands.
  public var place: Place { document.source.place(of: range) }

  /// Where the value begins: the bracket of a list or an object.
  var openingPlace: Place { document.source.place(of: Int(node.start)..<Int(node.start) + 1) }

  /// The text of a string; `nil` for every other kind.
  public var string: String? {
    guard node.kind == .string else { return nil }
    return document.source.bytes.withUnsafeBufferPointer { bytes in
      let contents = UnsafeBufferPointer(rebasing: bytes[contents])
      if node.isEscaped { return String(decoding: JSONText.unescaped(contents), as: UTF8.self) }
      return String(decoding: contents, as: UTF8.self)
    }
  }

  /// The double nearest to a number as written; `nil` for every other kind.
  public var number: Double? {
    guard node.kind == .number else { return nil }
    return document.source.bytes.withUnsafeBufferPointer { JSONNumber.double($0[range]) }
  }

  /// `true` or `false`; `nil` for every other kind.
  public var boolean: Bool? {
    guard node.kind == .boolean else { return nil }
    return document.source.bytes[Int(node.start)] == UInt8(ascii: "t")
  }

  /// The number that a string holds in the grammar of JSON numbers, such as
  /// `"0.1"`; `nil` for every other string and kind.
  var decimalInString: Double? {
    guard node.kind == .string, !node.isEscaped else { return nil }
    return document.source.bytes.withUnsafeBufferPointer { bytes in
      let contents = contents
      let text = UnsafeBufferPointer(rebasing: bytes[contents])
      guard let first = text.first, first == .minus || first.isDigit,
        (try? JSONNumber.end(in: text, from: 0)) == text.count
      else { return nil }
      return JSONNumber.double(text[...])
    }
  }

  /// The bytes between the quotes of a string.
  private var contents: Range<Int> {
    node.isBare ? range : Int(node.start) + 1..<Int(node.end) - 1
  }

  /// Whether a string is a text, without making a `String` of it.
  func isString(_ text: StaticString) -> Bool { document.isString(index, text) }
}

extension JSONDocument {
  /// Whether the node at an index is a string of this text.
  @inline(__always) func isString(_ index: Int, _ text: StaticString) -> Bool {
    source.bytes.withUnsafeBufferPointer { isText(nodes[index], text.bytes, in: $0) }
  }

  /// The place of a name among others; those from `first` on are looked at first.
  func place(of name: Int, among others: [StaticString], from first: Int) -> Int? {
    others[first...].firstIndex { isString(name, $0) } ?? others[..<first].firstIndex { isString(name, $0) }
  }

  /// The node of the value that an object has under a name, if it has one.
  func value(of name: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
    nodes.withUnsafeBufferPointer { nodes in
      guard nodes[object].kind == .object else { return nil }
      return source.bytes.withUnsafeBufferPointer { bytes in
        let end = Int(nodes[object].next)
        var index = object + 1
        while index < end {
          if isText(nodes[index], name, in: bytes) { return index + 1 }
          index = Int(nodes[index + 1].next)
        }
        return nil
      }
    }
  }

  @inline(__always) private func isText(
    _ node: JSONNode, _ text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard node.kind == .string else { return false }
    let quote = node.isBare ? 0 : 1
    let contents = Int(node.start) + quote..<Int(node.end) - quote
    if node.isEscaped { return JSONText.unescaped(bytes[contents]).elementsEqual(text) }
    guard contents.count == text.count else { return false }
    for index in text.indices where bytes[contents.lowerBound + index] != text[index] { return false }
    return true
  }
}

extension StaticString {
  /// The bytes of the literal; they live as long as the program.
  @inline(__always) var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
