extension SiteBuild {
  /// How many portfolios there are, by their files and the lines of streams; `nil` where they cannot be counted.
  public var portfolioCount: Int? {
    guard let files = try? site.portfolios().files else { return nil }
    var count = 0
    for path in files {
      guard path.hasSuffix(BookReader.stream) else {
        count += 1
        continue
      }
      guard var lines = try? LineReader(path) else { return nil }
      defer { lines.close() }
      while true {
        do throws(DiskFault) { if try lines.next() == nil { break } } catch { return nil }
        count += 1
      }
    }
    return count
  }
}
