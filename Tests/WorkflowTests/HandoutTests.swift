import Testing

@testable import Workflow

@Suite struct HandoutTests {
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
      handout = Handout(values)
    }
    #expect(handout.count == 100)
    #expect(concurrentMap(99, threads: 4) { handout.take($0).number } == Array(0..<99))
    #expect(last != nil)
    #expect(handout.take(99).number == 99)
    #expect(last == nil)
  }
}
