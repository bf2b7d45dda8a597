import Testing

@testable import Text

@Suite struct GrowingMemoryTests {
  @Test("what was added is lent as it was, however often the room was too small")
  func growing() {
    var memory = GrowingMemory<UInt32>()
    var expected: [UInt32] = []
    for number in 0..<1_000 as Range<UInt32> {
      let some = Array(repeating: number, count: Int(number % 7))
      memory.append(some.span)
      memory.append(number)
      expected += some + [number]
    }
    #expect(memory.count == expected.count)
    #expect((0..<memory.count).map { memory[$0] } == expected)
    for range in [0..<0, 0..<memory.count, 17..<400, memory.count..<memory.count] {
      let same = memory.lend(range) { lent in
        lent.indices.map { lent[$0] } == Array(expected[range])
      }
      #expect(same)
    }
  }

  @Test("what is shared stays as it was and where it was, while more is added")
  func sharing() {
    var memory = GrowingMemory<UInt8>()
    memory.append(Array("R-0001".utf8).span)
    let shared = memory.shared
    for _ in 0..<10_000 { memory.append(Array("R-0002".utf8).span) }
    let text = unsafe String(
      decoding: UnsafeBufferPointer(start: shared.room.start, count: shared.count), as: UTF8.self)
    #expect(text == "R-0001")
    #expect(memory.lend(0..<12) { $0.count } == 12)
  }
}
