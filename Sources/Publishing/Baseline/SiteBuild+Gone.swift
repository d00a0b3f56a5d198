import Reporting

extension SiteBuild {
  /// Adds the clients of the baseline that this build does not have.
  ///
  /// - Parameter isThere: whether a client of that id was built.
  func addGone(to changes: inout BookChanges?, unless isThere: (String) -> Bool) throws(PublishingFault) {
    guard let baseline, changes != nil else { return }
    let ids = baseline.ids(without: isThere)
    var first: [ClientResult] = []
    for id in ids.prefix(BookChanges.goneLimit) {
      if let result = try baseline.result(of: id) { first.append(result) }
    }
    changes?.add(gone: ids.count, first: first)
  }
}
