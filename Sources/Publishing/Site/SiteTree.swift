import Parsing
import Reporting

/// The site's own pages as the tree that their folders make, and the ways through it.
///
///     index.md  guide/index.md  guide/hedging.md  guide/venues/weex.md
///
/// The home page is above all; `guide/` is a section with a page of its own, and `guide/venues/` one without.
struct SiteTree: Sendable {
  private var files: [String: PageFolder.File] = [:]
  /// The folders directly below a folder, in their order: by their pages' `order`, then by name.
  private var below: [String: [String]] = [:]

  init(_ all: [PageFolder.File]) {
    for file in all { files[file.folder] = file }
    var below: [String: Set<String>] = [:]
    for file in all {
      var folder = file.folder
      while !folder.isEmpty, below[Self.above(folder), default: []].insert(folder).inserted {
        folder = Self.above(folder)
      }
    }
    self.below = below.mapValues { [files] folders in
      folders.sorted { (files[$0]?.rank ?? .infinity, $0) < (files[$1]?.rank ?? .infinity, $1) }
    }
  }

  /// Where the overview of all reports stands: in the first folder, unless a page is the home page.
  static func overview(beside pages: [PageFolder.File]) -> String {
    pages.contains { $0.folder.isEmpty } ? "reports/" : ""
  }
  var overview: String { Self.overview(beside: Array(files.values)) }
  var home: PageFolder.File? { files[""] }

  func link(to file: PageFolder.File) -> PageLink {
    PageLink(title: file.page.settings.title, description: file.page.settings.description, place: file.folder)
  }

  /// The pages directly in a folder, without its own.
  func links(in folder: String) -> [PageLink] {
    (below[folder] ?? []).compactMap { files[$0].map(link) }
  }

  func surroundings(of file: PageFolder.File) -> PageSurroundings {
    var surroundings = PageSurroundings(place: file.folder, kind: .page)
    var folder = Self.above(file.folder)
    while !folder.isEmpty {
      surroundings.above.insert(head(of: folder), at: 0)
      folder = Self.above(folder)
    }
    let own = below[file.folder] == nil ? Self.above(file.folder) : file.folder
    let pages = links(in: own)
    if !own.isEmpty, pages.count + (files[own] == nil ? 0 : 1) > 1 {
      surroundings.section = PageSurroundings.Section(head: head(of: own), pages: pages)
    }
    let order = file.folder.isEmpty ? [] : sequence(from: Self.first(of: file.folder))
    if let place = order.firstIndex(where: { $0.folder == file.folder }) {
      if place > 0 { surroundings.previous = link(to: order[place - 1]) }
      if place + 1 < order.count { surroundings.next = link(to: order[place + 1]) }
    }
    return surroundings
  }

  /// The section of the site that a page is in; `nil` for one that is in no folder.
  func section(of file: PageFolder.File) -> PageLink? {
    let first = Self.first(of: file.folder)
    return first.isEmpty || below[first] == nil ? nil : head(of: first)
  }

  /// Every page once: those in no folder, then section by section.
  func sections(single title: String) -> [PageSurroundings.Section] {
    let first = below[""] ?? []
    let single = [""] + first.filter { below[$0] == nil }
    return [
      PageSurroundings.Section(
        head: PageLink(title: title, place: nil), pages: single.compactMap { files[$0].map(link) })
    ]
      + first.filter { below[$0] != nil }.map { folder in
        PageSurroundings.Section(head: head(of: folder), pages: sequence(from: folder).map(link))
      }
  }

  /// A folder and all below it, in the order in which one would read them.
  private func sequence(from folder: String) -> [PageFolder.File] {
    let own = files[folder].map { [$0] } ?? []
    return own + (below[folder] ?? []).flatMap(sequence)
  }

  /// A folder by its page, or by its name where it has none.
  private func head(of folder: String) -> PageLink {
    if let file = files[folder] { return link(to: file) }
    let name = folder.dropLast().split(separator: "/").last ?? ""
    let words = name.split(separator: "-").joined(separator: " ")
    return PageLink(title: words.prefix(1).uppercased() + words.dropFirst(), place: nil)
  }

  /// `guide/` for `guide/venues/`; empty for `guide/`.
  private static func above(_ folder: String) -> String {
    folder.dropLast().lastIndex(of: "/").map { String(folder[...$0]) } ?? ""
  }

  /// `guide/` for `guide/venues/`.
  private static func first(of folder: String) -> String {
    folder.firstIndex(of: "/").map { String(folder[...$0]) } ?? ""
  }
}
