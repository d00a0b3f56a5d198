import Parsing

/// The folder in which a site keeps the schemas that its files name.
public enum SchemaFolder {
  /// Writes `KIND.json` for every kind of document and leaves everything else there alone.
  ///
  /// - Returns: how many files are new or changed.
  public static func write(to folder: String) throws(PublishingFault) -> Int {
    try PublishingFault.disk { () throws(DiskFault) in
      try Disk.makeFolders(folder, below: folder)
      var written = 0
      for kind in DocumentKind.allCases {
        let path = folder + "/" + kind.rawValue + ".json"
        let bytes = Array(JSONSchema(kind).text.utf8)
        if Disk.isFile(path), try Disk.read(path) == bytes { continue }
        let unfinished = path + ".unfinished"
        try Disk.removeFile(unfinished)
        try Disk.write(bytes, to: unfinished)
        try Disk.move(unfinished, to: path)
        written += 1
      }
      return written
    }
  }
}
