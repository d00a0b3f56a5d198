/// A list of clients' ids, apart by line feeds or spaces.
public enum ClientList {
  /// - Parameter path: a file, or `-` for standard input.
  public static func ids(in path: String) throws(PublishingFault) -> [String] {
    let bytes = try PublishingFault.disk { () throws(DiskFault) in
      try path == "-" ? Disk.readAll(0, named: "standard input") : Disk.read(path)
    }
    return bytes.split { [0x0A, 0x0D, 0x20, 0x09].contains($0) }.map { String(decoding: $0, as: UTF8.self) }
  }
}
