import Synchronization
import Testing

@testable import Workflow

@Suite struct ConcurrentInOrderTests {
  @Test("values come by index, whatever the number of threads", arguments: [1, 2, 7, 100])
  func order(threads: Int) {
    for count in [0, 1, 3, 1_000] {
      var taken: [Int] = []
      for grain in [1, 4, 64] {
        taken = []
        concurrentInOrder(count, threads: threads, grain: grain, each: { 3 }) {
          $0 * $1
        } taking: { index, value in
          #expect(index == taken.count)
          taken.append(value)
        }
        #expect(taken == (0..<count).map { $0 * 3 })
      }
    }
  }

  @Test("a value is taken before this thread makes another")
  func soon() {
    let made = Atomic(0)
    concurrentInOrder(100, threads: 1) { _ in
      made.add(1, ordering: .relaxed)
    } taking: { index, _ in
      let madeSoFar = made.load(ordering: .relaxed)
      #expect(madeSoFar == index + 1)
    }
  }

  @Test("a value that takes long holds up none but those behind it")
  func waiting() {
    let isFirstMade = Atomic(false)
    let made = Atomic(0)
    concurrentInOrder(50, threads: 2) { index in
      if index == 0 {
        while made.load(ordering: .acquiring) < 49 {}
        isFirstMade.store(true, ordering: .releasing)
      } else {
        made.add(1, ordering: .releasing)
      }
    } taking: { _, _ in
      let isMade = isFirstMade.load(ordering: .acquiring)
      #expect(isMade)
    }
  }

  @Test(
    "a value that cannot be taken ends all, and the first one's error is thrown", arguments: [1, 4])
  func failure(threads: Int) {
    struct Refused: Error, Equatable { let index: Int }
    var taken: [Int] = []
    #expect(throws: Refused(index: 3)) {
      try concurrentInOrder(1_000, threads: threads) {
        $0
      } taking: { index, _ throws(Refused) in
        guard index != 3, index != 7 else { throw Refused(index: index) }
        taken.append(index)
      }
    }
    #expect(taken == [0, 1, 2])
  }

  @Test("no more threads than are wanted make something for themselves")
  func own() {
    for (count, threads, most) in [(0, 8, 1), (1, 8, 2), (50, 2, 2), (50, 1, 1)] {
      let made = Atomic(0)
      concurrentInOrder(count, threads: threads, each: { _ = made.add(1, ordering: .relaxed) }) {
        index, _ in
        index
      } taking: { _, _ in
      }
      let all = made.load(ordering: .relaxed)
      #expect(all <= most)
    }
  }
}
