import Settlement
import Synchronization
import Testing
import WorkflowSupport

@testable import Workflow

@Suite struct HandoutTests {
  private let world: MemoryWorld

  init() throws { world = MemoryWorld([:], today: try #require(Day("2026-03-01"))) }

  @Test("each value is given once, on any thread, and is let go with its user")
  func onceEach() {
    final class Kept: Sendable {
      let number: Int
      init(_ number: Int) { self.number = number }
    }
    weak var last: Kept?
    let handout: Handout<Kept>
    do {
      let values = (0..<100).map { Kept($0) }
      last = values[99]
      handout = Handout(values, world)
    }
    #expect(handout.count == 100)
    #expect(concurrentMap(99, threads: 4) { handout.take($0).number } == Array(0..<99))
    #expect(last != nil)
    #expect(handout.take(99).number == 99)
    #expect(last == nil)
  }

  @Test(
    "freed memory is given back after each third of many values, after 64 of few",
    arguments: [(10, 0), (63, 0), (64, 1), (127, 1), (192, 3), (1000, 3)])
  func givesBack(count: Int, times: Int) {
    let handout = Handout(Array(0..<count), world)
    for index in 0..<count { _ = handout.take(index) }
    #expect(world.timesGivenBack.load(ordering: .relaxed) == times)
  }
}
