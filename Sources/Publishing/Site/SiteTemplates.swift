import Estimating
import Hedging
import Markup
import Parsing
import Reporting

/// A site's templates in place of the built-in ones.
enum SiteTemplates {
  /// What the pages of a site are made by, or all that is wrong with its templates.
  static func composer(of site: SiteReading, generator: String) -> (Composer?, [PublishingFault]) {
    let estimates = Estimates(market: site.world.market)
    let (composer, fault) = composer(of: site, site.templates, estimates, generator)
    guard fault != nil else { return (composer, []) }
    // A composer tells the first thing it finds, so the templates are tried one by one.
    let names = site.templates.keys.sorted()
    let faults = names.compactMap { name in
      Self.composer(of: site, site.templates.filter { $0.key == name }, Estimates(), generator).fault
    }
    return (nil, faults)
  }

  /// The same where only a composer will do.
  static func checked(_ site: SiteReading, generator: String) throws(PublishingFault) -> Composer {
    let (composer, faults) = composer(of: site, generator: generator)
    if let fault = PublishingFault(faults) { throw fault }
    guard let composer else { preconditionFailure("without a fault there is a composer") }
    return composer
  }

  private static func composer(
    of site: SiteReading, _ templates: [String: [UInt8]], _ estimates: Estimates, _ generator: String
  ) -> (composer: Composer?, fault: PublishingFault?) {
    let settings = site.settings
    var frame = SiteFrame(
      title: settings.title, organisation: settings.organisation, language: settings.language,
      menu: settings.menu.map { SiteFrame.MenuItem(title: $0.title, href: $0.href) }, footer: settings.footer,
      generator: generator)
    frame.logo = settings.logo.map { SiteFrame.Logo(path: "logo." + $0.kind, text: $0.text) }
    frame.accent = (settings.accent?.light, settings.accent?.dark)
    frame.contact = settings.contact
    do {
      return (try Composer(frame: frame, overrides: templates, estimates: estimates), nil)
    } catch let faults as TemplateFaults {
      return (nil, .template(faults, folder: site.path))
    } catch let stray as UnknownTemplate {
      return (nil, .unknownTemplate(site.path + "/templates/" + stray.name, known: stray.known))
    } catch { preconditionFailure("a composer has no other faults: \(error)") }
  }
}
