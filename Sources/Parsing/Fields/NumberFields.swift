import Hedging

/// Numbers: written as JSON numbers or as strings in the same grammar, finite, within a bound.
extension FieldType where Value == Double {
  static func number(_ bound: Bound) -> FieldType {
    FieldType(kind: .number(bound)) { value, reading in Self.number(value, bound, reading) }
  }

  /// Shared with the unit types, which wrap what is read here.
  fileprivate static func number(_ value: JSONValue, _ bound: Bound, _ reading: Reading) -> Double? {
    guard value.kind == .number || value.kind == .string else {
      reading.refuse(value, .wrongType(expected: .number, found: value.kind))
      return nil
    }
    guard let number = value.number ?? value.decimalInString else {
      reading.refuse(value, .malformed(value.string ?? "", .number))
      return nil
    }
    guard number.isFinite else {
      reading.refuse(value, .syntax(.number(.overflow)))
      return nil
    }
    let computable = Bound.computable(near: number)
    guard bound.contains(number), computable.contains(number) else {
      reading.refuse(value, .outOfRange(number, bound.contains(number) ? computable : bound))
      return nil
    }
    return number
  }
}

extension FieldType where Value: Scalar {
  /// An amount, a price, a size or a rate, as the type of the field says.
  static func number(_ bound: Bound) -> FieldType {
    FieldType(kind: .number(bound)) { value, reading in
      FieldType<Double>.number(value, bound, reading).map { Value($0) }
    }
  }
}

extension FieldType<Bool> {
  static let boolean = FieldType(kind: .form(.boolean)) { value, reading in
    if value.kind != .boolean {
      reading.refuse(value, .wrongType(expected: .boolean, found: value.kind))
    }
    return value.boolean
  }
}
