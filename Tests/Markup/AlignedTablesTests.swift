import Testing

@testable import Markup

@Suite struct AlignedTablesTests {
  @Test func `cells are padded and numbers stand by their points`() {
    let table =
      "| Asset | Price | Side |\n|:--|--:|:-:|\n| BTC | 38,747.21 | a |\n| ETHER | **7** | long |\n| x | none | b |"
    #expect(
      aligned(table) == """
        | Asset |     Price | Side |
        |:------|----------:|:----:|
        | BTC   | 38,747.21 |   a  |
        | ETHER |    **7**  | long |
        | x     |      none |   b  |
        """)
  }

  @Test func `an aligned table is left as it is`() {
    let table = "a\n\n| A   |   1 |\n|:----|----:|\n| bb  | 2.5 |\n| c   | 4   |\n\nz\n"
    #expect(aligned(table) == table)
  }

  @Test func `a table without rows and one at the end of the text are whole`() {
    #expect(aligned("| a | b |\n|---|--:|\n") == "| a   |   b |\n|-----|----:|\n")
    #expect(aligned("| a |\n|---|\n| b |") == "| a   |\n|-----|\n| b   |")
  }

  @Test func `a very wide cell does not widen its column`() {
    let wide = String(repeating: "w", count: 80)
    #expect(aligned("| a |\n|---|\n| \(wide) |\n| b |") == "| a   |\n|-----|\n| \(wide) |\n| b   |")
  }

  @Test(arguments: ["```\n| a |\n|---|\n| b |\n```\n", "| a | b\nno table\n", "| a |", "a | b\n---|---\n", ""])
  func `what is no table, or is code, is left`(text: String) {
    #expect(aligned(text) == text)
  }

  @Test func `escaped pipes stay in their cells`() {
    #expect(aligned("| a |\n|---|\n| b\\|c |") == "| a    |\n|------|\n| b\\|c |")
  }

  @Test func `numbers stand below each other by the decimal mark of the page`() {
    let table = "| n |\n|--:|\n| 1.234,5 |\n| 12 |\n"
    #expect(aligned(table, by: .comma) == "|       n |\n|--------:|\n| 1.234,5 |\n|    12   |\n")
  }

  @Test func `a number that is known stands where it would if it were read`() {
    let table = "n\n\n| n | m |\n|--:|--:|\n| **12.5** | short 5 |\n| 7 BTC | 0.25% x |\n"
    let known = [(27, 31, 1), (42, 43, 0), (48, 49, 0), (56, 61, 2)].map {
      KnownNumber(start: $0, end: $1, places: $2)
    }
    #expect(aligned(table, known: known) == aligned(table))
  }

  @Test(arguments: ["%", "–7", "00", "×", ".50", "\u{A0}%", " %", "**", ""])
  func `what a template puts behind a known number is read with it`(_ behind: String) {
    let table = "| n |\n|--:|\n| 12.5\(behind) |\n| 7.5 |\n| 100 |\n"
    let known = [KnownNumber(start: 14, end: 18, places: 1)]
    #expect(aligned(table, known: known) == aligned(table))
  }

  @Test func `a table behind the fenced code of a list is aligned`() {
    let list = "- ```sh\n  cmd\n  ```\n\n"
    #expect(aligned(list + "| a |\n|---|\n| bcdef |\n") == list + "| a     |\n|-------|\n| bcdef |\n")
  }

  private func aligned(_ text: String, by mark: DecimalMark = .point, known: [KnownNumber] = []) -> String {
    var text = text
    var aligned = ByteBuffer()
    text.withUTF8 { aligned.appendTwin($0, aligningTablesBy: mark, known) }
    return aligned.text
  }
}
