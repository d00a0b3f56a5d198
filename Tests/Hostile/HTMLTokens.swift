import Foundation

/// A page cut into tags and texts by a reader that knows no mercy: what a browser would repair is an error here.
///
/// It knows the HTML that this program writes and no more: attributes in double quotes, six references, one kind of comment,
/// and `<style>` with text in it.
struct HTMLTokens {
  enum Token: Equatable {
    case doctype
    case open(String, attributes: [Attribute], isClosed: Bool)
    case close(String)
    case text(String)
  }

  struct Attribute: Equatable {
    let name: String
    var value: String
  }

  struct Malformed: Error, CustomStringConvertible { let description: String }

  private let bytes: [UInt8]
  private var index = 0
  private(set) var tokens: [Token] = []
  private var open: [String] = []

  static func read(_ html: some Sequence<UInt8>) throws -> [Token] {
    var reader = HTMLTokens(bytes: Array(html))
    try reader.read()
    return reader.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() throws {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { try tag() } else { tokens.append(.text(try text(until: "<"))) }
    }
    guard open.isEmpty else { throw malformed("\(open) are open at the end") }
  }

  private mutating func tag() throws {
    if take("<!DOCTYPE html>") { return tokens.append(.doctype) }
    if take("</") {
      let name = try word()
      guard open.popLast() == name, take(">") else { throw malformed("</\(name) closes something else") }
      return tokens.append(.close(name))
    }
    index += 1
    let name = try word()
    var attributes: [Attribute] = []
    // CommonMark writes ` />`, the charts `/>`.
    while take(" "), !bytes[index...].starts(with: "/>".utf8) {
      let attribute = try word()
      var value = ""
      if take("=\"") {
        value = try text(until: "\"")
        index += 1
      }
      guard !attributes.contains(where: { $0.name == attribute }) else { throw malformed("\(attribute) twice") }
      attributes.append(Attribute(name: attribute, value: value))
    }
    let isClosed = take("/>")
    guard isClosed || take(">") else { throw malformed("<\(name) does not end") }
    tokens.append(.open(name, attributes: attributes, isClosed: isClosed))
    guard !isClosed, !["meta", "link", "br", "hr", "img"].contains(name) else { return }
    open.append(name)
    if name == "style" {
      guard let end = bytes[index...].firstRange(of: Array("</".utf8))?.lowerBound else {
        throw malformed("open style")
      }
      tokens.append(.text(String(decoding: bytes[index..<end], as: UTF8.self)))
      index = end
    }
  }

  private static let isNamed: [Bool] = (0...255).map { byte in
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-".utf8.contains(UInt8(byte))
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index + length <= bytes.count, bytes[index] == text.utf8Start[0] else { return false }
    for offset in 1..<max(1, length) where bytes[index + offset] != text.utf8Start[offset] { return false }
    index += length
    return true
  }

  private mutating func word() throws -> String {
    let start = index
    while index < bytes.count, Self.isNamed[Int(bytes[index])] { index += 1 }
    guard index > start else { throw malformed("no name") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func text(until end: Character) throws -> String {
    let start = index
    index = next(end.asciiValue ?? 0)
    guard end == "<" || next(UInt8(ascii: "<"), from: start) >= index else { throw malformed("a tag in an attribute") }
    guard let raw = String(validating: bytes[start..<index], as: UTF8.self) else { throw malformed("not UTF-8") }
    return try resolved(raw)
  }

  /// Where a byte stands next, or the end.
  private func next(_ byte: UInt8, from start: Int? = nil) -> Int {
    let start = start ?? index
    return bytes.withUnsafeBytes { all in
      guard start < all.count, let base = all.baseAddress,
        let found = memchr(base + start, Int32(byte), all.count - start)
      else { return all.count }
      return UnsafeRawPointer(found) - base
    }
  }

  private func resolved(_ raw: String) throws -> String {
    guard raw.utf8.contains(UInt8(ascii: "&")) else { return raw }
    let references: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#13": "\r",
    ]
    var text = String.UnicodeScalarView()
    var rest = raw.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "&" else {
        text.append(scalar)
        continue
      }
      guard let end = rest.prefix(8).firstIndex(of: ";"), let known = references[String(rest[..<end])] else {
        throw malformed("& without a reference")
      }
      text.append(known)
      rest = rest[rest.index(after: end)...]
    }
    return String(text)
  }

  private func malformed(_ what: String) -> Malformed {
    let around = bytes[max(0, index - 60)..<min(bytes.count, index + 60)]
    return Malformed(description: "\(what) in \(String(decoding: around, as: UTF8.self).debugDescription)")
  }
}

extension HTMLTokens.Token {
  /// Whether it is the text of a `<style>`, which is compared by itself.
  var isStyle: Bool { if case .text(let text) = self { text.contains("@page") } else { false } }

  /// The token with something done to its texts, and without ids, which are made of texts and which some texts have none of.
  func mapping(_ change: (String) -> String) -> Self {
    switch self {
    case .text(let text): .text(change(text))
    case .open(let name, let attributes, let isClosed):
      .open(
        name,
        attributes: attributes.filter { $0.name != "id" }.map {
          HTMLTokens.Attribute(name: $0.name, value: change($0.value))
        }, isClosed: isClosed)
    case .doctype, .close: self
    }
  }
}
