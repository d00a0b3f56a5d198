import Markup

/// The formats that templates name: `{{netPnl | gain}}`, `{{hedgeRatio | percent 1}}`.
enum FormatFilters {
  /// A no-break space keeps a number and its unit on one line.
  static let gap = "\u{a0}"

  /// The filters as they write in one language.
  static func all(in locale: FormatLocale) -> Filters {
    let (symbols, sign) = (locale.symbols, Array(locale.percentSign.utf8))
    return Filters([
      "money": number(in: locale, .money).only(.amount).described(
        "An amount of money; an argument fixes the digits.", on: 1234.5678),
      "gain": number(in: locale, .money, showsPlus: true).only(.amount).described(
        "An amount of money with its sign.", on: 1234.5678),
      "price": number(in: locale, .price).only(.amount).described("A price, finer the smaller it is.", on: 0.0123456),
      "amount": number(in: locale, .amount).described("An amount of a coin, finer the smaller it is.", on: 0.123456),
      "signedAmount": number(in: locale, .amount, showsPlus: true).described(
        "An amount of a coin with its sign.", on: 0.123456),
      "quantity": number(in: locale, .upTo(8)).described("A quantity with up to eight digits.", on: 0.123456789),
      "signedQuantity": number(in: locale, .upTo(8), showsPlus: true).described(
        "A quantity with its sign.", on: 0.123456789),
      "number": number(in: locale, .upTo(2)).described("A number with up to two digits.", on: 1234.5678),
      "percent": percent(in: locale, showsPlus: false).only(.fraction).described(
        "A fraction as a percentage with one digit.", on: 0.12345),
      "signedPercent": percent(in: locale, showsPlus: true).only(.fraction).described(
        "A percentage with its sign.", on: 0.12345),
      "rate": Filter.number { _ in
        let format = NumberFormat(digits: .upTo(4), symbols: symbols)
        return { value, bytes in
          let places = format.write(value * 100, into: &bytes)
          bytes.append(sign)
          return places
        }
      }.only(.fraction).described("A fraction as a percentage with up to four digits.", on: 0.000125),
      "multiple": Filter.number { _ in
        let format = NumberFormat(digits: .upTo(2), symbols: symbols)
        return { value, bytes in
          let places = format.write(value, into: &bytes)
          bytes.append("×")
          return places
        }
      }.only(.fraction).described("A multiple, such as a leverage.", on: 2.5),
      "days": Filter.number { _ in
        let format = NumberFormat(digits: .upTo(1), symbols: symbols)
        return { value, bytes in
          let start = bytes.count
          format.write(value, into: &bytes)
          bytes.append(text: bytes.isOne(from: start) ? gap + "day" : gap + "days")
          return nil
        }
      }.only().described("A number of days.", on: 30),
      "magnitude": Filter(accepts: [.number], gives: .number) { value, _ in
        if case .number(let number) = value { .number(number.magnitude) } else { .none }
      }.described("The number without its sign, for another filter.", on: -1234.5),
    ])
  }

  /// A plain number; an argument fixes its digits.
  private static func number(in locale: FormatLocale, _ digits: NumberFormat.Digits, showsPlus: Bool = false) -> Filter
  {
    let symbols = locale.symbols
    return Filter.number([.number], required: 0) { arguments in
      let chosen = arguments.first.map { NumberFormat.Digits.fixed(Int($0.number)) } ?? digits
      let format = NumberFormat(digits: chosen, showsPlus: showsPlus, symbols: symbols)
      return { value, bytes in format.write(value, into: &bytes) }
    }
  }

  /// A fraction as a percentage, with one digit or as many as the argument says.
  private static func percent(in locale: FormatLocale, showsPlus: Bool) -> Filter {
    let (symbols, sign) = (locale.symbols, Array(locale.percentSign.utf8))
    return Filter.number([.number], required: 0) { arguments in
      let places = arguments.first.map { Int($0.number) } ?? 1
      let format = NumberFormat(digits: .fixed(places), showsPlus: showsPlus, symbols: symbols)
      return { value, bytes in
        let places = format.write(value * 100, into: &bytes)
        bytes.append(sign)
        return places
      }
    }
  }
}

extension ByteBuffer {
  /// Whether all that was added is a one.
  func isOne(from start: Int) -> Bool { count == start + 1 && last == UInt8(ascii: "1") }
}
