import Foundation

/// The floor under a whole build: libcmark over the Markdown of a finished output, its tables as ready HTML, and the same files
/// written as plainly as can be: make the folder, open, write, close.
///
/// It goes through the output a few clients at a time, so that a hundred thousand fit into memory; what is timed is rendering
/// and writing alone, neither reading the output nor making HTML of its tables.
struct FloorBook {
  private static let together = 200
  private let output: String
  private let target: String
  private var rendering: Int64 = 0
  private var writing: Int64 = 0
  private var bytes = 0
  private var files = 0

  /// Microseconds of processor time, and sizes, for one client.
  struct Figures {
    let clients: Int
    let render: Double
    let write: Double
    let files: Double
    let bytes: Double
  }

  private struct Client {
    let page: FloorPage
    let files: [(name: String, bytes: [UInt8])]
  }

  /// - Parameter target: a folder that is not there; it is gone afterwards.
  init(of output: String, in target: String) { (self.output, self.target) = (output, target) }

  /// - Parameter most: how many clients at most, spread evenly over the output.
  mutating func run(most: Int) throws -> Figures {
    let all = try folders()
    let step = max(1, (all.count + most - 1) / most)
    let chosen = stride(from: 0, to: all.count, by: step).map { all[$0] }
    var seen = 0
    for start in stride(from: 0, to: chosen.count, by: Self.together) {
      let clients = try chosen[start..<min(chosen.count, start + Self.together)].map(client)
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
      let first = processorTime()
      for client in clients { seen &+= client.page.render() }
      let second = processorTime()
      for (number, client) in clients.enumerated() { write(client, to: "\(target)/\(number)") }
      rendering += second - first
      writing += processorTime() - second
      try FileManager.default.removeItem(atPath: target)
    }
    precondition(seen > 0, "libcmark rendered nothing")
    let count = Double(chosen.count)
    return Figures(
      clients: chosen.count, render: Double(rendering) / 1000 / count, write: Double(writing) / 1000 / count,
      files: Double(files) / count, bytes: Double(bytes) / count)
  }

  /// Of reports, which may stand in folders of folders.
  private func folders() throws -> [String] {
    let reports = output + "/reports/"
    let names = try FileManager.default.contentsOfDirectory(atPath: reports).sorted()
    return try names.flatMap { name -> [String] in
      if FileManager.default.fileExists(atPath: reports + name + "/report.json") { return [reports + name] }
      return try FileManager.default.contentsOfDirectory(atPath: reports + name).sorted().map {
        reports + name + "/" + $0
      }
    }
  }

  private func client(_ folder: String) throws -> Client {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let files = try names.map { ($0, Array(try Data(contentsOf: URL(filePath: folder + "/" + $0)))) }
    return Client(page: FloorPage(files.first { $0.0 == "index.md" }?.1 ?? []), files: files)
  }

  private mutating func write(_ client: Client, to folder: String) {
    mkdir(folder, 0o755)
    for (name, bytes) in client.files {
      let file = open(folder + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      let written = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      precondition(written == bytes.count && close(file) == 0, "the target cannot be written")
      self.bytes += bytes.count
    }
    files += client.files.count
  }
}
