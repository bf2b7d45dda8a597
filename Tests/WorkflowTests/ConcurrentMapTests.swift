import Testing

@testable import Workflow

@Suite struct ConcurrentMapTests {
  @Test("the result is the same whatever the number of threads", arguments: [1, 2, 7, 100])
  func order(threads: Int) {
    #expect(concurrentMap(1000, threads: threads) { $0 * $0 } == (0..<1000).map { $0 * $0 })
  }
}
