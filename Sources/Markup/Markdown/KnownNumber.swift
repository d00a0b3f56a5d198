/// A number that was written into a page's Markdown, so that whoever aligns it need not read it again.
struct KnownNumber {
  /// Where it stands, percent sign included.
  let start, end: Int
  /// How many digits stand behind its point.
  let places: Int
}
