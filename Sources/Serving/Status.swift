/// The answers that this server gives.
///
/// Source: RFC 9110, section 15; RFC 6585, section 5.
enum Status: Int, Sendable {
  case ok = 200
  case movedPermanently = 301
  case badRequest = 400
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case misdirectedRequest = 421
  case headTooLarge = 431
  case serverError = 500
  case versionNotSupported = 505

  var reason: String {
    switch self {
    case .ok: "OK"
    case .movedPermanently: "Moved Permanently"
    case .badRequest: "Bad Request"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .misdirectedRequest: "Misdirected Request"
    case .headTooLarge: "Request Header Fields Too Large"
    case .serverError: "Internal Server Error"
    case .versionNotSupported: "HTTP Version Not Supported"
    }
  }

  /// As the first line of an answer, and as a page that has nothing else to say.
  var line: String { "\(rawValue) \(reason)" }
}

/// A request that is not answered by a page.
struct Refusal: Error, Equatable {
  let status: Status

  init(_ status: Status) { self.status = status }
}
