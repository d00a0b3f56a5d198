/// One name of a ``Vocabulary``: what it is called, what it means and how it is read.
///
/// The constructors below tie the kind to the closure's result, so that a field cannot say `number` and
/// give text.
///
///     .optionalNumber("liquidationPrice", "Where the venue closes the position") { $0.liquidation?.price }
public struct Field<Model: Sendable>: Sendable {
  /// The name as templates write it.
  public let name: String
  /// What it stands for.
  public let kind: Kind
  /// Whether the value may be absent.
  public let optional: Bool
  /// One sentence for people who write templates.
  public let description: String
  /// A value as it might be; empty where none helps.
  public let example: String
  /// Takes the value out of the model.
  public let read: @Sendable (Model) -> Value
  /// The words that a text is one of, where there are only so many.
  public let words: WordSet?
  /// What a number counts; `nil` where any format suits it.
  public let unit: Unit?

  @usableFromInline init(
    _ name: String, _ kind: Kind, optional: Bool = false, _ description: String, _ example: String,
    words: WordSet? = nil, unit: Unit? = nil, _ read: @escaping @Sendable (Model) -> Value
  ) {
    self.name = name
    self.kind = kind
    self.optional = optional
    self.description = description
    self.example = example
    self.read = read
    self.words = words
    self.unit = unit
  }
}

extension Field {
  /// The same name on a model that this one is a part of; absent where the part is.
  public func over<Outer>(_ part: @escaping @Sendable (Outer) -> Model?) -> Field<Outer> {
    Field<Outer>(name, kind, optional: optional, description, example, words: words, unit: unit) { outer in
      part(outer).map(read) ?? .none
    }
  }

  /// Plain text.
  @inlinable public static func text(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(name, .text, description, example) { .text(read($0)) }
  }

  /// Plain text that may be absent.
  @inlinable public static func optionalText(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .text, optional: true, description, example) { read($0).map(Value.text) ?? .none }
  }

  /// One of a few words, printed in the language of the page.
  @inlinable public static func word(
    _ name: String, _ description: String, of words: WordSet, example: String = "",
    read: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(name, .text, description, example, words: words) { .text(read($0)) }
  }

  /// A number; templates print it through a filter.
  @inlinable public static func number(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> Double
  ) -> Field {
    Field(name, .number, description, example) { .number(read($0)) }
  }

  /// A number that may be absent.
  @inlinable public static func optionalNumber(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> Double?
  ) -> Field {
    Field(name, .number, optional: true, description, example) { read($0).map(Value.number) ?? .none }
  }

  /// An amount: of money, of a coin, or a price.
  @inlinable public static func amount(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> Double
  ) -> Field {
    Field(name, .number, description, example, unit: .amount) { .number(read($0)) }
  }

  /// An amount that may be absent.
  @inlinable public static func optionalAmount(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> Double?
  ) -> Field {
    Field(name, .number, optional: true, description, example, unit: .amount) { read($0).map(Value.number) ?? .none }
  }

  /// A part of something, such as a rate, a share or a distance: 0.1 is 10 %.
  @inlinable public static func fraction(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> Double
  ) -> Field {
    Field(name, .number, description, example, unit: .fraction) { .number(read($0)) }
  }

  /// A part of something that may be absent.
  @inlinable public static func optionalFraction(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> Double?
  ) -> Field {
    Field(name, .number, optional: true, description, example, unit: .fraction) { read($0).map(Value.number) ?? .none }
  }

  /// A condition for sections.
  @inlinable public static func flag(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(name, .flag, description, example) { .flag(read($0)) }
  }

  /// Finished content, such as a chart.
  @inlinable public static func block(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> Block
  ) -> Field {
    Field(name, .block, description, example) { .block(read($0)) }
  }

  /// Finished content that may be absent.
  @inlinable public static func optionalBlock(
    _ name: String, _ description: String, example: String = "", read: @escaping @Sendable (Model) -> Block?
  ) -> Field {
    Field(name, .block, optional: true, description, example) { read($0).map(Value.block) ?? .none }
  }

  /// Named values of their own, reached by a section or by a dotted name.
  @inlinable public static func record<Part>(
    _ name: String, _ description: String, of vocabulary: Vocabulary<Part>, example: String = "",
    read: @escaping @Sendable (Model) -> Part
  ) -> Field {
    Field(name, .record(vocabulary.schema), description, example) { .record(vocabulary.record(of: read($0))) }
  }

  /// Named values that may be absent as a whole.
  @inlinable public static func optionalRecord<Part>(
    _ name: String, _ description: String, of vocabulary: Vocabulary<Part>, example: String = "",
    read: @escaping @Sendable (Model) -> Part?
  ) -> Field {
    Field(name, .record(vocabulary.schema), optional: true, description, example) {
      read($0).map { .record(vocabulary.record(of: $0)) } ?? .none
    }
  }

  /// Rows, walked by a section.
  @inlinable public static func list<Row>(
    _ name: String, _ description: String, of vocabulary: Vocabulary<Row>, example: String = "",
    read: @escaping @Sendable (Model) -> [Row]
  ) -> Field {
    Field(name, .list(vocabulary.schema), description, example) {
      .list(read($0).map { vocabulary.record(of: $0) })
    }
  }
}
