import ArgumentParser
import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which shard a build is: `2/4`, or `auto`, as the engine says that has started it.
enum ShardChoice: ExpressibleByArgument {
  case auto
  case named(Shard)

  init?(argument: String) {
    if argument == "auto" {
      self = .auto
    } else if let shard = Shard(argument) {
      self = .named(shard)
    } else {
      return nil
    }
  }

  /// - Throws: a fault of the command line where no engine says which, or more than one.
  func shard(environment: (String) -> String? = Self.variable) throws -> Shard {
    switch self {
    case .named(let shard): shard
    case .auto: try Self.shard(among: ArrayEngine.all, environment)
    }
  }

  private static func shard(among engines: [ArrayEngine], _ environment: (String) -> String?) throws -> Shard {
    let set = engines.filter { environment($0.index)?.isEmpty == false }
    guard let engine = set.first else {
      let read = engines.map { "  \($0.name): \($0.index) and \($0.count)" }.joined(separator: "\n")
      throw ValidationError(
        """
        --shard auto finds no variable that says which shard this is. It reads
        \(read)
        Set one of these pairs, or name the shard: --shard 1/4
        """)
    }
    guard set.count == 1 else {
      throw ValidationError(
        """
        --shard auto finds more than one engine: \(set.map { "\($0.name) (\($0.index))" }.joined(separator: ", "))
        Unset the variables of all but one, or name the shard: --shard 1/4
        """)
    }
    guard let shard = engine.shard(environment) else {
      let told = engine.variables.map { "\($0)=\(environment($0) ?? "")" }.joined(separator: " ")
      throw ValidationError(
        """
        --shard auto cannot tell which shard this is from what \(engine.name) says: \(told)
        \(engine.expected); or name the shard: --shard 1/4
        """)
    }
    return shard
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
