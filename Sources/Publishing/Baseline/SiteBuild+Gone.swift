import Reporting

extension SiteBuild {
  /// Adds the clients of the baseline that this build does not have.
  ///
  /// - Parameter isThere: whether a client of that id was built.
  func addGone(to changes: inout BookChanges?, unless isThere: (String) -> Bool) throws(PublishingFault) {
    guard let baseline, changes != nil else { return }
    let (count, first) = try baseline.gone(atMost: BookChanges.goneLimit, unless: isThere)
    changes?.add(gone: count, first: first)
  }
}
