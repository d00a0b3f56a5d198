public import Markup
public import Parsing

/// Why a site was not built.
public enum PublishingFault: Error, Sendable {
  /// The site's folder, or a file it cannot do without, is missing.
  case noSite(String)
  /// A file or files are at fault.
  case input([Faults])
  /// A template is at fault.
  case template(TemplateFaults)
  /// A file in the site's `templates` folder that replaces no template.
  case unknownTemplate(String, known: [String])
  case disk(DiskFault)
  case outputIsNotAFolder(String)
  /// The output folder holds files that no build of this program made.
  case outputIsNotOurs(String)
  /// The output folder is the site's own folder, or holds it.
  case outputIsTheSite(String)
  /// The output folder is one of the folders that the site is read from, or in it.
  case outputIsAnInput(String, folder: String)
  /// A file or folder of the site lies outside its folder, behind a link.
  case outsideTheSite(String)
  /// Two pages would stand at one place.
  case repeatedOutput(String)
  /// Two places differ only where some file systems see no difference.
  case collidingOutput(String, String)
  /// A page would have a name that some file systems cannot keep.
  case unportableOutput(String, PortableName.Problem)
  /// Two portfolios have one id.
  case repeatedPortfolio(id: String, first: String, second: String)
  /// A page links to a place that the site does not have.
  case deadLink(page: String, link: String)
  /// A file of the pages' folder that is no page.
  case notAPage(String)
  /// A page whose file or folder has a name that makes no plain address.
  case pageName(String)
  /// A page at whose place the site's own list of reports stands.
  case pageInPlaceOfIndex(String)
  /// No portfolio of that name.
  case noPortfolio(String, known: [String])
  /// Part of the format that this version does not build yet.
  case notYetSupported(path: String)

  /// Runs something with the disk; its faults become these.
  static func disk<Result>(_ body: () throws(DiskFault) -> Result) throws(PublishingFault) -> Result {
    do { return try body() } catch { throw .disk(error) }
  }
}
