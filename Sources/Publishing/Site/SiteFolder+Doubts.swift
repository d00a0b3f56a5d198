import Parsing
import Reporting

/// What is odd about the folder itself.
extension SiteReading {
  /// Folders that nothing reads and whose names are nearly those of folders that are read.
  func unreadFolders() -> [SiteWarning] {
    let known = [settings.portfolios, settings.venues, settings.scenarios, "pages", "templates", "assets"]
    guard !unread.site, let names = try? Disk.list(path) else { return [] }
    return names.filter { !known.contains($0) && Disk.isFolder(path + "/" + $0) }.compactMap { name in
      NearestName.of(name, among: known).map { .unreadFolder(path + "/" + name, meant: $0) }
    }
  }

  /// Templates without a word: each makes pages without one. An empty partial is a way to leave something out.
  func emptyTemplates() -> [SiteWarning] {
    templates.keys.sorted()
      .filter { name in
        Composer.templateNames.contains(name) && !Composer.isFileOfWords(name)
          && templates[name]?.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } == true
          && Disk.isFile(path + "/templates/" + name)
      }
      .map { .emptyTemplate(path + "/templates/" + $0) }
  }
}

extension ComposedPage {
  /// The images that a browser would have to fetch from elsewhere, which the page's own policy forbids.
  var imagesFromElsewhere: [String] {
    let outside = links.filter { $0.hasPrefix("//") || $0.hasPrefix("https:") || $0.hasPrefix("http:") }
    guard !outside.isEmpty else { return [] }
    let text = String(decoding: html, as: UTF8.self)
    return outside.filter { text.contains("<img src=\"\($0.replacing("&", with: "&amp;"))\"") }
  }
}
