import Markup

/// The formats that templates name: `{{netPnl | gain}}`, `{{hedgeRatio | percent 1}}`.
enum FormatFilters {
  /// A no-break space keeps a number and its unit on one line.
  static let gap = "\u{a0}"
  private static let percentSign = gap + "%"

  static let all = Filters([
    "money": number(.money),
    "gain": number(.money, showsPlus: true),
    "price": number(.price),
    "amount": number(.amount),
    "signedAmount": number(.amount, showsPlus: true),
    "quantity": number(.upTo(8)),
    "signedQuantity": number(.upTo(8), showsPlus: true),
    "number": number(.upTo(2)),
    "percent": percent(showsPlus: false),
    "signedPercent": percent(showsPlus: true),
    "rate": Filter.number { value, _, bytes in
      NumberFormat(digits: .upTo(4)).write(value * 100, into: &bytes)
      bytes.append(contentsOf: percentSign.utf8)
    },
    "multiple": Filter.number { value, _, bytes in
      NumberFormat(digits: .upTo(2)).write(value, into: &bytes)
      bytes.append(contentsOf: "×".utf8)
    },
    "days": Filter.number { value, _, bytes in
      let start = bytes.count
      NumberFormat(digits: .upTo(1)).write(value, into: &bytes)
      let isOne = bytes[start...].elementsEqual("1".utf8)
      bytes.append(contentsOf: (isOne ? gap + "day" : gap + "days").utf8)
    },
    "magnitude": Filter(accepts: [.number], gives: .number) { value, _ in
      if case .number(let number) = value { .number(number.magnitude) } else { .none }
    },
  ])

  /// A plain number; an argument fixes its digits.
  private static func number(_ digits: NumberFormat.Digits, showsPlus: Bool = false) -> Filter {
    Filter.number([.number], required: 0) { value, arguments, bytes in
      let chosen = arguments.first.map { NumberFormat.Digits.fixed(Int($0.number)) } ?? digits
      NumberFormat(digits: chosen, showsPlus: showsPlus).write(value, into: &bytes)
    }
  }

  /// A fraction as a percentage, with one digit or as many as the argument says.
  private static func percent(showsPlus: Bool) -> Filter {
    Filter.number([.number], required: 0) { value, arguments, bytes in
      let places = arguments.first.map { Int($0.number) } ?? 1
      NumberFormat(digits: .fixed(places), showsPlus: showsPlus).write(value * 100, into: &bytes)
      bytes.append(contentsOf: percentSign.utf8)
    }
  }
}
