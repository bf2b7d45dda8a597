import Testing

@testable import Text

@Suite struct ArrayRoomTests {
  @Test("Room that no element took is given back, and the elements stay")
  func givenBack() {
    var array = Array(0..<1_000)
    array.reserveCapacity(100_000)
    array.letGoOfRoom()
    #expect(array == Array(0..<1_000))
    #expect(array.capacity < 1_100)
  }

  @Test("An array with little to give is not copied")
  func keptWhereFull() {
    var array: [Int] = []
    array.reserveCapacity(1_000)
    let capacity = array.capacity
    array += 0..<(capacity * 15 / 16)
    array.letGoOfRoom()
    #expect(array.capacity == capacity)
  }
}
