import Markup
import Reporting

/// A build that finds everything as the last one left it.
extension SiteBuild {
  /// Names everything that pages are made from besides the portfolios.
  func digest() throws(PublishingFault) -> BuildKey {
    var message = key.base
    for (path, digest) in site.read { message += Array(path.utf8) + [0] + digest.bytes }
    // Drafts are read and need not be built.
    for page in pages { message += Array(page.file.name.utf8) + [0] }
    for asset in site.assets {
      let digest = try PublishingFault.disk { () throws(DiskFault) in try FileDigest(ofFile: asset.path) }
      message += Array(asset.place.utf8) + [0] + digest.sha256.bytes
    }
    return BuildKey(of: message)
  }

  /// Whether no page would be another: all clients are as they were kept, no other was, the rest of the site is the same,
  /// and its files stand.
  func isUnchanged(_ kept: KeptClients, _ pages: Composition, in output: String) -> Bool {
    // What is told of earlier builds is not kept for the site as a whole.
    guard baseline == nil, history == nil else { return false }
    guard pages.keptCount == pages.made, kept.count == pages.made, kept.site != .none,
      (try? digest()) == kept.site
    else { return false }
    var stager = FileStager(output)
    return kept.files.allSatisfy { stager.stands(at: $0.path, length: $0.length) }
  }
}
