#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The shapes that were rendered last: two clients with the same template and the same sections and rows share one.
///
/// Whoever renders one page after the other has such a memory of its own; nothing in it is shared. What a page
/// looks like does not hang on it.
public struct PageShapes: Sendable {
  /// How many are kept; the one that was not asked for longest goes first.
  public let limit: Int
  private var kept: [(markdown: [UInt8], shape: PageShape)] = []

  /// - Parameter limit: at least 1.
  public init(limit: Int = 32) { self.limit = max(1, limit) }

  /// The shape of this Markdown, rendered if it is not known.
  public mutating func shape(of markdown: [UInt8]) -> PageShape {
    if let index = kept.lastIndex(where: { isEqual($0.markdown, markdown) }) {
      // The one used last is at the end.
      if index != kept.count - 1 { kept.append(kept.remove(at: index)) }
    } else {
      if kept.count >= limit { kept.removeFirst() }
      kept.append((markdown, PageShape(markdown)))
    }
    return kept[kept.count - 1].shape
  }
}

private func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  left.count == right.count
    && left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard let left = left.baseAddress, let first = right.baseAddress else { return true }
        return memcmp(left, first, right.count) == 0
      }
    }
}
