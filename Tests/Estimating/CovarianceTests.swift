import Testing

@testable import Estimating

@Suite struct CovarianceTests {
  @Test func `at equal distances it is the sample covariance by the day`() throws {
    let daily = try #require(Covariance.perDay([0.03, -0.01], [0.03, -0.01], days: [1, 1]))
    #expect(abs(daily - 0.0008) < 1e-17)
    let thirds: [Double] = [1.0 / 3, 1.0 / 3]
    let eightHours = try #require(Covariance.perDay([0.03, -0.01], [0.03, -0.01], days: thirds))
    #expect(abs(eightHours - 0.0024) < 1e-17)
  }

  @Test func `a steady climb has no variance whatever its gaps`() throws {
    let climb = [0.01, 0.03, 0.02]
    let variance = try #require(Covariance.perDay(climb, climb, days: [1, 3, 2]))
    #expect(abs(variance) < 1e-18)
  }

  @Test func `one return has no variance`() {
    #expect(Covariance.perDay([0.01], [0.01], days: [1]) == nil)
  }
}
