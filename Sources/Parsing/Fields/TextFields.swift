import Hedging

/// Texts and what is written as one.
extension FieldType where Value == String {
  static let text = string(.text)
  static let name = string(.name)
  static let id = string(.id)
  static let path = string(.path)
  /// A calendar day that is kept as it is written.
  static let date = string(.date)
  static let url = string(.url)
  static let link = string(.link)
  static let language = string(.language)
  static let picture = string(.picture)
  static let colour = string(.colour)

  private static func string(_ form: Form) -> FieldType {
    FieldType(kind: .form(form)) { value, reading in
      guard let text = FieldType.text(value, form, reading) else { return nil }
      guard form.admits(text) else {
        reading.refuse(value, .malformed(text, form))
        return nil
      }
      return text
    }
  }

  /// The text of a string; a fault for every other kind.
  static func text(_ value: JSONValue, _ form: Form, _ reading: Reading) -> String? {
    let text = value.string
    if text == nil { reading.refuse(value, .wrongType(expected: form, found: value.kind)) }
    return text
  }
}

extension FieldType<Asset> {
  static let asset = FieldType(kind: .form(.asset)) { value, reading in
    guard let text = FieldType<String>.text(value, .asset, reading) else { return nil }
    guard Form.asset.admits(text) else {
      reading.refuse(value, .malformed(text, .asset))
      return nil
    }
    return Asset(text)
  }
}

extension FieldType<Symbol> {
  static let symbol = FieldType(kind: .form(.symbol)) { value, reading in
    guard let text = FieldType<String>.text(value, .symbol, reading) else { return nil }
    let symbol = Symbol(text)
    if symbol == nil { reading.refuse(value, .malformed(text, .symbol)) }
    return symbol
  }
}

extension FieldType<Instant> {
  static let instant = moment(.instant)
  /// A moment, or a day, which stands for its beginning.
  static let instantOrDate = moment(.instantOrDate)

  private static func moment(_ form: Form) -> FieldType {
    FieldType(kind: .form(form)) { value, reading in
      guard let text = FieldType<String>.text(value, form, reading) else { return nil }
      let day = form == .instantOrDate ? TimeText.day(text) : nil
      let instant = day ?? TimeText.instant(text)
      if instant == nil { reading.refuse(value, .malformed(text, form)) }
      return instant
    }
  }
}
