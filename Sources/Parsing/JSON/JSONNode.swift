/// One value in the flat tree of a document: 16 bytes, no references.
///
/// Nodes stand in the order in which their values begin, so the children of
/// a container follow it directly, and `next` steps over a whole subtree.
/// In an object, names and values alternate:
///
///     {"a":[1],"b":2}    0 object  1 "a"  2 array  3 1  4 "b"  5 2
///     next               6         2      4        4    5      6
struct JSONNode {
  /// The first byte of the value (a string's quote, a container's bracket).
  let start: UInt32
  /// The byte after the value.
  var end: UInt32
  /// The index of the node after this one's subtree.
  var next: UInt32
  let kind: JSONKind
  /// Whether a string contains a backslash, and so has to be unescaped.
  let isEscaped: Bool
  /// Whether a string stands without quotes, as front matter has them; never in JSON.
  var isBare = false
}
