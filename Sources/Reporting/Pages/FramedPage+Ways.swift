import Markup

/// The ways on from a page, as seen from there.
extension FramedPage {
  /// A page that stands alone is a report too.
  var isPrivate: Bool {
    switch surroundings?.kind {
    case .page: false
    case .help: true
    case .report, nil: !frame.listsReports
    }
  }

  var isSearch: Bool { surroundings?.place == SearchPage.place && surroundings?.kind == .help }

  var isArticle: Bool { heading != nil && surroundings?.place.isEmpty == false }

  var address: String? { isPrivate ? nil : surroundings.flatMap { frame.address(of: $0.place) } }

  var article: Block? {
    guard isArticle, let heading else { return nil }
    return ArticleData.block(heading, frame: frame, language: language, address: address)
  }

  var previous: ShownLink? { surroundings?.previous.map(shown) }
  var next: ShownLink? { surroundings?.next.map(shown) }

  /// Whether the page is below the site's first folder. What is shown at other addresses than its own has no place to tell.
  var hasCrumbs: Bool { root != nil && surroundings.map { $0.place != "" && $0.root == nil } ?? false }

  /// The home page, the overview where that is another, and the folders above the page.
  var crumbs: [ShownLink] {
    guard hasCrumbs, let surroundings else { return [] }
    var way = [PageLink(title: words(.home), place: "")]
    if surroundings.kind == .report, !frame.overview.isEmpty, surroundings.place != frame.overview {
      way.append(PageLink(title: words(.overview), place: frame.overview))
    }
    return (way + surroundings.above).map(shown)
  }

  /// A page is above all in its folder, but the home page is not said to be above everything.
  var menu: [ShownLink] {
    frame.menu.map { item in
      var link = ShownLink(title: item.title, description: nil, href: resolved(item.href))
      guard let surroundings, surroundings.root == nil else { return link }
      let folder = item.href.hasSuffix("index.html") ? String(item.href.dropLast(10)) : item.href
      link.isCurrent = folder == surroundings.place
      link.isAbove = !link.isCurrent && folder.hasSuffix("/") && surroundings.place.hasPrefix(folder)
      return link
    }
  }

  func shown(_ link: PageLink) -> ShownLink {
    ShownLink(
      title: link.title, description: link.description, href: link.href(from: root ?? ""),
      isCurrent: link.place == surroundings?.place)
  }
}
