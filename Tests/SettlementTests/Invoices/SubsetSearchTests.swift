import TestSupport
import Testing

@testable import Settlement

@Suite struct SubsetSearchTests {
  /// Tries every set, the slow and obvious way.
  private func everySet(_ amounts: [Int64], _ target: Int64) -> [Int]? {
    var best: [Int]?
    for mask in 1..<(1 << amounts.count) {
      let set = amounts.indices.filter { mask >> $0 & 1 == 1 }
      guard set.count <= 12, set.reduce(0, { $0 + amounts[$1] }) == target else { continue }
      guard let known = best else {
        best = set
        continue
      }
      let isBetter =
        set.count == known.count ? set.lexicographicallyPrecedes(known) : set.count < known.count
      if isBetter { best = set }
    }
    return best
  }

  @Test("Finds what trying every set finds", arguments: 0..<40)
  func oracle(seed: Int) {
    var random = SplitMix(seed: UInt64(seed), branch: 0x5B5E)
    let count = 1 + Int(random.next() % 11)
    let largest = [4, 30, 1000][seed % 3]
    let amounts = (0..<count).map { _ in Int64(1 + random.next() % UInt64(largest)) }
    for _ in 0..<20 {
      let target = Int64(1 + random.next() % UInt64(largest * count))
      let expected = everySet(amounts, target).map { SubsetAnswer.found($0) } ?? .none
      #expect(SubsetSearch(amounts, for: target).answer() == expected, "\(amounts) \(target)")
    }
  }

  @Test("Passes over amounts that no set can have, and keeps the places")
  func passesOver() {
    #expect(SubsetSearch([900, 0, 200, 300], for: 500).answer() == .found([2, 3]))
    #expect(SubsetSearch([], for: 500).answer() == .none)
  }

  @Test("Says that it was cut short where more would have to be tried than is allowed")
  func limit() {
    // No two of them add up to an odd amount, nor do more.
    let amounts = (1...40).map { Int64($0 * 2) }
    #expect(SubsetSearch(amounts, for: 99).answer(limit: 800) == .cutShort)
    #expect(SubsetSearch(amounts, for: 3).answer(limit: 800) == .none)
    #expect(SubsetSearch(amounts, for: 80).answer(limit: 800) == .found([39]))
    #expect(SubsetSearch([1, 1, 1, 1], for: 3).answer(limit: 6) == .found([0, 1, 2]))
  }
}
