import Markup

/// The site's own address, as far as it has one.
extension SiteFrame {
  /// The whole address of a place from the site's first folder; `nil` for a site that does not know where it will stand.
  func address(of place: String) -> String? { baseURL.map { PercentEncoding.url(Self.folder($0) + place) } }

  /// The way to the site's first folder that holds on every page: the path of its address.
  ///
  /// A server shows one page for every address that is missing, so ways up from that page lead anywhere. A site that does not
  /// know its address most likely stands at the top of its host.
  var absoluteRoot: String {
    guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return "/" }
    let host = Self.folder(baseURL)[scheme.upperBound...]
    return PercentEncoding.url(String(host[(host.firstIndex(of: "/") ?? host.endIndex)...]))
  }

  /// The way to the page about the method, from a page with this way to the site's first folder.
  func method(from root: String?) -> String? { hasMethod ? root.map { $0 + Self.method + "index.html" } : nil }

  /// Where that page stands, if a site has one.
  public static let method = "method/"

  private static func folder(_ address: String) -> String { address.hasSuffix("/") ? address : address + "/" }
}
