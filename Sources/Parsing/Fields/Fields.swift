/// The fields of one object, held against the list of those it may have.
///
/// Made once for an object, it notes what is unknown, missing or not yet
/// supported; what is there is then read field by field:
///
///     guard let fields = Fields(value, PositionFields.list, reading) else { return nil }
///     let side = fields[PositionFields.side]
///
/// `null` for a field that may be left out means that it is left out.
struct Fields {
  let object: JSONValue
  let reading: Reading

  /// `nil`, and a fault, if the value is not an object.
  init?(_ value: JSONValue, _ list: FieldList, _ reading: Reading) {
    guard value.kind == .object else {
      reading.refuse(value, .wrongType(expected: .object, found: value.kind))
      return nil
    }
    object = value
    self.reading = reading
    var present: UInt64 = 0
    var meant: [StaticString] = []
    let document = value.document
    var name = value.index + 1
    // Nearly always the fields stand in the order of the list.
    var next = 0
    while name < value.node.next {
      if let index = document.place(of: name, among: list.names, from: next) {
        present |= 1 << index
        next = index + 1
      } else if !list.isOpen, !reading.isFull {
        // A misspelt field is one fault, not two: the one that was meant is not missing as well.
        if let index = refuseUnknown(JSONValue(document: document, index: name), list) {
          present |= 1 << index
          meant.append(list.names[index])
        }
      }
      name = Int(document.nodes[name + 1].next)
    }
    if present & list.unsupported != 0 { refuseUnsupported(list) }
    // Nobody asks for these, so what they hold is looked at here.
    if list.isFile { FieldList.everyFile.forEach { _ = self[$0] } }
    if !list.rules.isEmpty { check(list.rules, meant: meant) }
    let missing = list.required & ~present
    guard missing != 0 else { return }
    for index in list.names.indices where missing & 1 << index != 0 {
      refuseMissing(list.names[index].description)
    }
  }

  /// The value of a field; `nil` if it is left out or has been refused.
  subscript<Value>(_ field: Field<Value>) -> Value? {
    guard let value = self.value(field.name) else { return nil }
    if value.kind == .null, !field.isRequired { return nil }
    return field.type.read(value, reading)
  }

  /// Whether a field is given, rightly or wrongly.
  func has<Value>(_ field: Field<Value>) -> Bool {
    value(field.name).map { $0.kind != .null } ?? false
  }

  func value(_ name: StaticString) -> JSONValue? {
    let document = object.document
    return document.value(of: name.bytes, in: object.index).map { JSONValue(document: document, index: $0) }
  }

  /// Notes an unknown name; the index of the field that was probably meant.
  private func refuseUnknown(_ name: JSONValue, _ list: FieldList) -> Int? {
    let known = list.fields.filter(\.isSupported).map(\.name.description)
    let text = name.string ?? ""
    let nearest = NearestName.of(text, among: known)
    reading.refuse(name, .unknownField(text, nearest: nearest, known: known))
    return list.names.firstIndex { $0.description == nearest }
  }

  private func refuseUnsupported(_ list: FieldList) {
    for field in list.fields where !field.isSupported {
      for member in object.members where member.name.isString(field.name) {
        reading.refuse(member.name, .notYetSupported(field.name.description))
      }
    }
  }

  func refuseMissing(_ name: String) {
    reading.refuse(
      Fault(
        place: object.openingPlace, path: object.path + JSONValue.step(to: name, after: object.path),
        problem: .missingField(name)))
  }
}
