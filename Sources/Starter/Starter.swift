/// The files of a small working site, embedded so that the program needs no folder beside it.
public enum Starter {
  /// Each with its path from the site's folder, in the order in which one would read them.
  public static var files: [(path: String, bytes: [UInt8])] {
    [
      ("site.json", PackageResources.site_json),
      ("market.json", PackageResources.market_json),
      ("venues/example.json", PackageResources.example_json),
      ("portfolios/one-btc.json", PackageResources.one_btc_json),
      ("scenarios/moves.json", PackageResources.moves_json),
      ("pages/index.md", PackageResources.index_md),
      ("pages/first-hedge.md", PackageResources.first_hedge_md),
    ]
  }

  /// What version control should pass over: the built site.
  public static var ignored: [UInt8] { PackageResources.gitignore }
}
