import Reporting

/// A part of a site: its other clients stay as they stand.
extension SiteBuild {
  /// Adds the clients that are not made again, as an earlier build kept them.
  ///
  /// - Returns: whether they were made from the same site as the part, so that one overview may show both. Where it is
  ///   another, the overview stays as it is until the whole site is built.
  func addRest(_ kept: KeptClients?, to pages: inout Composition) -> Bool {
    (pages.isWhole, pages.isOfOneSite) = (false, false)
    guard let kept else { return false }
    let made = Set(pages.clients.indices.map(pages.clients.id))
    let keys = kept.kinds.map { key.key(of: $0) }
    var isSame = true
    let isRead = kept.forEach { client in
      guard let summary = client.summary, !made.contains(summary.id) else { return }
      if client.site != keys[client.kind] { isSame = false }
      pages.add(client, kept.kinds[client.kind], summary)
    }
    pages.listClients()
    (pages.isWhole, pages.standing) = (isRead, kept.files)
    // What the whole is compared with is known of others only by what was told then.
    pages.isOfOneSite = isRead && isSame && baseline == nil && history == nil
    if pages.isOfOneSite { pages.site = kept.site }
    return pages.isOfOneSite
  }
}
