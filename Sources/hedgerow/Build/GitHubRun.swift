#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What GitHub's workflows say of themselves to the programs that they run.
///
/// Source: docs.github.com, "Variables reference", `GITHUB_ACTIONS` and `GITHUB_STEP_SUMMARY`.
struct GitHubRun {
  /// Whether the program runs in a workflow.
  let isOn: Bool
  /// The file that the step's summary is read from, which other programs of the step add to as well.
  let summary: String?

  /// - Parameter isAsked: whether the workflow is to be told anything.
  init(isAsked: Bool, environment: (String) -> String? = Self.variable) {
    isOn = isAsked && environment("GITHUB_ACTIONS") == "true"
    summary = isAsked ? environment("GITHUB_STEP_SUMMARY").flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  private init(isOn: Bool, summary: String?) { (self.isOn, self.summary) = (isOn, summary) }

  /// The same where others have made the annotations.
  var withoutAnnotations: GitHubRun { GitHubRun(isOn: false, summary: summary) }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
