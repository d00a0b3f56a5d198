import Foundation

/// A number as a page prints it: grouped, with a true minus, a percent sign or a multiplication sign.
struct PrintedNumber {
  let value: Double
  private let decimals: Int
  private let text: String

  private var factor: Double { text.hasSuffix("%") ? 100 : 1 }

  init?(_ text: String) {
    self.text = text
    let digits = text.replacing("−", with: "-").replacing(",", with: "")
      .trimmingCharacters(in: CharacterSet(charactersIn: "%×+"))
    guard let number = Double(digits) else { return nil }
    decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
    value = text.hasSuffix("%") ? number / 100 : number
  }

  /// Whether a figure rounded to the printed digits is the printed number.
  func shows(_ figure: Double) -> Bool {
    func digits(_ number: Double) -> String {
      let text = String(format: "%.\(decimals)f", number * factor)
      return text.drop { "-0.".contains($0) }.isEmpty ? "0" : text
    }
    return digits(figure) == digits(value)
  }
}
