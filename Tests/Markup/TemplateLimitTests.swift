import Testing

@testable import Markup

/// What keeps reading a template short, whatever it holds.
@Suite struct TemplateLimitTests {
  private func faults(_ source: String) -> [TemplateFault] {
    do {
      _ = try template(source, [("open", true), ("client", "Ada")])
      return []
    } catch { return error.faults }
  }

  @Test func `sections may stand 64 deep and no deeper`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#open}}", count: depth) + "x" + String(repeating: "{{/open}}", count: depth)
    }
    #expect(faults(nested(64)).isEmpty)
    #expect(faults(nested(65)).map(\.reason) == [.tooDeep(limit: 64)])
    // Deep enough to overflow a stack, were it read.
    #expect(faults(nested(14_000)).map(\.reason) == [.tooDeep(limit: 64)])
  }

  @Test func `a template larger than a quarter of a megabyte is refused`() {
    #expect(faults(String(repeating: "x", count: 1 << 18)).isEmpty)
    #expect(faults(String(repeating: "x", count: 1 << 18 + 1)).map(\.reason) == [.tooLarge(limit: 262_144)])
  }

  @Test func `no more than twenty faults are looked for`() {
    let faults = faults(String(repeating: "{{nobody}}\n", count: 10_000))
    #expect(faults.count == TemplateFaults.limit)
    #expect(faults.map(\.line) == Array(1...20))
  }

  @Test func `a name as long as a page has no nearest one`() {
    #expect(suggestion(for: String(repeating: "a", count: 65), among: ["client"]) == nil)
    #expect(suggestion(for: "clinet", among: [String(repeating: "a", count: 65), "client"]) == "client")
  }

  @Test func `the place of a value on an endless line is prose`() throws {
    let line = Array("`{{client}}`".utf8)
    #expect(MarkdownPlace(of: 1, in: line) == .code(inTable: false))
    #expect(MarkdownPlace(of: 1, in: line + Array(repeating: 0x61, count: 5000)) == .prose)
    #expect(MarkdownPlace(of: 5001, in: Array(repeating: 0x61, count: 5000) + line) == .prose)
    #expect(MarkdownPlace(of: 5002, in: Array(repeating: 0x61, count: 5000) + [0x0A] + line) == .code(inTable: false))
  }

  @Test func `many sections beside one another keep their order`() throws {
    let text = String(repeating: "a{{#open}}b{{client}}{{/open}}{{^open}}no{{/open}}{{! c }}d\n", count: 3)
    let page = try template(text, [("open", true), ("client", "Ada")])
    let filled = page.markdown(filling: Record([.flag(true), .text("Ada")])).string
    #expect(filled == String(repeating: "abAdad\n", count: 3))
  }
}
