import Testing

@testable import Workflow

@Suite struct ConcurrentMapTests {
  @Test("the result is the same whatever the number of threads", arguments: [1, 2, 7, 100])
  func order(threads: Int) {
    #expect(concurrentMap(1000, threads: threads) { $0 * $0 } == (0..<1000).map { $0 * $0 })
  }

  @Test("neighbours may be taken together, of any number", arguments: [1, 3, 4, 999, 1_500])
  func grain(grain: Int) {
    for count in [0, 1, 2, 1_000] {
      let squares = concurrentMap(count, threads: 3, grain: grain) { $0 * $0 }
      #expect(squares == (0..<count).map { $0 * $0 })
    }
  }

  @Test("what the asking thread does meanwhile is done once", arguments: [1, 2, 8])
  func meanwhile(threads: Int) {
    for count in [0, 1, 50] {
      var calls = 0
      let values = concurrentMap(count, threads: threads, meanwhile: { calls += 1 }) { $0 }
      #expect(calls == 1)
      #expect(values == Array(0..<count))
    }
  }
}
