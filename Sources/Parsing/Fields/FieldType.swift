/// How a value is read, and of what kind it is.
///
/// The kind is for the schema and the words; reading either gives a value of
/// the domain or notes why not.
struct FieldType<Value>: Sendable {
  let kind: FieldKind
  let read: @Sendable (JSONValue, Reading) -> Value?
}

extension FieldType {
  /// An object with fixed fields.
  static func object(
    _ list: FieldList, _ read: @escaping @Sendable (Fields) -> Value?
  ) -> FieldType {
    FieldType(kind: .object(list)) { value, reading in
      Fields(value, list, reading).flatMap(read)
    }
  }

  /// A list of values of one type; one fault in it does not hide the next.
  static func list<Element>(
    of type: FieldType<Element>, isEmptyAllowed: Bool = true
  ) -> FieldType where Value == [Element] {
    FieldType(kind: .list(of: type.kind, isEmptyAllowed: isEmptyAllowed)) { value, reading in
      guard value.kind == .array else {
        reading.refuse(value, .wrongType(expected: .list, found: value.kind))
        return nil
      }
      var elements: [Element] = []
      var isWhole = true
      for element in value.elements {
        if reading.isFull { return nil }
        if let read = type.read(element, reading) { elements.append(read) } else { isWhole = false }
      }
      if !isEmptyAllowed, elements.isEmpty, isWhole {
        reading.refuse(value, .empty)
        return nil
      }
      return isWhole ? elements : nil
    }
  }

  /// An object whose names are free but of one form, such as asset → price.
  static func map<Element>(
    names: Form, of type: FieldType<Element>
  ) -> FieldType where Value == [(name: String, value: Element)] {
    FieldType(kind: .map(names: names, values: type.kind)) { value, reading in
      guard value.kind == .object else {
        reading.refuse(value, .wrongType(expected: .object, found: value.kind))
        return nil
      }
      var members: [(name: String, value: Element)] = []
      var isWhole = true
      for (name, value) in value.members {
        if reading.isFull { return nil }
        let text = name.string ?? ""
        if !names.admits(text) { reading.refuse(name, .malformed(text, names)) }
        if let read = type.read(value, reading) { members.append((text, read)) } else { isWhole = false }
      }
      return isWhole ? members : nil
    }
  }
}

extension FieldType
where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
  /// One of a few words: the raw values of an enumeration.
  static var choice: FieldType {
    let known = Value.allCases.map(\.rawValue)
    return FieldType(kind: .choice(known)) { value, reading in
      guard let text = value.string else {
        reading.refuse(value, .wrongType(expected: .text, found: value.kind))
        return nil
      }
      if let choice = Value(rawValue: text) { return choice }
      reading.refuse(
        value, .notAChoice(text, nearest: NearestName.of(text, among: known), known: known))
      return nil
    }
  }
}
