#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The pieces of pages that were rendered last: paragraphs, lists and tables of one template are the same on many pages but
/// for their values, while whole pages seldom are.
///
/// Whoever renders one page after the other has such a memory of its own; nothing in it is shared. What a page
/// looks like does not hang on it: a page is cut only where that makes no difference, or else kept as a whole.
public struct PageShapes: Sendable {
  /// About how many bytes are kept; what was not asked for longest goes first.
  public let limit: Int
  /// By a digest of their Markdown. What is asked for moves from the old ones to the young ones; when these are half of what
  /// may be kept, they become the old ones.
  private var (young, old): ([UInt64: PagePiece], [UInt64: PagePiece]) = ([:], [:])
  private var size = 0

  /// - Parameter limit: with 0, pages are rendered as a whole and nothing is kept.
  public init(limit: Int = 8 << 20) { self.limit = limit }

  /// The shape of this Markdown, rendered where it is not known.
  public mutating func shape(of markdown: [UInt8]) -> PageShape {
    guard limit > 0 else { return PageShape(markdown) }
    return markdown.withUnsafeBufferPointer { page in PageShape(pieces(of: page) ?? [piece(page)]) }
  }

  /// The pieces of a page; `nil` for one that cannot be cut.
  private mutating func pieces(of page: UnsafeBufferPointer<UInt8>) -> [PagePiece]? {
    let cuts = page.cuts
    var pieces: [PagePiece] = []
    pieces.reserveCapacity(cuts.count)
    var index = 0
    while index + 1 < cuts.count {
      var end = index + 1
      var found = piece(page, cuts[index]..<cuts[end])
      var rounds = 0
      while !found.mayReachOut, let next = belonging(to: found, page, cuts[end...]) {
        // A page of nothing but lists that go on would be rendered again with each of their items.
        rounds += 1
        guard rounds <= 8 else { return nil }
        end = next
        found = piece(page, cuts[index]..<cuts[end])
      }
      guard !found.mayReachOut else { return nil }
      pieces.append(found)
      index = end
    }
    return pieces
  }

  /// Where the blocks end that have to stand in one piece with the one before; `nil` where there are none.
  private mutating func belonging(
    to piece: PagePiece, _ page: UnsafeBufferPointer<UInt8>, _ cuts: ArraySlice<Int>
  ) -> Int? {
    // The last cut is the end of the page.
    let following = cuts.indices.dropLast()
    var end = cuts.startIndex
    if let fold = piece.edges.fold {
      let rest = following.drop { !(1...fold).contains(self.piece(page, cuts[$0]..<cuts[$0 + 1]).edges.heading) }
      end = rest.first ?? cuts.endIndex - 1
    } else if piece.edges.endsInList {
      let rest = following.drop { isDigit(page[cuts[$0]]) || isOneOf(page[cuts[$0]], "-+*") }
      end = rest.first ?? cuts.endIndex - 1
    }
    if end == cuts.startIndex, piece.edges.endsInComment, !following.isEmpty { end += 1 }
    return end > cuts.startIndex ? end : nil
  }

  private mutating func piece(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> PagePiece {
    piece(UnsafeBufferPointer(rebasing: page[range]))
  }

  private mutating func piece(_ markdown: UnsafeBufferPointer<UInt8>) -> PagePiece {
    let digest = markdown.quickDigest
    if let kept = young[digest], isEqual(kept.markdown, markdown) { return kept }
    let piece: PagePiece
    if let kept = old[digest], isEqual(kept.markdown, markdown) {
      piece = kept
    } else {
      piece = PagePiece(Array(markdown))
    }
    if size > limit / 2 {
      old = young
      young = [:]
      size = 0
    }
    young[digest] = piece
    size += piece.size
    return piece
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where blocks begin that a blank line and nothing else separates from what is above, and the end of the text.
  ///
  /// What follows a blank line without indentation closes all that is open above but a list, a fence and raw HTML.
  /// Source: CommonMark 0.30, sections 4.4, 4.8, 5.1 and 5.2.
  fileprivate var cuts: [Int] {
    guard let first = baseAddress, count > 0 else { return [] }
    var cuts = [0]
    cuts.reserveCapacity(128)
    var index = 0
    while let found = memchr(first + index, 0x0A, count - index) {
      index = first.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
      guard index < count, self[index] == 0x0A else { continue }
      while index < count, self[index] == 0x0A { index += 1 }
      if index < count, !isSpace(self[index]) { cuts.append(index) }
    }
    cuts.append(count)
    return cuts
  }

  /// Differs for texts that differ, but for rare ones and those that are made so.
  fileprivate var quickDigest: UInt64 {
    let bytes = UnsafeRawBufferPointer(self)
    var digest = UInt64(truncatingIfNeeded: count)
    var index = 0
    while index < count {
      var word: UInt64 = 0
      if index + 8 <= count {
        word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      } else {
        for byte in bytes[index...] { word = word << 8 | UInt64(byte) }
      }
      let product = (digest ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      digest = product.high ^ product.low
      index += 8
    }
    return digest
  }
}

private func isEqual(_ left: [UInt8], _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  left.count == right.count
    && left.withUnsafeBytes { left in
      guard let first = left.baseAddress, let second = right.baseAddress else { return true }
      return memcmp(first, second, right.count) == 0
    }
}
