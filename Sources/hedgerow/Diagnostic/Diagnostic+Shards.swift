import Publishing

/// Why shards are not joined.
extension Diagnostic {
  init(_ problem: ShardProblem) {
    switch problem {
    case .unreadable:
      self.init(
        "the folder is not the output of a shard",
        notes: ["it has no `manifest.json` and no `.hedgerow-kept` that a build of this version has finished"],
        hint: "build the shard again with `--shard`; copy its output with the files whose names begin with a dot")
    case .whole:
      self.init(
        "the folder holds a whole site and no shard", hint: "name only the outputs of builds with `--shard`")
    case .otherCount(let shard, let first):
      self.init(
        "the shards are not of one build",
        notes: ["this is shard \(Self.words(shard)), and the first that is named is \(Self.words(first))"],
        hint: "name the shards of one build")
    case .repeated(let shard, let first):
      self.init(
        "two folders are the same shard",
        notes: ["`\(Printable.path(first))` is shard \(Self.words(shard)) too"], hint: "name each shard once")
    case .otherPrices:
      self.init(
        "the shard is of another market", notes: ["its reports show other prices than the site has"],
        hint: Self.again)
    case .otherSite:
      self.init(
        "the shard is not of this site and this program",
        notes: [
          "its reports were made by another program, or from other settings, templates, venues, scenarios or options"
        ],
        hint: Self.again + ", with the same program and the same options")
    case .otherBook(let first):
      self.init(
        "the shards are of different portfolios",
        notes: ["when it was built, the book was not the one that `\(Printable.path(first))` was built from"],
        hint: Self.again)
    case .client(let id, let first):
      self.init(
        "two shards have the client `\(Printable.text(id))`", notes: ["the other is `\(Printable.path(first))`"],
        hint: Self.again)
    case .file(let path):
      self.init(
        "a report of the shard is not as it was built",
        notes: ["`\(Printable.path(path))` is missing or has other bytes"],
        hint: "copy the shard again, or build it again with `--full`")
    }
  }

  /// Shards that are not among those to be joined.
  init(missing: [Int], of count: Int) {
    self.init(
      missing.count == 1 ? "a shard is missing" : "\(missing.count) shards are missing",
      notes: [Printable.list(missing.map { "\($0)/\(count)" })],
      hint: "build them with `--shard`, and name the output of every shard")
  }

  /// An output that is another shard, or a whole site.
  init(output path: String, holding standing: Shard?) {
    self.init(
      "the output is of something else than what is built",
      notes: ["`\(Printable.path(path))` holds \(standing.map { "shard " + Self.words($0) } ?? "a whole site")"],
      hint: "name another folder with `--output`; each shard has its own")
  }

  private static let again = "build all shards again from the same files"

  private static func words(_ shard: Shard) -> String { "\(shard.index) of \(shard.count)" }
}
