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
    Filter.number([.text, .text], required: 0) { arguments in
      let units = [arguments.first?.text ?? one, arguments.last?.text ?? more].map {
        Array((FormatFilters.gap + $0).utf8)
      }
      return { value, bytes in
        let start = bytes.count
        format.write(value, into: &bytes)
        bytes.append(bytes.isOne(from: start) ? units[0] : units[1])
        return nil
      }
    }.only().described("A number of days.", on: 30)
  }
}
