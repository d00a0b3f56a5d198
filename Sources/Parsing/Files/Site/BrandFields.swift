/// What a site looks like, as far as `site.json` says.
extension SiteFile {
  /// The publisher's mark, at the head of every page.
  public struct Logo: Sendable, Equatable {
    /// A picture inside the site folder.
    public let file: String
    /// What it says, for those who do not see it.
    public let text: String
    /// `svg` or `png`.
    public var kind: String { String(file.suffix(3)) }
  }

  /// The colour of links, curves and status, `#rrggbb`.
  public struct Accent: Sendable, Equatable {
    public let light: String?
    public let dark: String?
    /// What they are read on: the stylesheet's paper.
    public static let papers = (light: "#ffffff", dark: "#12171a")
  }
}

/// `logo` in `site.json`.
enum LogoFields {
  static let file = Field<String>("file", .picture, "The picture, a path inside the site folder.")
  static let text = Field<String>("text", .name, "What it says, for those who do not see it.")

  static let list = FieldList("logo", [file, text])

  static let type = FieldType<SiteFile.Logo>.object(list) { fields in
    let file = fields[file]
    let text = fields[text]
    guard let file, let text else { return nil }
    return SiteFile.Logo(file: file, text: text)
  }
}

/// `accent` in `site.json`.
enum AccentFields {
  static let light = Field<String>.optional(
    "light", .colour, "On white; a contrast of at least 4.5. Petrol if left out.")
  static let dark = Field<String>.optional(
    "dark", .colour, "On the dark paper, #12171a; a contrast of at least 4.5. Light petrol if left out.")

  static let list = FieldList("accent", [light, dark])

  static let type = FieldType<SiteFile.Accent>.object(list) { fields in
    let accent = SiteFile.Accent(light: fields[light], dark: fields[dark])
    let papers = SiteFile.Accent.papers
    for (field, colour, paper) in [(light, accent.light, papers.light), (dark, accent.dark, papers.dark)] {
      guard let colour, let ratio = Contrast.ratio(colour, paper), ratio < Contrast.least else { continue }
      fields.refuse(field, .contradiction(.faint(colour: colour, paper: paper, ratio: ratio)))
    }
    return accent
  }
}
