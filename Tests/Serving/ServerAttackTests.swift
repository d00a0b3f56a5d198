import Foundation
import Serving
import Testing

/// What is said to a server by those who want something else than a page.
@Suite struct ServerAttackTests {
  @Test func `no writing of a path leads out of the folder`() throws {
    try RunningServer.serve(["index.html": "home", "a/b.txt": "b", ".hidden/x.txt": "SECRET", ".env": "SECRET"]) {
      server throws in
      // Not written through the folder that is served, which the first build takes away and puts there.
      try FixtureFolder.write("SECRET", to: server.folder + "/secret.txt")
      try FixtureFolder.write("SECRET", to: server.output + "-more/secret.txt")
      let out = server.output + "/../secret.txt"
      for target in [
        "/../secret.txt", "/a/../../secret.txt", "/./../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E/secret.txt",
        "/.%2e/secret.txt", "/..%2fsecret.txt", "/..%2Fsecret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt",
        "/..\\secret.txt", "/a/..%00/secret.txt", "/index.html%00/../../secret.txt", "/%252e%252e/secret.txt",
        "/..%252fsecret.txt", "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae%e0%80%ae/secret.txt", "/..;/secret.txt",
        "//../secret.txt", "/a//../../secret.txt", "//etc/passwd", "/\(out)", out, "file://\(out)",
        "http://localhost:\(server.port)/../secret.txt", "/../output-more/secret.txt", "/..%u2215secret.txt",
        "/\u{FF0E}\u{FF0E}/secret.txt", "/a/%2e%2e%2f%2e%2e%2fsecret.txt", "/.env", "/%2eenv", "/.hidden/x.txt",
        "/a/%2e./.%2e/secret.txt", "/..%0a/secret.txt", "/%", "/%2", "/%zz", "*", "..", "",
        "/..%c0%afsecret.txt", "/a/b.txt/../../../secret.txt",
      ] {
        let answer = try server.get(target)
        #expect(answer.status == 400 || answer.status == 404, "\(target): \(answer.status)")
        #expect(!answer.text.contains("SECRET") && !answer.text.contains("root:"), "\(target)")
      }
      // All of them were answered, and the server still answers.
      #expect(try server.get("/a/b.txt").text == "b")
    }
  }

  @Test func `a link out of the folder is not followed, neither to a file nor through a folder`() throws {
    try RunningServer.serve(["index.html": "home"]) { server throws in
      // What is served stands there once it has been asked for.
      #expect(try server.get("/").status == 200)
      try FixtureFolder.write("SECRET", to: server.output + "-more/secret.txt")
      for (name, target) in [("file", server.output + "-more/secret.txt"), ("folder", server.output + "-more")] {
        try FileManager.default.createSymbolicLink(atPath: server.output + "/" + name, withDestinationPath: target)
      }
      for target in ["/file", "/folder", "/folder/", "/folder/secret.txt"] {
        #expect(try server.get(target).status == 404, "\(target)")
      }
    }
  }

  @Test func `only this machine's own names are answered`() throws {
    try RunningServer.serve(["index.html": "home"]) { server throws in
      let port = server.port
      for host in ["localhost:\(port)", "LOCALHOST:\(port)", "127.0.0.1:\(port)", "[::1]:\(port)"] {
        #expect(try server.get("/", host: host).status == 200, "\(host)")
      }
      for host in [
        "evil.example", "evil.example:\(port)", "localhost", "localhost:1", "localhost.:\(port)", "127.0.0.1",
        "127.0.0.2:\(port)", "127.1:\(port)", "0.0.0.0:\(port)", "localhost:\(port).evil.example",
        "localhost:\(port)@evil.example", "user@localhost:\(port)", "localhost:\(port),evil.example", "[::]:\(port)",
        "",
      ] {
        #expect(try server.get("/", host: host).status == 421, "\(host)")
        #expect(try server.get("/__hedgerow/events?x", host: host).status == 421, "\(host)")
      }
      #expect(try server.get("http://evil.example/").status == 421)
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\nHost: a\n\r\n\r\n", 400), ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET /\r\n\r\n", 400), ("GET / HTTP/2\r\nHost: a\r\n\r\n", 505), ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\u{0}b\r\n\r\n", 400), ("\r\n\r\n", 400), ("\u{16}\u{3}\u{1}\r\n\r\n", 400),
    ("GET / HTTP/1.0\r\n\r\n", 421),
  ])
  func `what is no request is refused`(text: String, status: Int) throws {
    try RunningServer.serve(["index.html": "home"]) { server throws in #expect(try server.ask(text).status == status) }
  }

  @Test func `a head without end is refused`() throws {
    try RunningServer.serve(["index.html": "home"]) { server throws in
      let long = "X-Long: " + String(repeating: "a", count: 1000) + "\r\n"
      #expect(try server.get("/", more: String(repeating: long, count: 15)).status == 200)
      #expect(try server.get("/", more: String(repeating: long, count: 17)).status == 431)
      let client = try LoopbackClient(port: server.port)
      for _ in 0..<2000 { client.say(long) }
      #expect(HeardResponse(client.hear()).status == 431 || client.hear().isEmpty)
    }
  }

  @Test func `who says nothing, or half of it, keeps nobody waiting, and is let go`() throws {
    var limits = ServingLimits()
    limits.patience = .milliseconds(300)
    try RunningServer.serve(["index.html": "home"], limits: limits) { server throws in
      let (silent, slow) = (try LoopbackClient(port: server.port), try LoopbackClient(port: server.port))
      slow.say("GET / HT")
      #expect(try server.get("/").status == 200)
      #expect(silent.hear().isEmpty)
      #expect(HeardResponse(slow.hear()).status == 408)
    }
  }

  @Test func `of more clients than there is room for, those that say nothing go first`() throws {
    var limits = ServingLimits()
    limits.connections = 4
    try RunningServer.serve(["index.html": "home"], limits: limits) { server throws in
      let silent = try (0..<12).map { _ in try LoopbackClient(port: server.port) }
      #expect(try server.get("/").status == 200)
      #expect(silent.prefix(8).allSatisfy { $0.hear().isEmpty })
    }
  }

  @Test func `who does not read keeps nobody waiting`() throws {
    try RunningServer.serve(["large.txt": String(repeating: "x", count: 20_000_000), "a.txt": "a"]) { server throws in
      let deaf = try LoopbackClient(port: server.port)
      deaf.say("GET /large.txt HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      #expect(try server.get("/a.txt").text == "a")
      #expect(HeardResponse(deaf.hear()).body.count == 20_000_000)
    }
  }
}
