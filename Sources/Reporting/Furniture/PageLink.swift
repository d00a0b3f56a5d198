import Markup

/// A page as other pages name it.
public struct PageLink: Sendable, Equatable {
  public let title: String
  /// What it says, in one sentence.
  public let description: String?
  /// The folder it stands in, from the site's first: empty, or with a `/` at its end; or the file that it is by itself;
  /// `nil` for a folder without a page.
  public let place: String?

  public init(title: String, description: String? = nil, place: String?) {
    self.title = title
    self.description = description
    self.place = place
  }

  /// Where it leads, seen from a page with this way to the site's first folder.
  ///
  /// - Parameter file: the page, or its Markdown twin.
  func href(from root: String, to file: String = "index.html") -> String? {
    place.map { root + ($0.isEmpty || $0.hasSuffix("/") ? $0 + file : $0) }
  }
}

/// The same as a page says it.
struct ShownLink: Sendable {
  let title: String
  let description: String?
  let href: String?
  var isCurrent = false
  /// Whether it leads to a folder that the page is somewhere in.
  var isAbove = false

  static let vocabulary = Vocabulary<ShownLink>([
    .text("title", "What it is called") { $0.title },
    .text("href", "Where it leads, from this page") { $0.href ?? "" },
    .flag("current", "Whether it is this page") { $0.isCurrent },
    .flag("above", "Whether this page is in the folder that it leads to") { $0.isAbove },
  ])

  /// A folder, which may have no page.
  static let folder = Vocabulary<ShownLink>([
    .text("title", "What it is called") { $0.title },
    .optionalText("href", "Where its page stands, from this page") { $0.href },
  ])

  /// As lists of pages say it.
  static let listed = Vocabulary<ShownLink>([
    .text("title", "The page's title") { $0.title },
    .optionalText("description", "What it says, in one sentence") { $0.description },
    .text("url", "Where it stands") { $0.href ?? "" },
  ])
}
