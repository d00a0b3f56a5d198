import Publishing

/// What an engine that starts a number of like jobs tells each of them.
///
/// Sources: slurm.schedmd.com/job_array.html; kubernetes.io, "Indexed Job for Parallel Processing"; docs.aws.amazon.com/batch,
/// "Array jobs"; docs.gitlab.com, "Predefined CI/CD variables"; circleci.com/docs, "Test splitting"; buildkite.com/docs,
/// "Environment variables".
struct ArrayEngine {
  let name: String
  /// The variable that says which job this is.
  let index: String
  /// The one that says how many there are.
  let count: String
  /// The index of the first job; that of Slurm is said.
  var first = 0
  /// Slurm's arrays may begin anywhere and go in steps.
  var isSlurm = false

  private static let slurm = ["SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX", "SLURM_ARRAY_TASK_STEP"]

  static let all = [
    ArrayEngine(name: "Slurm", index: "SLURM_ARRAY_TASK_ID", count: "SLURM_ARRAY_TASK_COUNT", isSlurm: true),
    // Of Kubernetes itself a job hears only its index.
    ArrayEngine(name: "Kubernetes", index: "JOB_COMPLETION_INDEX", count: "JOB_COMPLETION_COUNT"),
    ArrayEngine(name: "AWS Batch", index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"),
    ArrayEngine(name: "GitLab", index: "CI_NODE_INDEX", count: "CI_NODE_TOTAL", first: 1),
    ArrayEngine(name: "CircleCI", index: "CIRCLE_NODE_INDEX", count: "CIRCLE_NODE_TOTAL"),
    ArrayEngine(name: "Buildkite", index: "BUILDKITE_PARALLEL_JOB", count: "BUILDKITE_PARALLEL_JOB_COUNT"),
  ]

  /// All that it is read from.
  var variables: [String] { [index, count] + (isSlurm ? Self.slurm : []) }

  /// What would be understood.
  var expected: String {
    isSlurm
      ? "Expected an array without gaps, such as --array=1-4"
      : "Expected an index from \(first) on, and how many there are"
  }

  /// - Returns: `nil` where what it says is not all there, or no place in an array.
  func shard(_ environment: (String) -> String?) -> Shard? {
    func number(_ name: String) -> Int? { environment(name).flatMap { Int($0) } }
    guard let index = number(index), let count = number(count) else { return nil }
    guard isSlurm else { return index < first ? nil : Shard(index - first + 1, of: count) }
    let bounds = Self.slurm.map(number)
    // A list with gaps (`1,3,7`) has fewer tasks than its bounds and step say.
    guard let least = bounds[0], let most = bounds[1], case let step = bounds[2] ?? 1, step > 0, index >= least,
      most >= least,
      (index - least).isMultiple(of: step), (most - least) / step + 1 == count
    else { return nil }
    return Shard((index - least) / step + 1, of: count)
  }
}
