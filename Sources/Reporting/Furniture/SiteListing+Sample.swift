import Hedging

/// A small site, for people who write templates.
extension SiteListing {
  static let sample = SiteListing(
    summary: "What a hedge does", sections: [.sample])
}

extension PageSurroundings.Section {
  fileprivate static let sample = PageSurroundings.Section(
    head: PageLink(title: "Guide", place: "guide/"),
    pages: [
      PageLink(title: "Guide", place: "guide/"),
      PageLink(title: "The worked example", description: "One bitcoin, hedged", place: "guide/worked-example/"),
    ])
}

extension PageSurroundings {
  static let sample: PageSurroundings = {
    var sample = PageSurroundings(place: "guide/worked-example/", kind: .page)
    sample.section = .sample
    sample.above = [PageSurroundings.Section.sample.head]
    sample.previous = PageSurroundings.Section.sample.head
    sample.next = PageLink(title: "Method", place: "guide/method/")
    return sample
  }()
}

extension ProsePage.Heading {
  static let sample = ProsePage.Heading(
    title: "The worked example", description: "One bitcoin, hedged", date: Instant(milliseconds: 1_795_132_800_000),
    updated: Instant(milliseconds: 1_795_219_200_000), language: nil)
}
