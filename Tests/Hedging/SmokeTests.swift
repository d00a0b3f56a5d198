import Testing
@testable import hedgerow

@Test func `it runs`() { #expect(Bool(true)) }
