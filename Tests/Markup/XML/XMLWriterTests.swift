import Foundation
import Testing

@testable import Markup

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct XMLWriterTests {
  @Test func `elements are indented, and texts and values are escaped`() {
    var writer = XMLWriter(depth: 1)
    writer.element("suite", ["name": "a \"b\" & 'c'\n\td"]) { suite in
      suite.element("empty")
      suite.element("text", text: "x ]]> y\n<z>\u{1B}[31m")
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
          <suite name="a &quot;b&quot; &amp; &#39;c&#39;&#10;&#9;d">
            <empty/>
            <text>x ]]&gt; y
        &lt;z&gt;\u{FFFD}[31m</text>
          </suite>

        """)
  }

  @Test(arguments: HostileTexts.classes.flatMap(\.texts))
  func `a reader finds every hostile text as it is shown, in a value and in an element`(hostile: String) throws {
    // Behind a letter: Foundation takes a U+FEFF at a beginning for a byte order mark.
    let text = "x" + hostile
    var writer = XMLWriter()
    writer.element("root", ["value": text], text: text)
    let root = try #require(try XMLDocument(data: Data(writer.bytes)).rootElement())
    #expect(root.attribute(forName: "value")?.stringValue == ShownText.of(text))
    #expect(root.stringValue == ShownText.of(text))
    #expect(root.childCount == 1)
  }
}
