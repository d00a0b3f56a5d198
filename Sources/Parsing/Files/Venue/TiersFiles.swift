import Hedging

/// The tiers files that a venue's contracts name, each read once.
struct TiersFiles {
  let bytes: (String) -> Source?
  private var read: [String: TiersFile?] = [:]

  init(_ bytes: @escaping (String) -> Source?) {
    self.bytes = bytes
  }

  /// The table of a symbol in the file called `name`. What is wrong with the
  /// file is noted at its own places, what is not there at `value`.
  mutating func schedule(
    of symbol: Symbol, in name: String, at value: JSONValue, _ reading: Reading
  ) -> MarginSchedule? {
    do throws(Faults) {
      guard let file = try file(name, at: value, reading) else { return nil }
      if let schedule = try file.schedule(of: symbol) { return schedule }
      let nearest = NearestName.of(symbol.text, among: file.symbols)
      reading.refuse(
        value,
        .unknownReference(Reference(.tiers, symbol.text, in: name), nearest: nearest, known: file.symbols))
    } catch {
      reading.refuse(error)
    }
    return nil
  }

  /// A file that is at fault is told once, and then as if it were not there.
  private mutating func file(_ name: String, at value: JSONValue, _ reading: Reading) throws(Faults) -> TiersFile? {
    if let known = read[name] { return known }
    read[name] = .some(nil)
    guard let source = bytes(name) else {
      reading.refuse(value, .unknownReference(Reference(.file, name), nearest: nil, known: []))
      return nil
    }
    let file = try TiersFile(source)
    read[name] = file
    return file
  }
}
