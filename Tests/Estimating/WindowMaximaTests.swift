import Testing

@testable import Estimating

@Suite struct WindowMaximaTests {
  @Test func `the example of the definition`() {
    #expect(windowMaxima([3, 1, 4, 1, 5], length: 3) == [4, 4, 5])
  }

  @Test(arguments: 1...9) func `every window of any length has the maximum of its values`(length: Int) {
    var random = SplitMix64(seed: 3)
    let values = (0..<50).map { _ in Double(random.index(below: 30)) }
    let plain = (0...values.count - length).map { values[$0..<$0 + length].max() ?? .nan }
    #expect(windowMaxima(values, length: length) == plain)
  }

  @Test func `there is no window longer than the values or without length`() {
    #expect(windowMaxima([1, 2], length: 3) == [])
    #expect(windowMaxima([1, 2], length: 0) == [])
  }
}
