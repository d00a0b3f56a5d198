/// What has become of an output since it was built: its files against the lengths and digests in its `manifest.json`.
///
/// Both are gone through side by side, in the order of paths, so that memory does not grow with the site.
public struct Verification: Sendable {
  public enum Finding: Sendable, Equatable {
    /// A file is not there, or something else is in its place.
    case missing(String)
    /// It has other bytes.
    case changed(String)
    /// A file is there that no build has made.
    case unlisted(String)
  }

  /// The most findings that are told; all are counted.
  private static let told = 200

  /// In the order of paths.
  public private(set) var findings: [Finding] = []
  /// How many files are listed, and how many findings there are of each kind.
  public private(set) var (files, missing, changed, unlisted) = (0, 0, 0, 0)

  /// Whether every file that was made is there as it was made.
  public var isWhole: Bool { missing + changed == 0 }
  public var untold: Int { missing + changed + unlisted - findings.count }

  /// - Throws: ``PublishingFault/notABuild(_:)`` for a folder without the manifest of a build, or what the disk refuses.
  public init(_ output: String) throws(PublishingFault) {
    let manifest = output + "/" + OutputFolder.manifest
    guard Manifest.isOurs(manifest) else { throw .notABuild(output) }
    try PublishingFault.disk { () throws(DiskFault) in
      var standing = OutputWalk(output)
      var next = try standing.next()
      func isBefore(_ path: String?) -> Bool { next.map { next in path.map { next < $0 } ?? true } ?? false }
      func passOver(until path: String?) throws(DiskFault) {
        while isBefore(path), let found = next {
          if found != OutputFolder.manifest { note(.unlisted(found)) }
          next = try standing.next()
        }
      }
      try Manifest.forEach(in: manifest) { entry throws(DiskFault) in
        files += 1
        try passOver(until: entry.path)
        if next == entry.path { next = try standing.next() }
        try check(entry, in: output)
      }
      try passOver(until: nil)
    }
  }

  private mutating func check(_ entry: Manifest.Entry, in output: String) throws(DiskFault) {
    let path = output + "/" + entry.path
    let isInside = FileStager.folders(above: entry.path).allSatisfy { Disk.kind(output + "/" + $0) == .folder }
    guard isInside, let length = Disk.length(path) else { return note(.missing(entry.path)) }
    guard let digest = entry.digest else { return }
    guard length == digest.count else { return note(.changed(entry.path)) }
    if try FileDigest(ofFile: path) != digest { note(.changed(entry.path)) }
  }

  private mutating func note(_ finding: Finding) {
    switch finding {
    case .missing: missing += 1
    case .changed: changed += 1
    case .unlisted: unlisted += 1
    }
    if findings.count < Self.told { findings.append(finding) }
  }
}
