import Foundation
import Serving
import Testing

/// HTTP spoken to a server over a real socket.
@Suite struct ServerTests {
  private static let page = """
    <!DOCTYPE html>
    <html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"></head>
    <body><p>A page</p></body></html>

    """

  @Test func `a page goes out with the script and its policy, and its file stays as it is`() throws {
    try RunningServer.serve(["index.html": Self.page, "a b/index.html": Self.page]) { server throws in
      for target in ["/", "/index.html", "/?x=1", "/a%20b/", "http://localhost:\(server.port)/"] {
        let answer = try server.get(target)
        #expect(answer.status == 200, "\(target)")
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.header("Content-Length") == "\(answer.body.count)")
        #expect(answer.text.contains(/script-src &#39;sha256-[A-Za-z0-9+\/]{43}=&#39;; connect-src &#39;self&#39;/))
        #expect(answer.text.contains(/<p>A page<\/p><script data-version="[a-z0-9]+-1">/))
      }
      let file = try String(contentsOfFile: server.output + "/index.html", encoding: .utf8)
      #expect(file == Self.page)
    }
  }

  @Test func `other files go out as they are, whole, with their type`() throws {
    let large = String(repeating: "0123456789abcdef", count: 300_000)
    try RunningServer.serve(["large.svg": large, "a.json": "{}", "b.md": "# B", "c.css": "p{}", "d.unknown": "?"]) {
      server throws in
      #expect(try server.get("/large.svg").text == large)
      for (name, type) in [
        ("large.svg", "image/svg+xml"), ("a.json", "application/json"), ("b.md", "text/markdown; charset=utf-8"),
        ("c.css", "text/css; charset=utf-8"), ("d.unknown", "application/octet-stream"),
      ] {
        let answer = try server.get("/" + name)
        #expect(answer.header("Content-Type") == type)
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(answer.header("Cache-Control") == "no-store")
      }
    }
  }

  @Test func `a folder without its slash is asked for again, with it`() throws {
    try RunningServer.serve(["a b/ü/index.html": Self.page]) { server throws in
      let answer = try server.get("/a%20b/%C3%BC?x")
      #expect(answer.status == 301)
      #expect(answer.header("Location") == "/a%20b/%C3%BC/")
      #expect(try server.get("/a%20b/").status == 404)
      #expect(try server.get("/a%20b/%C3%BC/index.html/").status == 404)
    }
  }

  @Test func `HEAD is the head of GET`() throws {
    try RunningServer.serve(["index.html": Self.page, "a.txt": "text"]) { server throws in
      for target in ["/", "/a.txt", "/gone"] {
        let (get, head) = (try server.get(target), try server.get(target, method: "HEAD"))
        #expect(head.head == get.head)
        #expect(head.body.isEmpty && !get.body.isEmpty)
      }
    }
  }

  @Test func `a part of a file is not to be had`() throws {
    try RunningServer.serve(["a.txt": "0123456789"]) { server throws in
      let answer = try server.get("/a.txt", more: "Range: bytes=2-4\r\n")
      #expect(answer.status == 200 && answer.text == "0123456789")
      #expect(answer.header("Accept-Ranges") == "none")
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
  func `nothing but GET and HEAD is answered`(method: String) throws {
    try RunningServer.serve(["a.txt": "text"]) { server throws in
      let answer = try server.get("/a.txt", method: method, more: "Content-Length: 4\r\n")
      #expect(answer.status == 405)
      #expect(answer.header("Allow") == "GET, HEAD")
    }
  }

  @Test func `the site's own page tells of a page that is not there`() throws {
    try RunningServer.serve(["index.html": Self.page, "404.html": "<body>Lost</body>"]) { server throws in
      let answer = try server.get("/gone/")
      #expect(answer.status == 404)
      #expect(answer.text.hasPrefix("<body>Lost<script "))
    }
    try RunningServer.serve(["index.html": Self.page]) { server throws in
      let answer = try server.get("/gone/")
      #expect(answer.status == 404)
      #expect(answer.text.contains("<h1>404 Not Found</h1>"))
    }
  }

  @Test func `a port that is taken is told, and of several the next is taken`() throws {
    try RunningServer.serve([:]) { server throws in
      let words = ServingWords(fault: "", missing: "", lastBuilt: "")
      #expect(throws: ServingFault.portsTaken(server.port, server.port)) {
        try Server(ports: server.port...server.port, folder: "/nowhere", words: words)
      }
      let last = server.port < .max - 20 ? server.port + 20 : .max
      let next = try Server(ports: server.port...last, folder: "/nowhere", words: words)
      #expect(next.port > server.port)
      #expect(next.address == "http://127.0.0.1:\(next.port)/")
    }
  }
}
