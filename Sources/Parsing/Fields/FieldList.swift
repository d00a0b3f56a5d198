/// The fields that one kind of object may have.
struct FieldList: Sendable {
  /// What may stand on a file's outermost object beside its own fields.
  static let everyFile = [
    Field<String>.optional("$schema", .text, "Where the JSON Schema of this format is, for editors."),
    Field<String>.optional("note", .text, "Anything a reader of the file should know. Not used."),
  ]

  /// What the object is, such as "position".
  let title: StaticString
  let fields: [FieldDescription]
  /// What the fields demand of each other.
  let rules: [FieldRule]
  /// Whether other fields may stand beside these: only in files that others write.
  let isOpen: Bool
  /// Whether the object is the outermost of a file.
  let isFile: Bool
  /// The names alone, and some of them as bits, for the hot path.
  let names: [StaticString]
  let required: UInt64
  let unsupported: UInt64

  init(
    _ title: StaticString, isOpen: Bool = false, isFile: Bool = false, _ fields: [any FieldDescribing],
    rules: [FieldRule] = []
  ) {
    precondition(fields.count <= 60, "the bits of a list of fields fit into 64")
    let fields = fields.map(\.asDescription) + (isFile ? Self.everyFile.map(\.asDescription) : [])
    self.title = title
    self.fields = fields
    self.rules = rules
    self.isOpen = isOpen
    self.isFile = isFile
    names = fields.map(\.name)
    required = Self.bits(of: fields, where: \.isRequired)
    unsupported = Self.bits(of: fields) { !$0.isSupported }
  }

  private static func bits(
    of fields: [FieldDescription], where condition: (FieldDescription) -> Bool
  ) -> UInt64 {
    fields.enumerated().reduce(0) { condition($1.element) ? $0 | 1 << $1.offset : $0 }
  }
}

/// A field of any Swift type, so that a list can hold them all.
protocol FieldDescribing: Sendable {
  var asDescription: FieldDescription { get }
}
