import Markup
import Templates

/// The stylesheet of a site's pages, as a file and as it stands in a page of its own.
struct Stylesheet: Sendable {
  let bytes: [UInt8]
  let html: HTMLText
  /// The SHA-256 of what stands in the page, in base 64: by it the page's policy allows the style, and no other.
  let hash: String

  init(of frame: SiteFrame) {
    bytes = frame.style
    html = HTMLText(stylesheet: bytes)
    hash = SHA256.digest(of: html.bytes).base64
  }
}

/// The stylesheet with what a site says of itself behind it: its accent on screens, and its name at the head of each
/// printed page but the first, which shows it anyway.
extension SiteFrame {
  var style: [UInt8] {
    var style = Templates.style
    if let light = accent.light { style += Array("@media screen { :root { --accent: \(light); } }\n".utf8) }
    if let dark = accent.dark {
      style += Array("@media screen and (prefers-color-scheme: dark) { :root { --accent: \(dark); } }\n".utf8)
    } else if accent.light != nil {
      // The light colour was not made for dark paper.
      style += Array("@media screen and (prefers-color-scheme: dark) { :root { --accent: #6fc3cd; } }\n".utf8)
    }
    let name: ShownText = organisation == title ? "\(title)" : "\(organisation) · \(title)"
    style += Array(
      """
      @page { @top-left { content: \(Self.cssString(name.string)); font: 7.5pt system-ui, sans-serif; color: #444444; } }
      @page :first { @top-left { content: none; } }

      """.utf8)
    return style
  }

  /// A text in quotes. Whatever could end the string or the element is written by its code point.
  /// Source: CSS Syntax Module Level 3, section 4.3.7.
  private static func cssString(_ text: String) -> String {
    var string: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}":
        string.append(contentsOf: "\\\(String(scalar.value, radix: 16)) ".unicodeScalars)
      default: string.append(scalar)
      }
    }
    string.append("\"")
    return String(string)
  }
}
