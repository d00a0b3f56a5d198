import Markup

/// A page that stands for one that cannot be shown: what is wrong, and the page that comes when it is mended.
struct StatusPage {
  let title: String
  /// Lines as a terminal shows them.
  let text: String
  /// A link to what was built last, and its words.
  var lastBuilt: String?

  private static let style: StaticString = """
    :root { color-scheme: light dark; }
    body { margin: 0 auto; max-width: 62rem; padding: 3rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }
    h1 { font-size: 1.375rem; font-weight: 600; }
    pre { overflow-x: auto; padding: 1rem 1.25rem; border: 1px solid; border-radius: 4px;
      font: 0.875rem/1.5 ui-monospace, monospace; }
    """

  private static let policy = """
    default-src 'none'; style-src 'sha256-\(SHA256.digest(of: HTMLText(style).bytes).base64)'; \
    script-src \(LiveReload.source); connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
    """

  func response(_ status: Status, version: String) -> Response {
    var response = Response(status, MediaType.of(".html"), .bytes(html(version).bytes))
    response.policy = Self.policy
    return response
  }

  private func html(_ version: String) -> HTMLText {
    var html = HTMLText(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>
      """)
    html.append(HTMLText(escaping: title))
    html.append(
      HTMLText("</title>\n<style>") + HTMLText(Self.style) + HTMLText("</style>\n</head>\n<body>\n<main>\n<h1>"))
    html.append(HTMLText(escaping: title) + HTMLText("</h1>\n"))
    if !text.isEmpty { html.append(HTMLText("<pre>") + HTMLText(escaping: text) + HTMLText("</pre>\n")) }
    if let lastBuilt {
      html.append(HTMLText("<p><a href=\"?built\">") + HTMLText(escaping: lastBuilt) + HTMLText("</a></p>\n"))
    }
    html.append(HTMLText("</main>\n") + LiveReload.element(version) + HTMLText("</body>\n</html>\n"))
    return html
  }
}
