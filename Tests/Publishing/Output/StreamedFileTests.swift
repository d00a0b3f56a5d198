import Foundation
import Testing

@testable import Publishing
@testable import hedgerow

@Suite struct StreamedFileTests {
  @Test func `until it is finished the earlier file stands, and no other name is left`() throws {
    try FixtureFolder.withTemporary { folder in
      let path = folder + "/a.xml"
      try FixtureFolder.write("<mark>old", to: path)
      let file = try StreamedFile(path, replacing: "<mark")
      for _ in 0..<20_000 { file.write(Array("<mark>new\n".utf8)) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "<mark>old")
      #expect(try FixtureFolder.contents(folder).count == 2)
      try file.finish()
      #expect(try FixtureFolder.contents(folder).mapValues(\.count) == ["a.xml": 200_000])
    }
  }

  @Test func `one that is given up leaves nothing`() throws {
    try FixtureFolder.withTemporary { folder in
      do { try StreamedFile(folder + "/a.xml", replacing: "<mark").write([65]) }
      #expect(try FixtureFolder.contents(folder).isEmpty)
    }
  }

  @Test func `what a killed run left behind is replaced, a link is not followed`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.write("precious", to: folder + "/b")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/a.xml.hedgerow-new", withDestinationPath: folder + "/b")
      let file = try StreamedFile(folder + "/a.xml", replacing: "<mark")
      file.write([65])
      try file.finish()
      #expect(try FixtureFolder.contents(folder) == ["a.xml": Data([65]), "b": Data("precious".utf8)])
    }
  }

  @Test func `something else is never replaced`() throws {
    try FixtureFolder.withTemporary { folder in
      try FixtureFolder.write("{}", to: folder + "/site.json")
      try FixtureFolder.write("", to: folder + "/empty")
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/empty")
      for name in ["site.json", "link", ""] {
        #expect(
          message(folder + "/" + name) == """
            error: the report would replace something else
            --> \(folder)/\(name)
            = expected a report of the same kind, or nothing
            hint: name a new file
            """)
      }
      #expect(message(folder + "/empty") == nil)
    }
  }

  @Test func `a place that cannot be written, or in the output, is told at once`() throws {
    try FixtureFolder.withTemporary { folder in
      #expect(
        message(folder + "/no/a.xml") == """
          error: cannot write a file
          --> \(folder)/no/a.xml
          = No such file or directory
          """)
      let inside = """
        error: the report would stand in the output folder
        --> \(folder)/out/a.xml
        = that folder holds the site and nothing else
        hint: name a file beside it
        """
      #expect(message(folder + "/out/a.xml", outside: folder + "/out") == inside)
    }
  }

  private func message(_ path: String, outside output: String? = nil) -> String? {
    do throws(PublishingFault) {
      _ = try StreamedFile(path, replacing: "<mark", outside: output)
      return nil
    } catch { return Diagnostic.text(of: error) }
  }
}
