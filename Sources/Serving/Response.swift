/// An answer and what it carries.
struct Response {
  enum Body {
    case bytes([UInt8])
    case file(OpenFile)
    /// Nothing yet: the connection stays open for an event.
    case events
  }

  let status: Status
  let type: String
  let body: Body
  /// Where else to ask.
  var location: String?
  /// The Content-Security-Policy, beside the one that a page states itself. No other site may frame what is served.
  var policy = "frame-ancestors 'none'"

  init(_ status: Status, _ type: String, _ body: Body) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// The head as it is sent. Nothing is kept by the browser, and pages of other sites may not take in what is served here.
  ///
  /// Left out: `Date`, which only caches read.
  var head: [UInt8] {
    var lines = ["HTTP/1.1 \(status.line)", "Content-Type: \(type)"]
    if let length { lines.append("Content-Length: \(length)") }
    if let location { lines.append("Location: \(location)") }
    if status == .methodNotAllowed { lines.append("Allow: GET, HEAD") }
    lines += [
      "Content-Security-Policy: \(policy)", "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
      "Cross-Origin-Resource-Policy: same-origin", "Referrer-Policy: no-referrer", "Accept-Ranges: none",
      "Connection: close",
    ]
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private var length: Int? {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(let file): file.size
    case .events: nil
    }
  }
}
