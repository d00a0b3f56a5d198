import Foundation

/// Runs the built program.
enum Program {
  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The program stands beside the tests' own bundle.
  static let path: String = {
    Bundle.module.bundleURL.deletingLastPathComponent().appendingPathComponent("hedgerow").path
  }()

  /// - Parameter environment: what is set beside what the tests run in; of GitHub's own variables nothing else.
  static func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Run {
    try run(path, arguments, input: input, environment: environment)
  }

  static func run(
    _ program: String, _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GITHUB_") }
      .merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: input)
    try standardInput.fileHandleForWriting.close()
    // Outputs here are far smaller than a pipe, but for reports, which go to the first one only.
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: told, as: UTF8.self))
  }
}
