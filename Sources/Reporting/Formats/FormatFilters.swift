import Markup

/// The formats that templates name: `{{netPnl | gain}}`, `{{hedgeRatio | percent 1}}`.
enum FormatFilters {
  /// A no-break space keeps a number and its unit on one line.
  static let gap = "\u{a0}"

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
    "rate": Filter.number { value, _ in NumberFormat(digits: .upTo(4))(value * 100) + gap + "%" },
    "multiple": Filter.number { value, _ in NumberFormat(digits: .upTo(2))(value) + "×" },
    "days": Filter.number { value, _ in
      let text = NumberFormat(digits: .upTo(1))(value)
      return text + gap + (text == "1" ? "day" : "days")
    },
    "magnitude": Filter(accepts: [.number], gives: .number) { value, _ in
      if case .number(let number) = value { .number(number.magnitude) } else { .none }
    },
  ])

  /// A plain number; an argument fixes its digits.
  private static func number(_ digits: NumberFormat.Digits, showsPlus: Bool = false) -> Filter {
    Filter.number([.number], required: 0) { value, arguments in
      let chosen = arguments.first.map { NumberFormat.Digits.fixed(Int($0.number)) } ?? digits
      return NumberFormat(digits: chosen, showsPlus: showsPlus)(value)
    }
  }

  /// A fraction as a percentage, with one digit or as many as the argument says.
  private static func percent(showsPlus: Bool) -> Filter {
    Filter.number([.number], required: 0) { value, arguments in
      let places = arguments.first.map { Int($0.number) } ?? 1
      return NumberFormat(digits: .fixed(places), showsPlus: showsPlus)(value * 100) + gap + "%"
    }
  }
}
