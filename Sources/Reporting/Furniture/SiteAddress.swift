import Markup

/// The site's own address, as far as it has one.
extension SiteFrame {
  /// The whole address of a place from the site's first folder; `nil` for a site that does not know where it will stand.
  func address(of place: String) -> String? { baseURL.map { PercentEncoding.url(Self.folder($0) + place) } }

  /// The way to the site's first folder that holds on every page: the path of its address.
  ///
  /// A server shows one page for every address that is missing, so ways up from that page lead anywhere.
  var absoluteRoot: String {
    guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return "" }
    let host = Self.folder(baseURL)[scheme.upperBound...]
    return PercentEncoding.url(String(host[(host.firstIndex(of: "/") ?? host.endIndex)...]))
  }

  private static func folder(_ address: String) -> String { address.hasSuffix("/") ? address : address + "/" }
}
