import Starter

/// The first files of somebody's own site.
public enum NewSite {
  /// Writes a small site that builds as it is, with the schemas that its files name.
  ///
  /// What a name hides that begins with a dot, such as `.git`, is no hindrance; a `.gitignore` that is there stays.
  ///
  /// - Returns: the files' paths from the site's folder, without the schemas.
  /// - Throws: ``PublishingFault/folderInUse(_:names:overwritten:)`` for a folder that holds something.
  public static func write(to folder: String) throws(PublishingFault) -> [String] {
    let files = Starter.files
    if Disk.kind(folder) != nil {
      guard Disk.isFolder(folder) else { throw .notAFolder(folder) }
      let names = try PublishingFault.disk { () throws(DiskFault) in try Disk.list(folder) }
      let overwritten = files.map(\.path).filter { Disk.kind(folder + "/" + $0) != nil }
      if !names.isEmpty { throw .folderInUse(folder, names: names, overwritten: overwritten) }
    }
    try PublishingFault.disk { () throws(DiskFault) in
      for (path, bytes) in files {
        let place = folder + "/" + path
        try Disk.makeFolders(String(place[..<(place.lastIndex(of: "/") ?? place.endIndex)]), below: folder)
        try Disk.write(bytes, to: place)
      }
      if Disk.kind(folder + "/.gitignore") == nil { try Disk.write(Starter.ignored, to: folder + "/.gitignore") }
    }
    _ = try SchemaFolder.write(to: folder + "/schemas")
    return files.map(\.path)
  }
}
