/// A chart with its words, and how it is drawn.
public protocol Chart: Sendable {
  var picture: Picture { get set }
  var drawn: DrawnChart { get }
}
