extension Source {
  /// Where a Markdown text first has this link, if it is written out there.
  public func place(ofLink link: String, from start: Int = 0) -> Place? {
    let link = Array(("](" + link).utf8)
    guard bytes.count - start >= link.count,
      let found = (start...bytes.count - link.count).first(where: { bytes[$0..<$0 + link.count].elementsEqual(link) })
    else { return nil }
    return place(of: found + 2..<found + link.count)
  }
}
