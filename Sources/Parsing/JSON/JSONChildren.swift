extension JSONValue {
  /// The values of an array, in order; none for every other kind.
  public var elements: Elements { Elements(self) }

  /// The names and values of an object, in order; none for every other kind.
  public var members: Members { Members(self) }

  /// The value of an object's name.
  public subscript(_ name: String) -> JSONValue? {
    var name = name
    return name.withUTF8 { document.value(of: $0, in: index) }.map { JSONValue(document: document, index: $0) }
  }

  /// The element of an array, counted from 0.
  public subscript(_ index: Int) -> JSONValue? {
    elements.enumerated().first { $0.offset == index }?.element
  }

  /// The elements of an array.
  public struct Elements: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var index: Int
    private let end: Int

    init(_ array: JSONValue) {
      document = array.document
      index = array.index + 1
      end = array.kind == .array ? Int(array.node.next) : index
    }

    public mutating func next() -> JSONValue? {
      guard index < end else { return nil }
      defer { index = Int(document.nodes[index].next) }
      return JSONValue(document: document, index: index)
    }
  }

  /// The names and values of an object.
  public struct Members: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var index: Int
    private let end: Int

    init(_ object: JSONValue) {
      document = object.document
      index = object.index + 1
      end = object.kind == .object ? Int(object.node.next) : index
    }

    public mutating func next() -> (name: JSONValue, value: JSONValue)? {
      guard index < end else { return nil }
      defer { index = Int(document.nodes[index + 1].next) }
      return (
        JSONValue(document: document, index: index), JSONValue(document: document, index: index + 1)
      )
    }
  }
}
