import Parsing

/// The sentences for names that some file systems cannot keep.
extension Words {
  init(_ name: String, _ problem: PortableName.Problem) {
    self.init(
      "`\(Printable.text(name))` cannot name a folder on every system", problem.words,
      hint: "choose another id; it names the report's folder")
  }
}

extension PortableName.Problem {
  var words: String {
    switch self {
    case .empty: "it is empty"
    case .step: "it stands for another folder"
    case .reserved(let device): "`\(device)` is a device on Windows, whatever stands behind a full stop"
    case .character(let scalar): "it holds `\(Printable.scalar(scalar))`"
    case .ending(let scalar): "Windows drops `\(Printable.scalar(scalar))` at its end"
    case .tooLong(let bytes): "it is \(bytes) bytes long, and \(PortableName.longest) are allowed"
    }
  }
}
