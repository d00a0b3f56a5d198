/// What a field holds, as data: from it the JSON Schemas are made.
indirect enum FieldKind: Sendable {
  case form(Form)
  case number(Bound)
  case choice([String])
  case object(FieldList)
  case list(of: FieldKind, isEmptyAllowed: Bool)
  /// An object whose names are not fixed: names of one form, values of one kind.
  case map(names: Form, values: FieldKind)
  /// Part of the formats that nothing evaluates yet; refused by name.
  case notYetSupported
}

/// A field without its Swift type: what a list of fields is made of.
struct FieldDescription: Sendable {
  let name: StaticString
  let kind: FieldKind
  let isRequired: Bool
  let description: String

  var isSupported: Bool {
    if case .notYetSupported = kind { false } else { true }
  }
}
