import Markup

/// Writes a manifest piece by piece.
struct ManifestWriter: ~Copyable {
  private var file: BufferedFile
  private var isEmpty = true

  init(_ path: String, generator: String) throws(DiskFault) {
    file = try BufferedFile(path)
    file.bytes.append(text: Manifest.head(generator))
  }

  /// Adds files, both lists in the order of paths.
  mutating func merge(
    _ own: [Manifest.Entry], _ others: ((Manifest.Entry) throws(DiskFault) -> Void) throws(DiskFault) -> Void
  ) throws(DiskFault) {
    var next = 0
    try others { entry throws(DiskFault) in
      while next < own.count, own[next].path < entry.path {
        try add(own[next])
        next += 1
      }
      try add(entry)
    }
    for entry in own[next...] { try add(entry) }
  }

  private mutating func add(_ entry: Manifest.Entry) throws(DiskFault) {
    if !isEmpty { file.bytes.append(",\n") }
    Manifest.add(entry, to: &file.bytes)
    isEmpty = false
    try file.writeIfFull()
  }

  mutating func finish() throws(DiskFault) {
    file.bytes.append(text: Manifest.foot)
    try file.finish()
  }
}
