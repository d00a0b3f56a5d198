/// Where a page stands among the others, for the ways that lead on from it.
public struct PageSurroundings: Sendable {
  public enum Kind: Sendable {
    /// A page of the site's own.
    case page
    /// A client's report, or a page of the overview of all.
    case report
    /// A page that only helps to find others, such as the search.
    case help
  }

  /// Pages of one folder, in their order.
  public struct Section: Sendable {
    /// The folder itself.
    public let head: PageLink
    public let pages: [PageLink]

    public init(head: PageLink, pages: [PageLink]) {
      self.head = head
      self.pages = pages
    }
  }

  /// The folder that the page stands in, from the site's first: empty, or with a `/` at its end.
  public let place: String
  public let kind: Kind
  /// The folders above it, without the site's first.
  public var above: [PageLink] = []
  public var section: Section?
  public var previous: PageLink?
  public var next: PageLink?
  /// The way to the site's first folder, where it does not follow from the place.
  var root: String?

  public init(place: String, kind: Kind) {
    self.place = place
    self.kind = kind
  }
}
