import Hedging
import Testing

@testable import Reporting

@Suite struct SiteStyleTests {
  @Test func `a site's accent is for screens, and its name heads printed pages`() {
    var frame = SiteFrame(title: "Reports", organisation: "House & \"Sons\" </style>", generator: "test")
    frame.accent = ("#123456", nil)
    let style = String(decoding: frame.style, as: UTF8.self)
    #expect(style.contains("@media screen { :root { --accent: #123456; } }"))
    #expect(style.contains("@media screen and (prefers-color-scheme: dark) { :root { --accent: #6fc3cd; } }"))
    #expect(style.contains(#"content: "House \26  \22 Sons\22  \3c /style\3e  · Reports";"#))
  }

  @Test func `a dark accent of its own is taken`() {
    var frame = SiteFrame(title: "Reports", generator: "test")
    frame.accent = (nil, "#ffcc00")
    let style = String(decoding: frame.style, as: UTF8.self)
    #expect(style.contains("(prefers-color-scheme: dark) { :root { --accent: #ffcc00; } }"))
    #expect(!style.contains("@media screen { :root"))
  }

  @Test(arguments: [
    ("desk@example.org", "mailto:desk@example.org"), ("https://example.org/desk", "https://example.org/desk"),
    ("Ask for Ms Doe, desk@example.org", nil), ("the desk", nil), ("@desk", nil),
  ])
  func `a contact that is an address is linked`(text: String, address: String?) throws {
    var frame = SiteFrame(title: "Reports", generator: "test")
    frame.contact = text
    let page = try Composer(frame: frame).compose(evaluate(try GuideWorld.snapshot(), []), depth: 2)
    let html = String(decoding: page.html, as: UTF8.self)
    #expect(html.contains(address.map { "<p>Contact: <a href=\"\($0)\">\(text)</a></p>" } ?? "<p>Contact: \(text)</p>"))
  }
}
