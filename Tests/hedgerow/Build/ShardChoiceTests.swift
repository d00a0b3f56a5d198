import ArgumentParser
import Publishing
import Testing

@testable import hedgerow

/// What `--shard` understands.
@Suite struct ShardChoiceTests {
  private static func shard(_ variables: [String: String]) throws -> Shard {
    try ShardChoice.auto.shard { variables[$0] }
  }

  private static func words(_ variables: [String: String]) throws -> String {
    try #require(throws: ValidationError.self) { try shard(variables) }.message
  }

  private static func slurm(_ id: Int, _ least: Int, _ most: Int, step: Int? = nil, count: Int) -> [String: String] {
    var variables = [
      "SLURM_ARRAY_TASK_ID": "\(id)", "SLURM_ARRAY_TASK_MIN": "\(least)", "SLURM_ARRAY_TASK_MAX": "\(most)",
      "SLURM_ARRAY_TASK_COUNT": "\(count)",
    ]
    if let step { variables["SLURM_ARRAY_TASK_STEP"] = "\(step)" }
    return variables
  }

  @Test func `every engine says which shard a job is`() throws {
    #expect(try Self.shard(Self.slurm(3, 1, 4, count: 4)) == Shard(3, of: 4))
    #expect(try Self.shard(Self.slurm(0, 0, 15, step: 5, count: 4)) == Shard(1, of: 4))
    #expect(try Self.shard(Self.slurm(15, 0, 15, step: 5, count: 4)) == Shard(4, of: 4))
    for (index, count) in [
      ("JOB_COMPLETION_INDEX", "JOB_COMPLETION_COUNT"), ("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE"),
      ("CIRCLE_NODE_INDEX", "CIRCLE_NODE_TOTAL"), ("BUILDKITE_PARALLEL_JOB", "BUILDKITE_PARALLEL_JOB_COUNT"),
    ] {
      #expect(try Self.shard([index: "0", count: "3"]) == Shard(1, of: 3))
      #expect(try Self.shard([index: "2", count: "3"]) == Shard(3, of: 3))
      #expect(throws: ValidationError.self) { try Self.shard([index: "3", count: "3"]) }
    }
    #expect(try Self.shard(["CI_NODE_INDEX": "3", "CI_NODE_TOTAL": "3"]) == Shard(3, of: 3))
    #expect(throws: ValidationError.self) { try Self.shard(["CI_NODE_INDEX": "0", "CI_NODE_TOTAL": "3"]) }
  }

  @Test func `without an engine the variables are named`() throws {
    #expect(
      try Self.words(["CI_NODE_TOTAL": "1", "JOB_COMPLETION_INDEX": ""]) == """
        --shard auto finds no variable that says which shard this is. It reads
          Slurm: SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT
          Kubernetes: JOB_COMPLETION_INDEX and JOB_COMPLETION_COUNT
          AWS Batch: AWS_BATCH_JOB_ARRAY_INDEX and AWS_BATCH_JOB_ARRAY_SIZE
          GitLab: CI_NODE_INDEX and CI_NODE_TOTAL
          CircleCI: CIRCLE_NODE_INDEX and CIRCLE_NODE_TOTAL
          Buildkite: BUILDKITE_PARALLEL_JOB and BUILDKITE_PARALLEL_JOB_COUNT
        Set one of these pairs, or name the shard: --shard 1/4
        """)
  }

  @Test func `two engines are one too many`() throws {
    #expect(
      try Self.words(["CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "2"].merging(Self.slurm(1, 1, 4, count: 4)) { $1 }) == """
        --shard auto finds more than one engine: Slurm (SLURM_ARRAY_TASK_ID), GitLab (CI_NODE_INDEX)
        Unset the variables of all but one, or name the shard: --shard 1/4
        """)
  }

  @Test func `a count that is missing and an array with gaps are told`() throws {
    #expect(
      try Self.words(["JOB_COMPLETION_INDEX": "2"]) == """
        --shard auto cannot tell which shard this is from what Kubernetes says: JOB_COMPLETION_INDEX=2 JOB_COMPLETION_COUNT=
        Expected an index from 0 on, and how many there are; or name the shard: --shard 1/4
        """)
    #expect(
      try Self.words(Self.slurm(7, 1, 7, count: 3)) == """
        --shard auto cannot tell which shard this is from what Slurm says: SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_COUNT=3 \
        SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=7 SLURM_ARRAY_TASK_STEP=
        Expected an array without gaps, such as --array=1-4; or name the shard: --shard 1/4
        """)
  }

  @Test func `a shard and single clients do not go together, and a shard is a fraction`() throws {
    #expect(throws: (any Error).self) { try Hedgerow.parseAsRoot(["build", "--shard", "1/4", "--only", "a"]) }
    #expect(throws: (any Error).self) { try Hedgerow.parseAsRoot(["build", "--shard", "5/4"]) }
    #expect(throws: (any Error).self) { try Hedgerow.parseAsRoot(["merge"]) }
    #expect(throws: Never.self) { try Hedgerow.parseAsRoot(["build", "--shard", "auto"]) }
  }
}
