#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that all do the same, and are waited for.
struct Threads {
  /// What the deepest document needs, on every system: some give threads much less than the program itself.
  private static let stack = 8 << 20

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private var threads: [pthread_t] = []

  /// How many could be started, which is fewer where the system has no more.
  var count: Int { threads.count }

  init(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, Self.stack)
    defer { pthread_attr_destroy(&attributes) }
    for _ in 0..<count {
      let pointer = Unmanaged.passRetained(Body(body))
      guard let thread = Self.start(&attributes, pointer.toOpaque()) else {
        pointer.release()
        return
      }
      threads.append(thread)
    }
  }

  func join() { for thread in threads { pthread_join(thread, nil) } }

  private static func run(_ pointer: UnsafeMutableRawPointer) {
    Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
  }

  private static func start(
    _ attributes: UnsafePointer<pthread_attr_t>, _ body: UnsafeMutableRawPointer
  ) -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
      let failure = pthread_create(
        &thread, attributes,
        {
          Threads.run($0)
          return nil
        }, body)
      return failure == 0 ? thread : nil
    #else
      var thread = pthread_t()
      let failure = pthread_create(
        &thread, attributes,
        {
          if let body = $0 { Threads.run(body) }
          return nil
        }, body)
      return failure == 0 ? thread : nil
    #endif
  }

  /// How many processors there are for this program.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
