/// One document on its way to becoming a value of the domain: the text, and
/// what has been found wrong with it so far.
///
/// Readers return `nil` where they have refused something and go on with the
/// next field, so that a person sees all faults of a file at once.
final class Reading {
  let document: JSONDocument
  private let isPartial: Bool
  private var faults: [Fault] = []
  /// What is most likely a mistake, in a document that may be read all the same.
  private(set) var warnings: [Fault] = []

  init(_ source: Source) throws(Faults) {
    document = try JSONDocument(source)
    isPartial = false
  }

  /// Reads on in a document that has been read before.
  ///
  /// - Parameter faults: what is wrong with parts that are left out of it. What may be missing for that alone is not told.
  init(_ document: JSONDocument, without faults: [Fault] = []) {
    self.document = document
    self.faults = faults
    isPartial = !faults.isEmpty
  }

  /// Whether as many faults are noted as will be told. Readers of long lists stop there: finding the place of each
  /// fault anew would take time by the square.
  var isFull: Bool { faults.count >= Faults.limit }

  /// Notes a problem of a value; of its name where the name is what is wrong.
  func refuse(_ value: JSONValue, _ problem: @autoclosure () -> Problem) {
    guard !isFull else { return }
    let problem = problem()
    refuse(Fault(place: value.place, path: value.path, problem: problem))
  }

  func refuse(_ fault: Fault) {
    // What is found on two ways is told once.
    if isFull || isPartial && fault.problem.isOfAbsence || faults.contains(fault) { return }
    faults.append(fault)
  }

  /// Whether more mistakes will be told. Places in long lists are not looked up beyond that: it would take time by the square.
  var takesWarnings: Bool { warnings.count < Faults.limit }

  /// Notes what is most likely a mistake and refuses nothing.
  func warn(_ value: JSONValue, _ problem: Problem) {
    guard takesWarnings else { return }
    warnings.append(Fault(place: value.place, path: value.path, problem: problem))
  }

  /// Notes the faults of another document that this one names.
  func refuse(_ others: Faults) { others.faults.forEach(refuse) }

  /// Where something is refused already, notes the names besides that lead nowhere, so that they are told in the same run.
  /// What else `lookUp` finds is passed over: it may only follow from what is refused.
  func addUnknownNames(_ lookUp: (Reading) -> Void) {
    guard !faults.isEmpty else { return }
    let second = Reading(document)
    lookUp(second)
    for fault in second.faults { if case .unknownReference = fault.problem { refuse(fault) } }
  }

  /// The result of a reader, or everything that speaks against it.
  func finish<Value>(_ value: Value?) throws(Faults) -> Value {
    guard faults.isEmpty, let value else {
      throw Faults(inOrderOfText)
    }
    return value
  }

  /// Faults as their places stand in the text, other documents' at the end.
  private var inOrderOfText: [Fault] {
    let file = document.source.file
    let own = faults.filter { $0.place.file == file }
    let sorted = own.enumerated().sorted {
      ($0.element.place.line, $0.element.place.column, $0.offset)
        < ($1.element.place.line, $1.element.place.column, $1.offset)
    }
    return sorted.map(\.element) + faults.filter { $0.place.file != file }
  }
}

extension Problem {
  /// Whether it is that something is not there.
  fileprivate var isOfAbsence: Bool {
    switch self {
    case .missingField, .missingOneOf, .frontMatter(.unused): true
    default: false
    }
  }
}
