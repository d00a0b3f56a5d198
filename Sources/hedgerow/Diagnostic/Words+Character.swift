import Parsing

/// Characters that a person cannot see, or cannot tell from others, by their names.
extension Words {
  /// A character of a message: `` `x` ``, or its code and name where it does not speak for itself.
  ///
  ///     `}`    U+00A0 NO-BREAK SPACE    `“` (U+201C LEFT DOUBLE QUOTATION MARK)
  static func character(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return "`\(Printable.scalar(scalar))`" }
    return isInvisible(scalar) ? name(of: scalar) : "`\(scalar)` (\(name(of: scalar)))"
  }

  /// What a text holds that it should not, where that cannot be seen.
  ///
  /// - Parameter isPlain: whether only ASCII can stand there, so that a letter of another script is one that looks the same.
  static func oddCharacter(in text: String, isPlain: Bool) -> String? {
    text.unicodeScalars.first { isInvisible($0) || isPlain && isMistakable($0) }.map { "it holds \(character($0))" }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return [code, scalar.properties.name ?? scalar.properties.nameAlias].compactMap(\.self).joined(separator: " ")
  }

  /// Not of ASCII, and perhaps taken for a character that is: an accent or a picture is seen without being told.
  private static func isMistakable(_ scalar: Unicode.Scalar) -> Bool {
    let isSeen = scalar.properties.isEmoji || scalar.properties.name?.hasPrefix("LATIN ") == true
    return !scalar.isASCII && !isSeen
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && (scalar.properties.generalCategory == .spaceSeparator || Printable.isHidden(scalar))
  }
}

extension Problem {
  /// The text at fault as it is written, and whether only ASCII can be right there.
  var written: (text: String, isPlain: Bool)? {
    switch self {
    case .malformed(let text, let form): (text, form.isPlain)
    case .unknownField(let name, _, _), .notAChoice(let name, _, _), .history(.unknownColumn(let name, _, _)),
      .history(.notANumber(let name)):
      (name, true)
    case .unknownReference(let reference, _, _): (reference.name, false)
    default: nil
    }
  }
}

extension Form {
  /// Whether texts of the form are of ASCII characters alone.
  fileprivate var isPlain: Bool {
    switch self {
    case .number, .id, .asset, .assetOrEverything, .symbol, .instant, .date, .instantOrDate, .language, .colour: true
    case .object, .list, .boolean, .text, .name, .path, .url, .link, .picture: false
    }
  }
}
