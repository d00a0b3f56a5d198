/// A named place in an object, and how the value there is read.
///
///     static let entryPrice = Field<Price>(
///       "entryPrice", .amount(.positive), "The average price at which it was opened.")
///
/// One declaration serves the reader, the faults and the schema.
struct Field<Value>: FieldDescribing {
  let name: StaticString
  let type: FieldType<Value>
  let isRequired: Bool
  let description: String

  init(_ name: StaticString, _ type: FieldType<Value>, required: Bool = true, _ description: String) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.description = description
  }

  static func optional(_ name: StaticString, _ type: FieldType<Value>, _ description: String) -> Field {
    Field(name, type, required: false, description)
  }

  var asDescription: FieldDescription {
    FieldDescription(name: name, kind: type.kind, isRequired: isRequired, description: description)
  }
}

/// A field that the formats know and this version cannot evaluate.
struct UnsupportedField: FieldDescribing {
  let name: StaticString
  let description: String

  init(_ name: StaticString, _ description: String) {
    self.name = name
    self.description = description
  }

  var asDescription: FieldDescription {
    FieldDescription(name: name, kind: .notYetSupported, isRequired: false, description: description)
  }
}
