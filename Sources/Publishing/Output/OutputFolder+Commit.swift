import Reporting

/// The end of a build: until here nothing that stood in the output has changed.
extension OutputFolder {
  /// Moves everything into place and removes what the earlier manifest names and this build did not make.
  ///
  /// What is kept of clients goes first and comes last: it tells the next build which reports it need not make again, and
  /// must never say so of a build that was killed here.
  ///
  /// - Parameters:
  ///   - pages: the clients whose digests and summaries are kept.
  ///   - keepsAll: whether they are all that stand there; of a part of a site that is not always known.
  mutating func commit(generator: String, _ pages: Composition, keepsAll: Bool) throws(PublishingFault) {
    let old = path + "/" + Self.manifest
    let hasOld = Manifest.isOurs(old)
    let isNew = try stageManifest(generator, old: hasOld ? old : nil, pages.spool)
    if keepsAll { try stageKept(pages) }
    isMoving = true
    try PublishingFault.disk { [self] () throws(DiskFault) in
      try Disk.removeFile(path + "/" + KeptClients.name)
      for relative in staged { try move(relative) }
      try reports.forEachReport { (base, files, _) throws(DiskFault) in try move(files, of: base) }
      if hasOld {
        try Manifest.forEach(in: old, digests: false) { entry throws(DiskFault) in
          if isStale(entry.path) { try Self.remove(entry.path, from: path) }
        }
      }
      try removeMoved()
      // Nearly last: until then the old one names what is still to be removed.
      if isNew { try move(Self.manifest) }
      if keepsAll { try move(KeptClients.name) }
      try unmark(isWhole: !isPart)
    }
    isMoving = false
    finish(isManifestNew: isNew)
  }

  private func move(_ relative: String) throws(DiskFault) {
    try Disk.move(stager.waiting(relative), to: path + "/" + relative)
  }

  private func move(_ files: ReportFiles, of base: String) throws(DiskFault) {
    guard files.isFolder else {
      for index in files.endings.indices where files.isStaged[index] { try move(base + files.endings[index]) }
      return
    }
    let (waiting, place) = (stager.waiting(base), path + "/" + base)
    // Files of the site's own may have come to stand there.
    if try Disk.move(folder: waiting, to: place) { return }
    for ending in files.endings { try Disk.move(waiting + ending, to: place + ending) }
    Disk.removeFolderIfEmpty(waiting)
  }

  /// Whether an earlier build made a file and this one would have, had it still belonged to the site.
  func isStale(_ relative: String) -> Bool {
    if own[relative] != nil || relative == Self.manifest || reports.holds(relative) { return false }
    guard isPart else { return true }
    return reports.places.owner(of: relative).map { reports.place(of: $0.id) != nil } ?? false
  }

  private mutating func stageKept(_ pages: Composition) throws(PublishingFault) {
    let manifest = [stager.waiting(Self.manifest), path + "/" + Self.manifest].lazy.compactMap(Disk.length).first
    var lengths = [String: Int](pages.standing.map { ($0.path, $0.length) }) { $1 }
    for (path, digest) in own { lengths[path] = digest.count }
    lengths[Self.manifest] = manifest ?? 0
    let files = lengths.sorted { $0.key < $1.key }.map { KeptFile(path: $0.key, length: $0.value) }
    try stager.put(at: KeptClients.name) { file throws(DiskFault) in
      var writer = try KeptClientsWriter(file)
      for index in pages.clients.indices {
        guard let client = KeptClient(pages.spool.piece(at: pages.clients.place(index))) else { continue }
        try writer.add(client, of: pages.kinds.all[client.kind])
      }
      try writer.finish(site: pages.site, shard: pages.shard, files: files)
    }
    if let fault = pages.spool.failure { throw .disk(fault) }
  }

  /// Writes the list of all files, of a part of a site with those that stay.
  ///
  /// - Returns: whether it is another than before.
  private mutating func stageManifest(
    _ generator: String, old: String?, _ spool: Spool
  ) throws(PublishingFault) -> Bool {
    let own = own.sorted { $0.key < $1.key }.map { Manifest.Entry(path: $0.key, digest: $0.value) }
    try stager.put(at: Self.manifest) { [self] file throws(DiskFault) in
      var writer = try ManifestWriter(file, generator: generator)
      try writer.merge(own) { (add) throws(DiskFault) in
        guard isPart, let old else { return try forEachReportEntry(spool, add) }
        var new: [Manifest.Entry] = []
        forEachReportEntry(spool) { new.append($0) }
        var next = 0
        try Manifest.forEach(in: old) { entry throws(DiskFault) in
          while next < new.count, new[next].path < entry.path {
            try add(new[next])
            next += 1
          }
          if next < new.count, new[next].path == entry.path {
            try add(new[next])
            next += 1
          } else if self.own[entry.path] == nil, !isStale(entry.path) {
            try add(entry)
          }
        }
        for entry in new[next...] { try add(entry) }
      }
      try writer.finish()
    }
    let waiting = stager.waiting(Self.manifest)
    guard let old, (try? Disk.isSame(waiting, as: old)) == true, Disk.kind(old) == .file else { return true }
    try PublishingFault.disk { () throws(DiskFault) in try Disk.removeFile(waiting) }
    return false
  }

  private func forEachReportEntry<Failure: Error>(
    _ spool: Spool, _ body: (Manifest.Entry) throws(Failure) -> Void
  ) throws(Failure) {
    try reports.forEachReport { (base, files, place) throws(Failure) in
      guard let client = KeptClient(spool.piece(at: place)) else { return }
      for index in files.indicesInOrder where index < client.fileCount {
        try body(Manifest.Entry(path: base + files.endings[index], digest: client.file(index)))
      }
    }
  }

  /// Removes a file of an earlier build, unless a link has taken the place of a folder above it, or a folder its own.
  static func remove(_ relative: String, from root: String) throws(DiskFault) {
    guard FileStager.folders(above: relative).allSatisfy({ Disk.kind(root + "/" + $0) == .folder }) else { return }
    guard let kind = Disk.kind(root + "/" + relative), kind != .folder else { return }
    try Disk.removeFile(root + "/" + relative)
    FileStager.removeEmptyFolders(above: relative, in: root)
  }
}
