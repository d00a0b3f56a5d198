import Parsing
import Reporting

/// A line of `--results` for a portfolio that is at fault, behind those of the clients.
enum ResultLine {
  /// By what a file of results is known that may be replaced.
  static let mark = ClientFigures.mark

  /// `{"schemaVersion": 1,"id": null,"status": "fault","faults": […]}`
  static func bytes(of portfolio: Faults) -> [UInt8] {
    let faults = Diagnostic.list(of: portfolio).map { fault in
      "{\"code\": \(JSON.optional(fault.code?.rawValue).text),\"file\": \(JSON.optional(fault.file).text),\"line\": "
        + "\(JSON.optional(fault.place.map { Double($0.line) }).text),\"title\": \(JSON.text(fault.title).text)}"
    }
    return Array(
      "\(mark)\(ClientFigures.schemaVersion),\"id\": null,\"status\": \"fault\",\"faults\": [\(faults.joined(separator: ","))]}\n"
        .utf8)
  }
}
