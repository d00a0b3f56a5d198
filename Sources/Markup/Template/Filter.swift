/// A named format that a template applies to a value: `{{price | money 2}}`.
///
///     "money": .number([.number]) { value, arguments in … }
///
/// An absent value passes every filter untouched, until `or "text"` replaces it.
public struct Filter: Sendable {
  /// What may be written after the filter's name.
  public enum Argument: Sendable, Hashable {
    case number(Double)
    case text(String)

    /// The argument's kind.
    public var kind: ArgumentKind {
      switch self {
      case .number: .number
      case .text: .text
      }
    }

    /// The number, or 0 where a text was written (which reading has refused).
    public var number: Double { if case .number(let value) = self { value } else { 0 } }

    /// The text, or nothing where a number was written (which reading has refused).
    public var text: String { if case .text(let value) = self { value } else { "" } }
  }

  /// The two kinds of argument: `2` and `"two"`.
  public enum ArgumentKind: String, Sendable, Hashable { case number, text }

  /// The kinds of value it takes.
  public let accepts: [Kind.Shape]
  /// What the numbers that it takes may count; any number that is not said to count something is taken.
  public private(set) var units: Set<Unit> = [.amount, .fraction]
  /// The kinds of its arguments in order.
  public let parameters: [ArgumentKind]
  /// How many of them must be written; the rest may be left out.
  public let required: Int
  /// The kind of what it gives.
  public let gives: Kind.Shape
  /// Gives the result; never called with an absent value, nor with arguments the declaration does not allow.
  public let apply: @Sendable (Value, [Argument]) -> Value
  /// With its arguments, adds what `apply` gives for a number to some bytes; `nil` where the filter cannot do that.
  private var write: (@Sendable ([Argument]) -> Writer)?

  /// Adds the text of a number to some bytes, in UTF-8.
  ///
  /// Gives how many digits stand behind its point, of a text that no place has to escape: digits with their marks and signs;
  /// `nil` of any other.
  public typealias Writer = @Sendable (Double, inout ByteBuffer) -> Int?

  /// What it does, in one phrase for people who write templates.
  public private(set) var description = ""
  /// A value to show it on.
  public private(set) var sample = Value.none

  /// The same filter with a phrase about it, and a value to show it on.
  public func described(_ description: String, on sample: Double) -> Filter {
    var filter = self
    filter.description = description
    filter.sample = .number(sample)
    return filter
  }

  /// The same filter for numbers that count this, if it is known what they count.
  public func only(_ units: Unit...) -> Filter {
    var filter = self
    filter.units = Set(units)
    return filter
  }

  /// `write` with the arguments that a template gives it.
  func writer(with arguments: [Argument]) -> Writer? { write?(arguments) }

  /// A filter of any kind; the constructors below suit most.
  public init(
    accepts: [Kind.Shape], parameters: [ArgumentKind] = [], required: Int? = nil, gives: Kind.Shape = .text,
    apply: @escaping @Sendable (Value, [Argument]) -> Value
  ) {
    self.accepts = accepts
    self.parameters = parameters
    self.required = required ?? parameters.count
    self.gives = gives
    self.apply = apply
  }

  /// A filter from a number to text.
  public static func number(
    _ parameters: [ArgumentKind] = [], required: Int? = nil,
    format: @escaping @Sendable (Double, [Argument]) -> String
  ) -> Filter {
    Filter(accepts: [.number], parameters: parameters, required: required) { value, arguments in
      if case .number(let number) = value { .text(format(number, arguments)) } else { .none }
    }
  }

  /// A filter from a number to text.
  ///
  /// - Parameter writer: gives what writes the numbers; called once for each place where a template names the filter.
  public static func number(
    _ parameters: [ArgumentKind] = [], required: Int? = nil, writer: @escaping @Sendable ([Argument]) -> Writer
  ) -> Filter {
    var filter = number(parameters, required: required) { (number, arguments) -> String in
      var bytes = ByteBuffer(capacity: 64)
      _ = writer(arguments)(number, &bytes)
      return bytes.text
    }
    filter.write = writer
    return filter
  }

  /// A filter from text to text.
  public static func text(
    _ parameters: [ArgumentKind] = [], required: Int? = nil,
    format: @escaping @Sendable (String, [Argument]) -> String
  ) -> Filter {
    Filter(accepts: [.text], parameters: parameters, required: required) { value, arguments in
      if case .text(let text) = value { .text(format(text, arguments)) } else { .none }
    }
  }

  /// A filter from a condition to text.
  public static func flag(
    _ parameters: [ArgumentKind] = [], required: Int? = nil,
    format: @escaping @Sendable (Bool, [Argument]) -> String
  ) -> Filter {
    Filter(accepts: [.flag], parameters: parameters, required: required) { value, arguments in
      if case .flag(let flag) = value { .text(format(flag, arguments)) } else { .none }
    }
  }
}

/// The filters a template may use, by name. `or "text"` is always there and cannot be replaced.
public struct Filters: Sendable {
  /// The filters by name.
  public let named: [String: Filter]

  /// These filters and `or`.
  public init(_ named: [String: Filter] = [:]) { self.named = named }
}
