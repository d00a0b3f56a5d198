import Testing

@testable import Markup

@Suite struct URLEncodingTests {
  private func encoded(_ text: String, atStart: Bool) -> String {
    var bytes: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes.appendEncodingURL($0, atStart: atStart) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a whole URL keeps its structure`() {
    let url = "https://e.org:80/a%20b/?c=d&e=[f]#g"
    #expect(encoded(url, atStart: true) == "https://e.org:80/a%20b/?c=d&e=%5Bf%5D#g")
    #expect(encoded("50% \"é\"", atStart: true) == "50%25%20%22%C3%A9%22")
  }

  @Test func `a piece of a URL stays one piece`() {
    #expect(encoded("a/b?c&d#e:f%20", atStart: false) == "a/b%3Fc%26d%23e%3Af%2520")
  }

  @Test(arguments: ["", "/x", "x/y:z", "?a:b", "#a:b", "http://e", "HTTPS://e", "mailto:a@b"])
  func `a URL that stays or leads elsewhere is allowed`(url: String) {
    #expect(isAllowedURL(Array(url.utf8)))
  }

  @Test(arguments: [
    "javascript:x", "JavaScript:x", "data:text/html,x", "vbscript:x", "file:///x", "x:y", ":x",
  ])
  func `any other scheme is refused`(url: String) {
    #expect(!isAllowedURL(Array(url.utf8)))
  }
}
