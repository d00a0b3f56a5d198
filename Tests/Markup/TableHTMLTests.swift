import Testing

@testable import Markup

@Suite struct TableHTMLTests {
  @Test func `a table has a named scroll container, scopes and classes`() {
    #expect(
      rendered("## Prices\n\n| Asset | Price | Side |\n|:--|--:|:-:|\n| BTC | 1 | long |") == """
        <h2 id="prices">Prices</h2>
        <div class="table" role="region" tabindex="0" aria-label="Prices">
        <table>
        <thead>
        <tr>
        <th scope="col">Asset</th>
        <th scope="col" class="number">Price</th>
        <th scope="col" class="centre">Side</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>BTC</td>
        <td class="number">1</td>
        <td class="centre">long</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `a caption names the table and its container`() {
    let html = rendered("<!-- .rows .wide: Prices & \"sides\" -->\n| a | b |\n|---|--:|\n| c | d |")
    let label = "Prices &amp; &quot;sides&quot;"
    #expect(html.contains("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\">\n"))
    #expect(html.contains("<table class=\"rows wide\">\n<caption>\(label)</caption>\n<thead>"))
  }

  @Test func `rows have headers of their own where the table says so`() {
    let html = rendered("<!-- .rows -->\n| a | b |\n|--:|---|\n| c | d |")
    #expect(html.contains("<tr>\n<th scope=\"row\" class=\"number\">c</th>\n<td class=\"text\">d</td>\n</tr>"))
  }

  @Test func `in a table of rows it is not the numbers that have a class`() {
    let html = rendered("<!-- .rows -->\n| a | b | c |\n|:--|--:|:--|\n| d | 1 | e |")
    #expect(
      html.contains("<th scope=\"col\">a</th>\n<th scope=\"col\">b</th>\n<th scope=\"col\" class=\"text\">c</th>"))
    #expect(html.contains("<th scope=\"row\">d</th>\n<td>1</td>\n<td class=\"text\">e</td>"))
  }

  @Test func `without a heading above, the container has no role that would need a name`() {
    #expect(rendered("| a |\n|---|").hasPrefix("<div class=\"table\" tabindex=\"0\">\n<table>\n"))
  }

  @Test func `a heading with values names the table by their text`() throws {
    let rendered = try page("## Plan of {{name}}\n\n| a |\n|---|", [("name", "A \"&\" B")])
    #expect(rendered.html.string.contains("aria-label=\"Plan of A &quot;&amp;&quot; B\""))
  }
}
