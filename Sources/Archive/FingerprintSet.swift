/// The fingerprints of a month's claims, made to be asked by those of all other months.
///
/// Nearly every question is answered by one bit, found by the fingerprint's highest bits; archived
/// fingerprints come in ascending order, so that the bits are met in the order of memory.
package struct FingerprintSet: Sendable {
  private let sorted: [UInt64]
  private var bits: [UInt64]
  private let shift: UInt64

  /// Takes the fingerprints of all lists.
  package init(_ lists: [[UInt64]]) {
    var all: [UInt64] = []
    all.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for list in lists { all.append(contentsOf: list) }
    all.sort()
    sorted = all
    // At least 32 bits for each fingerprint.
    let width = max(6, UInt64(Int.bitWidth - all.count.leadingZeroBitCount) + 5)
    shift = 64 - width
    bits = [UInt64](repeating: 0, count: 1 << Int(width - 6))
    for key in all {
      let place = key >> shift
      bits[Int(place >> 6)] |= 1 << (place & 63)
    }
  }

  /// Whether a claim has the fingerprint.
  package func contains(_ key: UInt64) -> Bool {
    let place = key >> shift
    return bits[Int(place >> 6)] >> (place & 63) & 1 == 1 && isListed(key)
  }

  private func isListed(_ key: UInt64) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == key
  }
}
