/// Names that an object gives twice.
///
/// RFC 8259 leaves the meaning of such an object open, and readers differ
/// in it; in a file of amounts, one of the two would be lost unseen.
extension JSONReader {
  /// Notes the names of a finished object that equal an earlier one of it.
  mutating func noteRepeats(in object: Int, count: Int) {
    guard count > 1 else { return }
    // Nearly all objects are small; comparing each pair needs no memory.
    if count <= 16 { noteRepeatsByPairs(in: object) } else { noteRepeatsBySorting(in: object) }
  }

  private mutating func noteRepeatsByPairs(in object: Int) {
    let end = Int(nodes[object].next)
    var second = nameAfter(object + 1)
    while second < end {
      var first = object + 1
      while first < second {
        if isSameText(first, second) {
          repeats.append((first, second))
          break
        }
        first = nameAfter(first)
      }
      second = nameAfter(second)
    }
  }

  private mutating func noteRepeatsBySorting(in object: Int) {
    var names: [(text: [UInt8], node: Int)] = []
    var name = object + 1
    while name < nodes[object].next {
      names.append((JSONText.unescaped(bytes[contents(name)]), name))
      name = nameAfter(name)
    }
    names.sort {
      $0.text == $1.text ? $0.node < $1.node : $0.text.lexicographicallyPrecedes($1.text)
    }
    var found: [(first: Int, second: Int)] = []
    var first = names[0]
    for name in names.dropFirst() {
      if name.text == first.text { found.append((first.node, name.node)) } else { first = name }
    }
    repeats += found.sorted { $0.second < $1.second }
  }

  /// The name after a name: the value between the two is stepped over.
  @inline(__always) private func nameAfter(_ name: Int) -> Int { Int(nodes[name + 1].next) }

  private func contents(_ string: Int) -> Range<Int> {
    Int(nodes[string].start) + 1..<Int(nodes[string].end) - 1
  }

  @inline(__always) private func isSameText(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (nodes[first], nodes[second])
    if one.isEscaped || other.isEscaped {
      return JSONText.unescaped(bytes[contents(first)]) == JSONText.unescaped(bytes[contents(second)])
    }
    let length = one.end - one.start
    guard length == other.end - other.start else { return false }
    for index in 0..<length where bytes[Int(one.start + index)] != bytes[Int(other.start + index)] {
      return false
    }
    return true
  }
}
