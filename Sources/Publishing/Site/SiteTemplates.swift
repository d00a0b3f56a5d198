import Estimating
import Hedging
import Markup
import Parsing
import Reporting

/// A site's templates in place of the built-in ones.
enum SiteTemplates {
  /// What the pages of a site are made by, or all that is wrong with its templates.
  static func composer(of site: SiteReading, generator: String) -> (Composer?, [PublishingFault]) {
    var faults: [PublishingFault] = []
    var templates = site.templates
    while true {
      do throws(Refusal) {
        let composer = try composer(of: site, templates, site.pages, generator)
        return (faults.isEmpty ? composer : nil, faults)
      } catch {
        switch error {
        case .stray(let stray):
          templates[stray.name] = nil
          faults.append(.unknownTemplate(site.path + "/templates/" + stray.name, known: stray.known))
        case .faults: return (nil, faults + each(of: templates, site, generator))
        }
      }
    }
  }

  /// The same where only a composer will do.
  static func checked(_ site: SiteReading, generator: String) throws(PublishingFault) -> Composer {
    let (composer, faults) = composer(of: site, generator: generator)
    if let fault = PublishingFault(faults) { throw fault }
    guard let composer else { preconditionFailure("without a fault there is a composer") }
    return composer
  }

  /// A composer tells of the first template that is at fault, so they are tried one by one, each with all partials.
  private static func each(
    of templates: [String: [UInt8]], _ site: SiteReading, _ generator: String
  ) -> [PublishingFault] {
    var partials = templates.filter { !Composer.templateNames.contains($0.key) }
    var told: Set<TemplateFault> = []
    var faults: [PublishingFault] = []
    // Words that are at fault are told once, and the templates are tried with English ones.
    let words = partials.filter { Composer.isFileOfWords($0.key) }
    if case .faults(let found)? = refusal(of: words, site, generator) {
      faults.append(.template(found, folder: site.path))
      for name in words.keys { partials[name] = nil }
    }
    for name in Composer.templateNames {
      let alone = templates.filter { $0.key == name }
      guard case .faults(let found)? = refusal(of: partials.merging(alone) { $1 }, site, generator) else { continue }
      let new = found.faults.filter { told.insert($0).inserted }
      if !new.isEmpty { faults.append(.template(TemplateFaults(faults: new), folder: site.path)) }
    }
    return faults
  }

  /// What a composer finds first in these templates.
  private static func refusal(
    of templates: [String: [UInt8]], _ site: SiteReading, _ generator: String
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try composer(of: site, templates, nil, generator)
      return nil
    } catch { return error }
  }

  private enum Refusal: Error {
    case faults(TemplateFaults)
    case stray(UnknownTemplate)
  }

  /// - Parameter pages: the site's own pages; `nil` where any partial may be included by one of them.
  private static func composer(
    of site: SiteReading, _ templates: [String: [UInt8]], _ pages: [PageFolder.File]?, _ generator: String
  ) throws(Refusal) -> Composer {
    let settings = site.settings
    var frame = SiteFrame(
      title: settings.title, organisation: settings.organisation, language: settings.language,
      menu: settings.menu.map { SiteFrame.MenuItem(title: $0.title, href: $0.href) } + PageFolder.menu(site.pages),
      footer: settings.footer, generator: generator)
    frame.logo = settings.logo.map { SiteFrame.Logo(path: "logo." + $0.kind, text: $0.text) }
    frame.accent = (settings.accent?.light, settings.accent?.dark)
    frame.contact = settings.contact
    frame.baseURL = settings.baseURL
    frame.overview = SiteTree.overview(beside: site.pages)
    frame.listsReports = settings.discoverable == .all
    frame.hasSearch = frame.listsReports || !site.pages.isEmpty
    frame.hasMethod = site.pages.contains { $0.folder == SiteFrame.method }
    frame.hasFeed = settings.baseURL != nil && site.pages.contains { $0.page.settings.written != nil }
    do {
      return try Composer(
        frame: frame, overrides: templates, estimates: Estimates(market: site.world.market),
        pages: pages?.map(\.page.body))
    } catch let faults as TemplateFaults {
      throw .faults(faults)
    } catch let stray as UnknownTemplate {
      throw .stray(stray)
    } catch { preconditionFailure("a composer has no other faults: \(error)") }
  }
}
