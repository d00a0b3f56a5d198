extension JSONValue {
  /// The way from the root to this value, as a person would write it:
  /// `accounts[0].positions[1].side`, `spot.BTC`, `["BTC/USDT:USDT"][2].tier`.
  ///
  /// A name has the path of its value. Found by walking down from the root,
  /// so that nothing has to be remembered while a document is read.
  public var path: String {
    var path = ""
    var value = document.root
    while value.index != index {
      switch value.kind {
      case .object:
        guard let member = value.members.first(where: { $0.name.index == index || $0.value.contains(index) })
        else { return path }
        path += JSONValue.step(to: member.name.string ?? "", after: path)
        if member.name.index == index { return path }
        value = member.value
      case .array:
        guard let element = value.elements.enumerated().first(where: { $0.element.contains(index) })
        else { return path }
        path += "[\(element.offset)]"
        value = element.element
      default: return path
      }
    }
    return path
  }

  /// What is written behind a path to name a member: `.side`, or `["a b"]`.
  static func step(to name: String, after path: String) -> String {
    let isPlain =
      name.utf8.allSatisfy { $0.isWordByte || $0 == .minus } && name.utf8.first?.isDigit == false
    if isPlain { return path.isEmpty ? name : ".\(name)" }
    return "[\"\(name)\"]"
  }

  private func contains(_ other: Int) -> Bool { other >= index && other < node.next }
}
