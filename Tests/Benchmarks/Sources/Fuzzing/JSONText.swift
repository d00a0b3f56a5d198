import Parsing

/// A document written back: what is accepted has to be accepted again, and as the same.
enum JSONText {
  static func bytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  private static func append(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value.kind {
    case .object:
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in value.members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(quoted: member.name.string ?? "", to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(member.value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array:
      bytes.append(UInt8(ascii: "["))
      for (index, element) in value.elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(element, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string: append(quoted: value.string ?? "", to: &bytes)
    case .number: bytes += Array("\(value.number ?? .nan)".utf8)
    case .boolean: bytes += Array(value.boolean == true ? "true".utf8 : "false".utf8)
    case .null: bytes += Array("null".utf8)
    }
  }

  private static func append(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte < 0x20 {
        bytes +=
          Array("\\u00".utf8) + Array((byte < 16 ? "0" : "") + String(byte, radix: 16)).map { $0.asciiValue ?? 0 }
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
