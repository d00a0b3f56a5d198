import Reporting

/// The file of the output with a line for each client, which later builds are compared with.
extension SiteBuild {
  /// Writes the lines in the order of ids, so that they depend on no order of files.
  func stageResults(of pages: Composition, _ folder: inout OutputFolder) throws(PublishingFault) {
    let file = try folder.spool(at: Self.results)
    for index in pages.clients.indices {
      if let client = KeptClient(pages.spool.piece(at: pages.clients.place(index))) { file.write(client.line) }
    }
    try folder.stage(file, at: Self.results)
  }
}
