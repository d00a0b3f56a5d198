extension Picture {
  /// The picture in Markdown: an image of its file, or else what is seen, with the note below.
  ///
  /// - Parameter file: where the picture stands, of letters, digits, hyphens, full stops and slashes; `nil` where there is no
  ///   such file.
  public func markdown(file: String?) -> MarkdownText {
    var seen = ByteBuffer(capacity: 512)
    seen.append(text: title.string)
    seen.append(": ")
    seen.append(text: description.string)
    var alt = ByteBuffer(capacity: 512)
    seen.withBytes { alt.appendEscapingMarkdown($0) }
    var markdown = ByteBuffer(capacity: 1024)
    if file != nil { markdown.append("![") }
    alt.withBytes { markdown.append($0) }
    if let file {
      markdown.append("](")
      markdown.append(MarkdownText(escaping: file).bytes)
      markdown.append(")")
    }
    if let note {
      markdown.append("\n\n")
      markdown.append(MarkdownText(escaping: note).bytes)
    }
    return MarkdownText(trusted: markdown.bytes)
  }
}
