import Foundation
import Testing

/// One example of a specification, as `Tests/Fixtures/specifications` keeps them.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
  let example: Int
  let markdown: String
  let html: String?

  var testDescription: String { "example \(example)" }

  static func all(_ name: String) throws -> [SpecificationExample] {
    let url = Bundle.module.url(forResource: "Fixtures/specifications/\(name)", withExtension: "json")
    return try JSONDecoder().decode([Self].self, from: Data(contentsOf: #require(url)))
  }
}
