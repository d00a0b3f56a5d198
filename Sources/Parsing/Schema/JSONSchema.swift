/// The JSON Schema (draft 2020-12) of one kind of document, made from the lists of fields that its reader uses.
///
/// It accepts what the reader accepts, and refuses what the reader refuses for its shape (see ``Fault/isOfShape``). What
/// it cannot judge stays with the reader: names of things defined elsewhere, whether something is there twice, tables that
/// have to run on, and the size of numbers that are written as texts, beyond what ``Bound/pattern`` says.
public struct JSONSchema: Sendable {
  private let kind: DocumentKind
  /// What the schema says more than once, by name, in the order of its first use.
  private var definitions: [(name: String, value: SchemaNode)] = []

  public init(_ kind: DocumentKind) { self.kind = kind }

  /// The schema, indented, with a line feed at its end.
  public var text: String {
    var schema = self
    return schema.document().text() + "\n"
  }

  private mutating func document() -> SchemaNode {
    var members: [(name: String, value: SchemaNode)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .text("urn:hedgerow:schema:\(kind.rawValue)")),
      ("title", .text("\(kind.list.title)")),
      ("description", .text(kind.description)),
      ("type", .text("object")),
    ]
    members += object(kind.list)
    if kind == .tiers {
      // Every name that is a symbol has a table; what others write beside them is not looked at.
      let table = SchemaNode.object(value(TiersFile.table.kind, isOptional: false))
      members.append(("patternProperties", .object([(Form.symbol.pattern ?? "", table)])))
    }
    if !definitions.isEmpty { members.append(("$defs", .object(definitions))) }
    return .object(members)
  }

  /// The members of an object's schema but for its type.
  private mutating func object(_ list: FieldList) -> [(name: String, value: SchemaNode)] {
    let fields = list.fields.filter(\.isSupported)
    let properties = fields.map { field in
      let description = (name: "description", value: SchemaNode.text(field.description))
      return (
        field.name.description, SchemaNode.object([description] + value(field.kind, isOptional: !field.isRequired))
      )
    }
    var members: [(name: String, value: SchemaNode)] = [("properties", .object(properties))]
    let required = fields.filter(\.isRequired).map(\.name.description)
    if !required.isEmpty { members.append(("required", .texts(required))) }
    if !list.isOpen { members.append(("additionalProperties", .flag(false))) }
    if !list.rules.isEmpty { members.append(("allOf", .list(list.rules.map(\.schema)))) }
    return members
  }

  /// The type stands where a value is used, for `null` leaves out what may be left out; the rest may stand apart.
  private mutating func value(_ kind: FieldKind, isOptional: Bool) -> [(name: String, value: SchemaNode)] {
    func type(_ names: String...) -> (name: String, value: SchemaNode) {
      let all = names + (isOptional ? ["null"] : [])
      return ("type", all.count == 1 ? .text(all[0]) : .texts(all))
    }
    switch kind {
    case .form(.boolean): return [type("boolean")]
    case .form(let form): return [type("string")] + reference(to: form)
    case .number(let bound): return [type("number", "string")] + reference(to: .number) + bound.schema
    case .choice(let names):
      return isOptional
        ? [type("string"), ("enum", .list(names.map { .text($0) } + [.null]))] : [("enum", .texts(names))]
    case .object(let list):
      return [type("object"), define("\(list.title)") { $0.object(list) }]
    case .list(let element, let isEmptyAllowed):
      let items = SchemaNode.object(value(element, isOptional: false))
      return [type("array"), ("items", items)] + (isEmptyAllowed ? [] : [("minItems", .number(1))])
    case .map(let names, let values):
      return [
        type("object"), ("propertyNames", .object(reference(to: names))),
        ("additionalProperties", .object(value(values, isOptional: false))),
      ]
    case .notYetSupported: preconditionFailure("left out before")
    }
  }

  /// What a form demands, said once.
  private mutating func reference(to form: Form) -> [(name: String, value: SchemaNode)] {
    guard let pattern = form.pattern else { return [] }
    return [
      define("\(form)") { _ in
        var members: [(name: String, value: SchemaNode)] = [("pattern", .text(pattern))]
        if !form.examples.isEmpty { members.append(("examples", .texts(form.examples))) }
        return members + (form == .number ? Bound.computableSchema : [])
      }
    ]
  }

  private mutating func define(
    _ title: String, _ body: (inout JSONSchema) -> [(name: String, value: SchemaNode)]
  ) -> (name: String, value: SchemaNode) {
    let name = title.split(separator: " ").joined(separator: "-")
    if !definitions.contains(where: { $0.name == name }) {
      let place = definitions.count
      definitions.append((name, .object([])))
      definitions[place] = (name, .object(body(&self)))
    }
    return ("$ref", .text("#/$defs/\(name)"))
  }
}
