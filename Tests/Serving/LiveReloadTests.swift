import Foundation
import Testing

@testable import Serving

@Suite struct LiveReloadTests {
  @Test func `an edit is told to every page that is shown`() throws {
    try RunningServer.serve(["index.html": "<body>Old</body>"]) { server throws in
      let clients = try (0..<2).map { _ in try events(server, after: version(server)) }
      try FixtureFolder.write("<body>New</body>", to: server.sources + "/index.html")
      for client in clients { #expect(heard(client).contains("data: built\n\n")) }
      #expect(try server.get("/").text.hasPrefix("<body>New<script "))
    }
  }

  @Test func `a file in a new folder is noticed, and a hidden one is not`() throws {
    try RunningServer.serve(["index.html": "home"]) { server throws in
      let first = try version(server)
      try FixtureFolder.write("x", to: server.sources + "/.index.swp")
      try FixtureFolder.write("x", to: server.sources + "/new/deep/a.txt")
      try server.wait(for: "/new/deep/a.txt") { $0.status == 200 }
      let second = try version(server)
      #expect(first != second)
      try FixtureFolder.write("y", to: server.sources + "/new/deep/a.txt")
      try server.wait(for: "/new/deep/a.txt") { $0.text == "y" }
    }
  }

  @Test func `a page that is old already is told at once`() throws {
    try RunningServer.serve(["index.html": "home"]) { server throws in
      let answer = try server.get("/__hedgerow/events?of-another-run-1")
      #expect(answer.header("Content-Type") == "text/event-stream")
      #expect(answer.text == "data: built\n\n")
    }
  }

  @Test func `of too many that wait, the one that has waited longest goes`() throws {
    var limits = ServingLimits()
    limits.waiting = 2
    try RunningServer.serve(["index.html": "home"], limits: limits) { server throws in
      let version = try version(server)
      let clients = try (0..<3).map { _ in try events(server, after: version) }
      #expect(clients[0].hear().isEmpty)
      try FixtureFolder.write("new", to: server.sources + "/index.html")
      for client in clients.dropFirst() { #expect(heard(client).contains("data: built\n\n")) }
    }
  }

  @Test func `a fault is a page, escaped, and goes when it is mended`() throws {
    try RunningServer.serve(["index.html": "<body>Good</body>", "a.css": "p{}"]) { server throws in
      let client = try events(server, after: version(server))
      try FixtureFolder.write("error: `<script>alert(1)</script>` & more", to: server.sources + "/fault")
      #expect(heard(client).contains("data: built\n\n"))
      for target in ["/", "/index.html", "/gone/"] {
        let answer = try server.get(target)
        #expect(answer.status == 500)
        #expect(
          answer.text.contains("<h1>Fault</h1>\n<pre>error: `&lt;script&gt;alert(1)&lt;/script&gt;` &amp; more</pre>"))
        #expect(answer.header("Content-Security-Policy")?.hasPrefix("default-src 'none'; style-src 'sha256-") == true)
        #expect(answer.text.contains(#"<a href="?built">Last</a>"#) == (target != "/gone/"))
      }
      #expect(try server.get("/?built").text.hasPrefix("<body>Good<script "))
      #expect(try server.get("/a.css").text == "p{}")
      try FileManager.default.removeItem(atPath: server.sources + "/fault")
      try server.wait(for: "/") { $0.status == 200 }
    }
  }

  @Test func `a site that is at fault from the beginning is served when it is mended`() throws {
    try RunningServer.serve(["index.html": "home", "fault": "error"]) { server throws in
      #expect(try server.get("/").status == 500)
      try FileManager.default.removeItem(atPath: server.sources + "/fault")
      try server.wait(for: "/") { $0.status == 200 }
    }
  }

  @Test func `a page that is not there says what was left out`() throws {
    try RunningServer.serve(["index.html": "home", "missing": "error: <x>"]) { server throws in
      #expect(try server.get("/").status == 200)
      let answer = try server.get("/reports/x/")
      #expect(answer.status == 404)
      #expect(answer.text.contains("<h1>Missing</h1>\n<pre>error: &lt;x&gt;</pre>"))
    }
  }

  @Test(arguments: [
    ("default-src 'none'; style-src 'self'", "default-src 'none'; style-src 'self'; script-src S; connect-src 'self'"),
    ("default-src 'self'", "default-src 'self'; script-src 'self' S; connect-src 'self'"),
    ("script-src 'none'", "script-src S"), ("script-src 'self'; ;", "script-src 'self' S"),
    ("default-src 'none'; script-src 'self'", "default-src 'none'; script-src 'self' S; connect-src 'self'"),
    ("connect-src 'none'; default-src a", "connect-src 'self'; default-src a; script-src a S"),
    ("img-src 'self'", "img-src 'self'"), ("", ""),
  ])
  func `a policy is widened by what the script needs`(policy: String, widened: String) {
    #expect(PagePolicy.widened(policy, by: "S") == widened)
  }

  @Test(arguments: ["'", "&#39;"])
  func `a page's own policy is met, however its quotes are written`(quote: String) {
    let meta = #"<meta http-equiv="Content-Security-Policy" content="style-src @self@; default-src @none@">"#
    let page = LiveReload.added(to: Array(meta.replacing("@", with: quote).utf8), version: "1")
    let policy = String(decoding: page, as: UTF8.self).replacing("&#39;", with: "'")
    #expect(policy.contains(#"content="style-src 'self'; default-src 'none'; script-src 'sha256-"#))
  }

  @Test func `a page without a policy or an end gets the script all the same`() {
    let page = LiveReload.added(to: Array("<p>Text".utf8), version: "1")
    #expect(String(decoding: page, as: UTF8.self).hasPrefix(#"<p>Text<script data-version="1">"#))
  }

  private func version(_ server: RunningServer) throws -> String {
    let page = try server.get("/").text
    return String(try #require(page.firstMatch(of: /data-version="([^"]+)"/)).1)
  }

  private func events(_ server: RunningServer, after version: String) throws -> LoopbackClient {
    let client = try LoopbackClient(port: server.port)
    client.say("GET /__hedgerow/events?\(version) HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    _ = client.hear(until: "\r\n\r\n")
    return client
  }

  private func heard(_ client: LoopbackClient) -> String { String(decoding: client.hear(), as: UTF8.self) }
}
