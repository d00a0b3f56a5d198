import Foundation
import Testing

@testable import Publishing
@testable import hedgerow

@Suite struct VerificationTests {
  @Test func `an output is as it was built until something happens to it`() throws {
    try StreamSite.with(clients: 5) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let output = site.folder + "/out"
      let whole = try Verification(output)
      #expect(whole.findings == [])
      #expect(try whole.files == site.files().count - 2)
      #expect(Verify.text(of: whole, in: "out") == "out: \(whole.files) files, every one as it was built\n")

      let report = "reports/" + GeneratedBook.id(3)
      try FileManager.default.removeItem(atPath: output + "/" + report + "/index.md")
      var style = try String(contentsOfFile: output + "/style.css", encoding: .utf8)
      style = style.replacing(":", with: ";")
      try FixtureFolder.write(style, to: output + "/style.css")
      for name in ["CNAME", report + "-old/a.html", "zeta", ".nojekyll"] {
        try FixtureFolder.write("x", to: output + "/" + name)
      }
      let broken = try Verification(output)
      #expect(
        Verify.text(of: broken, in: "out") == """
          not listed: CNAME
          not listed: \(report)-old/a.html
          missing: \(report)/index.md
          changed: style.css
          not listed: zeta
          out: \(whole.files) files, 1 missing, 1 changed, 3 not listed

          """)
      #expect(!broken.isWhole)
      // A build makes what is missing and leaves what is not its own.
      try site.build(full: true)
      #expect(try Verification(output).findings.count == 3)
      #expect(try Verification(output).isWhole)
    }
  }

  @Test func `a file behind a link is missing`() throws {
    try StreamSite.with(clients: 2) {
      ["a.ndjson": $0]
    } _: { site in
      try site.build()
      let output = site.folder + "/out"
      try FileManager.default.moveItem(atPath: output + "/reports", toPath: site.folder + "/elsewhere")
      try FileManager.default.createSymbolicLink(
        atPath: output + "/reports", withDestinationPath: site.folder + "/elsewhere")
      #expect(try Verification(output).missing > 4)
    }
  }

  @Test func `a folder that no build has made is refused in these words`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.write(#"{ "name": "An app" }"#, to: folder + "/app/manifest.json")
      for name in ["app", "nothing"] {
        let fault = try #require(throws: PublishingFault.self) { try Verification(folder + "/" + name) }
        #expect(
          Diagnostic.text(of: fault) == """
            error: the folder is not the output of a build
            = `\(folder)/\(name)` has no `manifest.json` of one
            hint: name the folder that `hedgerow build` wrote to
            """)
      }
    }
  }
}
