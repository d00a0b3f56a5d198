import Hedging

/// The languages that pages can be in: those whose numbers and dates can be written.
enum KnownLanguage {
  /// Tags of BCP 47 without regions. `Reporting` has the formats of each.
  static let all = ["de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "sv", "zh"]
}

extension FieldType<String> {
  /// A language tag whose first part is a known language; any region may follow.
  static let knownLanguage = FieldType(kind: .form(.language)) { value, reading in
    guard let tag = FieldType.language.read(value, reading) else { return nil }
    let language = String(tag.prefix { $0 != "-" })
    if KnownLanguage.all.contains(language.lowercased()) { return tag }
    reading.refuse(value, .unknownReference(Reference(.language, tag), nearest: nil, known: KnownLanguage.all))
    return nil
  }
}
