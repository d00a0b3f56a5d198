import Markup

extension Filters {
  /// These filters with the units of a language in them.
  func speaking(_ words: PageWords) -> Filters {
    var named = named
    named["days"] = Filter.days(one: words(.day), more: words(.days), words.locale.number(.upTo(1)))
    return Filters(named)
  }
}

extension Filter {
  /// A number of days with its unit. Two arguments are used in place of the unit, for one day and for more, because a
  /// sentence may ask for another form of it.
  ///
  ///     days(one: "day", more: "days")    // 1 day, 30 days
  fileprivate static func days(one: String, more: String, _ format: NumberFormat) -> Filter {
    let (one, more) = (Array((FormatFilters.gap + one).utf8), Array((FormatFilters.gap + more).utf8))
    return Filter.number([.text, .text], required: 0) { value, arguments, bytes in
      let start = bytes.count
      format.write(value, into: &bytes)
      let isOne = bytes[start...].elementsEqual("1".utf8)
      let own = isOne ? arguments.first : arguments.last
      if let own { bytes += Array((FormatFilters.gap + own.text).utf8) } else { bytes += isOne ? one : more }
    }.only().described("A number of days.", on: 30)
  }
}
