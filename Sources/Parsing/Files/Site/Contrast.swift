#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How well a colour can be read on another.
///
/// Formula: `(L₁ + 0.05) ÷ (L₂ + 0.05)`, the lighter above; `L = 0.2126·R + 0.7152·G + 0.0722·B` of the linear parts, each
/// `c/12.92` up to 0.04045 and `((c + 0.055)/1.055)^2.4` above.
/// Example: black on white has 21, and `#777777` on white 4.48, a little less than words need.
/// Source: WCAG 2.2, "contrast ratio" and "relative luminance"; success criterion 1.4.3 for 4.5.
public enum Contrast {
  /// What words of the usual size need.
  public static let least = 4.5

  /// The ratio of two colours `#rrggbb`, from 1 to 21; `nil` where one is not written so.
  public static func ratio(_ one: String, _ other: String) -> Double? {
    guard let first = luminance(one), let second = luminance(other) else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double? {
    guard Form.colour.admits(colour), let value = Int(colour.dropFirst(), radix: 16) else { return nil }
    func linear(_ shift: Int) -> Double {
      let part = Double(value >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
