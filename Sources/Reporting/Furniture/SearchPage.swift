import Markup

/// The search: a field, and what a script puts below it. Without the script the field is hidden, and the page is a list.
enum SearchPage {
  /// Where it stands, from the site's first folder.
  static let place = "search/"
  static let script = "search.js"
  static let index = "index.js"

  static func form(_ words: PageWords) -> Block {
    var html = HTMLText("<div class=\"find\">\n<form role=\"search\" hidden>\n<label for=\"theQuery\">")
    html.append(HTMLText(escaping: words(.searchField)))
    html.append(
      HTMLText("</label>\n<input id=\"theQuery\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\">\n"))
    html.append(HTMLText("<p role=\"status\" data-one=\""))
    html.append(HTMLText(escaping: words(.searchOne)))
    html.append(HTMLText("\" data-many=\""))
    html.append(HTMLText(escaping: words(.searchMany, "{count}")))
    html.append(HTMLText("\" data-none=\""))
    html.append(HTMLText(escaping: words(.searchNone)))
    html.append(HTMLText("\"></p>\n</form>\n<ol hidden></ol>\n</div>"))
    return Block(html: html, markdown: MarkdownText())
  }
}
