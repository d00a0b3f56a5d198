/// Why the output of a shard cannot be joined with others.
public enum ShardProblem: Sendable, Equatable {
  /// The folder is no output that this version has finished, or what was kept in it was lost on the way.
  case unreadable
  /// It is a whole site.
  case whole
  /// It is one of another number of shards than the first that is named.
  case otherCount(Shard, than: Shard)
  /// It is the same shard as another folder.
  case repeated(Shard, first: String)
  /// Its reports are of other prices than the site's.
  case otherPrices
  /// They were made by another program, or from other settings, templates, venues, scenarios or earlier builds.
  case otherSite
  /// Other portfolios stood in the book than when another shard was built.
  case otherBook(than: String)
  /// It has a client that another shard has too.
  case client(String, first: String)
  /// A file is missing, or is not as it was built.
  case file(String)
}
