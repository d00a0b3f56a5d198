/// The sentences, the page and the style that readers see, embedded so that the program needs no folder beside it.
public enum Templates {
  /// One client's report, in Markdown.
  public static var report: [UInt8] { PackageResources.report_md }
  /// The desk's overview, in Markdown.
  public static var index: [UInt8] { PackageResources.index_md }
  /// What stands around the text of a site's own page, in Markdown.
  public static var prose: [UInt8] { PackageResources.prose_md }
  /// A list of clients, in Markdown.
  public static var clients: [UInt8] { PackageResources.clients_md }
  /// One asset across all clients, in Markdown.
  public static var asset: [UInt8] { PackageResources.asset_md }
  /// One venue across all clients, in Markdown.
  public static var venue: [UInt8] { PackageResources.venue_md }
  /// What changed in the book since an earlier build, in Markdown.
  public static var changes: [UInt8] { PackageResources.changes_md }
  /// The list of all pages with the search, in Markdown.
  public static var search: [UInt8] { PackageResources.search_md }
  /// What stands where there is no page, in Markdown.
  public static var missing: [UInt8] { PackageResources.missing_md }
  /// The list of all pages for language models, in Markdown.
  public static var llms: [UInt8] { PackageResources.llms_md }
  /// The only script: it filters the list of pages.
  public static var script: [UInt8] { PackageResources.search_js }
  /// The HTML around every page's content.
  public static var page: [UInt8] { PackageResources.page_html }
  /// The words of all of them, in English.
  public static var words: [UInt8] { PackageResources.words_en_txt }
  /// The one stylesheet.
  public static var style: [UInt8] { PackageResources.style_css }
}
