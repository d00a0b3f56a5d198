/// Faults that only show when several fields are seen together.
extension Fields {
  /// Notes a problem of the object as a whole, at its beginning.
  func refuse(_ problem: Problem) {
    guard !reading.isFull else { return }
    reading.refuse(Fault(place: object.openingPlace, path: object.path, problem: problem))
  }

  /// Notes a problem of a field's value; of the object if the field is left out.
  func refuse<Value>(_ field: Field<Value>, _ problem: Problem) {
    if let value = value(field.name) { reading.refuse(value, problem) } else { refuse(problem) }
  }

  /// Notes the elements of a list whose `member` an earlier element has as well.
  ///
  /// `keys` are what is compared, one for each element: all of them were read,
  /// or the list would not be there.
  func refuseDuplicates<Element, Key: Hashable & CustomStringConvertible>(
    in field: Field<[Element]>, of keys: [Key], at member: StaticString
  ) {
    guard Set(keys).count < keys.count, let list = value(field.name) else { return }
    let places = list.elements.map { $0[member.description] ?? $0 }
    var first: [Key: Int] = [:]
    for (index, key) in keys.enumerated() where !reading.isFull {
      if let earlier = first[key] {
        reading.refuse(places[index], .duplicate(key.description, first: places[earlier].place))
      } else {
        first[key] = index
      }
    }
  }
}
