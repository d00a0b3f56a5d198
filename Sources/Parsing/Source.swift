/// The bytes of one document and the name a person knows it by.
///
/// No reader of this room opens a file: whoever has the bytes says what they
/// are called, and that name is what every fault shows.
///
///     let source = Source(file: "portfolios/acme.json", bytes: Array("{}".utf8))
///
/// A client on line 7 of an `.ndjson` file is a source of its own whose
/// `firstLine` is 7, so that its faults point into the file.
public struct Source: Sendable {
  /// The name shown in faults: a path relative to the site folder.
  public let file: String
  /// The document, UTF-8 as RFC 8259 demands; checked when it is read.
  public let bytes: [UInt8]
  /// The number of the first line, counted from 1.
  public let firstLine: Int

  public init(file: String, bytes: [UInt8], firstLine: Int = 1) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// What is wrong with a line of a stream of which these bytes are only the beginning.
  public func tooLongLine(limit: Int) -> Faults {
    Faults([Fault(place: place(of: 0..<1), path: "", problem: .syntax(.lineTooLong(limit: limit)))])
  }
}
