import Markup

/// A few lines of script that are put into pages on their way to the browser, and never into the files.
///
/// The script waits for an event while its page is to be seen, and loads the page anew. A browser keeps six connections to
/// a server, so hidden pages give theirs back; each asks with the version that it shows, and so misses nothing meanwhile.
enum LiveReload {
  /// Where events are waited for.
  static let steps = ["__hedgerow", "events"]

  private static let script: StaticString = """
    (() => {
      const version = document.currentScript.dataset.version;
      let events = null;
      const look = () => {
        if (document.hidden) { if (events) events.close(); events = null; }
        else if (!events) {
          events = new EventSource("/__hedgerow/events?" + version);
          events.onmessage = () => location.reload();
        }
      };
      document.addEventListener("visibilitychange", look);
      look();
    })();
    """

  /// What a Content-Security-Policy allows the script by.
  static let source = "'sha256-\(SHA256.digest(of: HTMLText(script).bytes).base64)'"

  /// The script as an element; it closes no element in itself.
  static func element(_ version: String) -> HTMLText {
    HTMLText("<script data-version=\"") + HTMLText(escaping: version) + HTMLText("\">") + HTMLText(script)
      + HTMLText("</script>\n")
  }

  /// An event, as it is sent.
  static let event = Array("data: built\n\n".utf8)

  /// A page with the script in it, and with a policy that allows this script and no other.
  static func added(to page: [UInt8], version: String) -> [UInt8] {
    let page = PagePolicy.allowing(source, in: page)
    let end = page[...].lastRange(of: "</body>") ?? page.count..<page.count
    return page[..<end.lowerBound] + element(version).bytes + page[end.lowerBound...]
  }
}
