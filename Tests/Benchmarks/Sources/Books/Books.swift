import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole builds of large books: the time of a client, and the most memory at one time.
///
///     Books make FOLDER CLIENTS        writes a site with that many clients in one stream
///     Books build FOLDER OUTPUT JOBS   builds it and prints a row
///     Books stages FOLDER ROUNDS       times each stage of its first clients
///     Books shapes FOLDER              counts the shapes of its pages
///     Books floor OUTPUT TARGET MOST   does with an output's clients what no program can leave out
///
/// Each build is a process of its own, because a process tells only the most memory that it ever had. `./books` runs all of
/// them, and others' programs beside them.
@main struct Books {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("make", 4): make(arguments[2], clients: Int(arguments[3]) ?? 1000)
    case ("build", 5): try build(arguments[2], to: arguments[3], jobs: Int(arguments[4]) ?? 1)
    case ("stages", 4): try stages(arguments[2], rounds: Int(arguments[3]) ?? 20)
    case ("shapes", 3): try shapes(arguments[2])
    case ("floor", 5): try floor(arguments[2], arguments[3], most: Int(arguments[4]) ?? 10_000)
    default:
      print(
        """
        Books make FOLDER CLIENTS
        Books build FOLDER OUTPUT JOBS
        Books stages FOLDER ROUNDS
        Books shapes FOLDER
        Books floor OUTPUT TARGET MOST
        """)
    }
  }

  private static func make(_ folder: String, clients: Int) {
    var stream = ""
    for (path, text) in GeneratedBook(clients: clients).files.sorted(by: { $0.key < $1.key }) {
      if path.hasPrefix("portfolios/") {
        stream += text.replacing("\n", with: " ") + "\n"
      } else {
        write(text, to: folder + "/" + path)
      }
    }
    write(stream, to: folder + "/portfolios/book.ndjson")
  }

  private static func write(_ text: String, to path: String) {
    for (index, character) in path.utf8.enumerated() where character == UInt8(ascii: "/") && index > 0 {
      mkdir(String(path.utf8.prefix(index)) ?? "", 0o755)
    }
    guard let file = fopen(path, "w") else { return perror(path) }
    fputs(text, file)
    fclose(file)
  }

  private static func build(_ folder: String, to output: String, jobs: Int) throws {
    let (clock, start) = (ContinuousClock(), ContinuousClock.now)
    let result = try SiteBuild(site: folder, generator: "hedgerow benchmark").write(to: output, jobs: jobs)
    let wall = Double((clock.now - start) / .microseconds(1))
    var usage = rusage()
    // RUSAGE_SELF, which some systems have as an enumeration.
    getrusage(0, &usage)
    let user = Double(usage.ru_utime.tv_sec) * 1e6 + Double(usage.ru_utime.tv_usec)
    let system = Double(usage.ru_stime.tv_sec) * 1e6 + Double(usage.ru_stime.tv_usec)
    func each(_ microseconds: Double) -> Int { Int((microseconds / Double(result.reports)).rounded()) }
    print(
      "| \(result.reports) | \(jobs) | \(Int((wall / 1000).rounded())) | \(each(wall)) | \(each(user)) | \(each(system)) "
        + "| \(peak() / 1024) | \(result.written) |")
  }

  /// A row a stage: its name, the least and the median of its rounds in microseconds.
  private static func stages(_ folder: String, rounds: Int) throws {
    let all = try ClientStages.all(folder, clients: 256)
    for (stage, timing) in zip(all, all.timed(rounds: rounds)) {
      print("\(stage.name)\t\(timing.least)\t\(timing.median)")
    }
  }

  /// Of how many clients how many shapes, and for so many kept ones how many pages find theirs.
  private static func shapes(_ folder: String) throws {
    let limits = [32, 256, 4096]
    let book = try ClientStages.shapes(folder, limits: limits)
    print("\(book.clients)\t\(book.shapes)", terminator: "")
    for (limit, found) in zip(limits, book.found) { print("\t\(limit)\t\(found)", terminator: "") }
    print()
  }

  private static func floor(_ output: String, _ target: String, most: Int) throws {
    var floor = FloorBook(of: output, in: target)
    let figures = try floor.run(most: most)
    print("\(figures.clients)\t\(figures.render)\t\(figures.write)\t\(figures.files)\t\(figures.bytes)")
  }

  /// The most memory of this process at one time, in KiB.
  private static func peak() -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasPrefix("VmHWM:") { return text.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0 }
    }
    return 0
  }
}
