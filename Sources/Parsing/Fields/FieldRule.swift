/// What the fields of one object demand of each other, as data: for the reader, which refuses what breaks it, and for the
/// schema. A field that is `null` counts as left out.
enum FieldRule: Sendable {
  /// At least one of the fields is given.
  case someOf([StaticString])
  /// One of the fields is given, and no other of them.
  case oneOf([StaticString])
  /// The second field is not given beside the first.
  case notTogether(StaticString, StaticString)
  /// The field is given unless the other one is.
  case needed(StaticString, unless: StaticString)
  /// The field is given when the other one has this text.
  case neededWhere(StaticString, StaticString, is: StaticString)
  /// The field is not given when the other one has this text; the problem says why.
  case refusedWhere(StaticString, StaticString, is: StaticString, Problem)
}

extension Fields {
  /// Notes what breaks the rules of the list.
  ///
  /// - Parameter meant: a field whose name is misspelt, most likely, and so is not missing as well.
  func check(_ rules: [FieldRule], meant: [StaticString]) {
    func isGiven(_ name: StaticString) -> Bool { value(name).map { $0.kind != .null } ?? false }
    func isMeant(_ name: StaticString) -> Bool {
      isGiven(name) || meant.contains { $0.description == name.description }
    }
    for rule in rules {
      switch rule {
      case .someOf(let names):
        if !names.contains(where: isMeant) { refuse(.missingOneOf(names.map(\.description))) }
      case .oneOf(let names):
        let given = names.filter(isGiven)
        for (index, name) in given.enumerated() {
          for other in given.dropFirst(index + 1) { refuseTogether(name, other) }
        }
        if !names.contains(where: isMeant) { refuse(.missingOneOf(names.map(\.description))) }
      case .notTogether(let name, let other):
        if isGiven(name), isGiven(other) { refuseTogether(name, other) }
      case .needed(let name, let other):
        if !isMeant(name), !isMeant(other) { refuseMissing(name.description) }
      case .neededWhere(let name, let other, let text):
        if value(other)?.isString(text) == true, !isMeant(name) { refuseMissing(name.description) }
      case .refusedWhere(let name, let other, let text, let problem):
        if value(other)?.isString(text) == true, isGiven(name), let value = value(name) {
          reading.refuse(value, problem)
        }
      }
    }
  }

  /// Notes each of two fields that exclude one another at the name of the second.
  private func refuseTogether(_ one: StaticString, _ other: StaticString) {
    let name = object.members.first { $0.name.isString(other) }?.name
    reading.refuse(name ?? object, .notTogether(other.description, one.description))
  }
}
