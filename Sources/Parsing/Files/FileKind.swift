/// What a file of a site is.
public enum FileKind: Sendable, Equatable, CaseIterable {
  case site, market, venue, tiers, portfolio, scenarios, history
}

extension Source {
  /// What a JSON document looks like by the fields that only one kind of file has; `nil` if that is not clear.
  public var likelyKind: FileKind? {
    guard let root = try? JSONDocument(self).root, root.kind == .object else { return nil }
    func has(_ names: String...) -> Bool { names.allSatisfy { root[$0] != nil } }
    if has("spot") { return .market }
    if has("holdings") || has("accounts") || has("currency") { return .portfolio }
    if has("fees") || has("rules") { return .venue }
    if root["scenarios"]?[0]?.kind == .object { return .scenarios }
    if has("title"), !has("id") { return .site }
    let isTable = root.members.allSatisfy { $0.value.kind == .array && Form.symbol.admits($0.name.string ?? "") }
    return isTable && root.members.contains { _ in true } ? .tiers : nil
  }

  /// The document's `id`, if it has one.
  public var id: String? { (try? JSONDocument(self))?.root["id"]?.string }

  /// Where the document's `id` stands; its beginning if it has none.
  public var idPlace: Place { (try? JSONDocument(self))?.root["id"]?.place ?? place(of: 0..<1) }

  /// The tiers files that a venue's contracts name.
  public var tiersFiles: [String] {
    guard let contracts = (try? JSONDocument(self))?.root["contracts"] else { return [] }
    return contracts.elements.compactMap { $0["tiersFile"]?.string }
  }
}

extension Faults {
  /// One fault in place of many where a file is well written and lies in the folder of another kind.
  public func ifMisplaced(_ source: Source, expected: FileKind) -> (found: FileKind, faults: Faults)? {
    guard let found = source.likelyKind, found != expected else { return nil }
    let fault = Fault(place: source.place(of: 0..<1), path: "", problem: .misplaced(found: found, expected: expected))
    return (found, Faults([fault]))
  }
}
