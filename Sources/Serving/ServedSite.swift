/// What a site answers to a request: its files, or why there are none.
struct ServedSite {
  let folder: ServedFolder
  let host: LocalHost
  let words: ServingWords
  private(set) var state = BuildState.built(isChanged: false, missing: nil)
  /// The version that is served. It begins anew with each server, so that pages of an earlier one know that they are old.
  private(set) var version: String
  private var builds = 0
  private let run = String(UInt64.random(in: .min ... .max), radix: 36)

  init(folder: ServedFolder, host: LocalHost, words: ServingWords) {
    self.folder = folder
    self.host = host
    self.words = words
    version = run + "-0"
  }

  /// Takes what a build has come to.
  ///
  /// - Returns: whether pages that are shown are old now.
  mutating func take(_ new: BuildState) -> Bool {
    let isOld =
      switch (state, new) {
      case (.fault(let old), .fault(let new)): old != new
      case (.built(_, let old), .built(let isChanged, let new)): isChanged || old != new
      case (.fault, .built), (.built, .fault): true
      }
    state = new
    guard isOld else { return false }
    builds += 1
    version = "\(run)-\(builds)"
    return true
  }

  func answer(_ request: Request) -> Response {
    guard host.includes(request.host) else { return refusal(.misdirectedRequest) }
    if request.path.steps == LiveReload.steps { return events(after: request.query) }
    switch folder.find(request.path.steps) {
    case .file(let file) where !request.path.isFolder:
      return answer(with: file, named: request.path.steps.last ?? "", request)
    case .folder where !request.path.isFolder:
      var response = Response(.movedPermanently, MediaType.of(".txt"), .bytes([]))
      response.location = request.path.asFolder
      return response
    case .folder:
      if case .file(let file) = folder.find(request.path.steps + ["index.html"]) {
        return answer(with: file, named: "index.html", request)
      }
      return missing()
    case .file, .nothing: return missing()
    }
  }

  /// What a request gets that is at fault itself.
  func refusal(_ status: Status) -> Response {
    Response(status, MediaType.of(".txt"), .bytes(Array((status.line + "\n").utf8)))
  }

  /// A page as it was built; while the site is at fault only when asked for, so that nobody takes it for the newest.
  private func answer(with file: OpenFile, named name: String, _ request: Request) -> Response {
    let type = MediaType.of(name)
    guard type == MediaType.of(".html") else { return Response(.ok, type, .file(file)) }
    if case .fault(let text) = state, request.query != "built" { return fault(text, lastBuilt: words.lastBuilt) }
    return page(file, .ok)
  }

  private func page(_ file: OpenFile, _ status: Status) -> Response {
    Response(status, MediaType.of(".html"), .bytes(LiveReload.added(to: file.bytes(), version: version)))
  }

  private func missing() -> Response {
    switch state {
    case .fault(let text): return fault(text)
    case .built(_, let missing?):
      return StatusPage(title: words.missing, text: missing).response(.notFound, version: version)
    case .built(_, nil):
      if case .file(let file) = folder.find(["404.html"]) { return page(file, .notFound) }
      return StatusPage(title: Status.notFound.line, text: "").response(.notFound, version: version)
    }
  }

  private func fault(_ text: String, lastBuilt: String? = nil) -> Response {
    StatusPage(title: words.fault, text: text, lastBuilt: lastBuilt).response(.serverError, version: version)
  }

  /// The next event; at once for a page that is old already.
  private func events(after shown: String) -> Response {
    Response(.ok, "text/event-stream", shown == version ? .events : .bytes(LiveReload.event))
  }
}
