import Parsing

/// The sentences for names of things that are not there.
extension Words {
  init(_ reference: Reference, _ nearest: String?, _ known: [String]) {
    let name = "`\(Printable.text(reference.name))`"
    let owner = "`\(Printable.text(reference.owner))`"
    let title: String
    let source: String
    switch reference.kind {
    case .pricedAsset: (title, source) = ("the market has no price for \(name)", "known assets")
    case .venue: (title, source) = ("there is no venue \(name)", "known venues")
    case .portfolio: (title, source) = ("there is no portfolio \(name)", "known portfolios")
    case .scenarioSet: (title, source) = ("there is no scenario set \(name)", "known sets")
    case .template: (title, source) = ("there is no template \(name)", "known templates")
    case .language: (title, source) = ("it is not known how \(name) writes numbers and dates", "known languages")
    case .file: (title, source) = ("there is no file \(name)", "known files")
    case .folder: (title, source) = ("there is no folder \(name)", "known folders")
    case .contract: (title, source) = ("\(owner) does not list \(name)", "its contracts")
    case .quote: (title, source) = ("the market does not quote \(name) at \(owner)", "quoted there")
    case .tiers: (title, source) = ("the file \(owner) has no tiers for \(name)", "its symbols")
    }
    self.init(title, hint: reference.kind.suggested(nearest) ?? reference.kind.hint)
    if !known.isEmpty { notes.append("\(source): \(Words.some(of: known))") }
  }

  /// The first of a list of names, and how many more there are.
  private static func some(of names: [String]) -> String {
    let shown = names.prefix(12).map { "`\(Printable.text($0))`" }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }
}

extension Reference.Kind {
  /// The name that may have been meant. Not for tiers: what is looked for there is the contract's own symbol, and another
  /// contract's tiers would be wrong.
  fileprivate func suggested(_ nearest: String?) -> String? { self == .tiers ? nil : Words.didYouMean(nearest) }

  /// Where the thing would have to be, if it is not a slip of the pen.
  fileprivate var hint: String? {
    switch self {
    case .pricedAsset: "add it to `spot` in the market's file"
    case .venue: "add a file for it to the folder of venues"
    case .portfolio: "add a file for it to the folder of portfolios"
    case .scenarioSet: "add a file for it to the folder of scenarios"
    case .template: nil
    case .language: "write the nearest of them; a region may follow, as in `de-CH`"
    case .file: "the path is taken from the folder of the file that names it"
    case .folder: "the path is taken from the site's folder"
    case .contract: "add it to `contracts` in the venue's file"
    case .quote: "add it to `contracts` in the market's file"
    case .tiers: "write the tiers into the contract, as `tiers`"
    }
  }
}
