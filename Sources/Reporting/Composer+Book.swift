import Hedging
public import Markup

extension Composer {
  /// One page of the desk's overview.
  ///
  /// - Parameter shapes: what whoever composes one page after the other keeps from one to the next.
  public func compose(_ page: BookPages.Page, of book: BookPages, shapes: inout PageShapes) -> ComposedPage {
    var book = book
    book.pageWords = words
    switch page.subject {
    case .index:
      return compose(
        index, named: "index.md", IndexPage.vocabulary.record(of: book.index), title: book.heading, depth: page.depth,
        json: nil, surroundings: page.surroundings, shapes: &shapes)
    case .asset(let total):
      return compose(
        asset, named: "asset.md", AssetPage.vocabulary.record(of: book.model(total, on: page)), title: total.asset.code,
        depth: page.depth, json: nil, surroundings: page.surroundings, shapes: &shapes)
    case .venue(let total):
      return compose(
        venue, named: "venue.md", VenuePage.vocabulary.record(of: book.model(total, on: page)), title: total.name,
        depth: page.depth,
        json: nil, surroundings: page.surroundings, shapes: &shapes)
    case .changes(let total):
      return compose(
        changes, named: "changes.md", ChangesPage.vocabulary.record(of: book.model(total, on: page)),
        title: words(.changes), depth: page.depth, json: nil, surroundings: page.surroundings, shapes: &shapes)
    case .group(let group, let previous, let next):
      return compose(book.model(group, previous: previous, next: next, on: page), page, &shapes)
    case .status(let status, let number):
      return compose(book.model(status, page: number, on: page), page, &shapes)
    }
  }

  /// The overview's figures unrounded, and where their file stands.
  public func json(of book: BookPages) -> (name: String, bytes: [UInt8]) {
    (
      book.overviewFolder + OverviewJSON.file,
      OverviewJSON.bytes(of: book.overview, asOf: book.asOf, generator: generator)
    )
  }

  private func compose(_ list: ClientListPage, _ page: BookPages.Page, _ shapes: inout PageShapes) -> ComposedPage {
    compose(
      clients, named: "clients.md", ClientListPage.vocabulary.record(of: list), title: list.title, depth: page.depth,
      json: nil, surroundings: page.surroundings, shapes: &shapes)
  }
}
