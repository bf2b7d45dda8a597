package import Settlement
package import Text

/// What the lines that were paid with money claim: a fingerprint of record, kind and item for
/// each, in ascending order.
///
/// Two claims for the same have the same fingerprint. The other way round it is a strong hint
/// only, at odds of one in 2^64 for each pair, so that a hit is looked up in the lines before
/// anybody is refused his money.
package func paidKeys(of decided: DecidedList, symbols: SymbolTexts) -> [UInt64] {
  var keys: [UInt64] = []
  keys.reserveCapacity(decided.decisions.count)
  var text = TextBuffer(capacity: 256)
  for (line, decision) in zip(decided.list.lines, decided.decisions) where decision.isPaid {
    keys.append(fingerprint(of: line, symbols, &text))
  }
  keys.sort()
  return keys
}

/// The fingerprints of all that a list claims, in its order.
package func claimKeys(of list: ExpenseList, symbols: SymbolTexts) -> [UInt64] {
  var text = TextBuffer(capacity: 256)
  var keys: [UInt64] = []
  keys.reserveCapacity(list.lines.count)
  for line in list.lines { keys.append(fingerprint(of: line, symbols, &text)) }
  return keys
}

extension LineDecision {
  /// Whether anything was approved in money.
  var isPaid: Bool { amountApproved + feeApproved > .zero }
}

private func fingerprint(
  of line: ClaimLine, _ symbols: SymbolTexts, _ text: inout TextBuffer
) -> UInt64 {
  text.removeAll()
  symbols.append(line.record, to: &text)
  text.append(0)
  text.append(line.kind.rawValue)
  text.append(0)
  symbols.append(line.item, to: &text)
  return text.withBytes { fingerprint($0) }
}

/// The fingerprint of a claim as the archive has its texts.
func fingerprint(record: some Sequence<UInt8>, kind: ClaimKind, item: some Sequence<UInt8>)
  -> UInt64
{
  let key = Array(record) + [0] + Array(kind.rawValue.utf8) + [0] + Array(item)
  return fingerprint(key.span)
}

/// The fingerprint of a paid key: FNV-1a of 64 bits, then the finaliser of MurmurHash3.
///
/// Frozen, because archives hold it. FNV alone leaves the high bits of short texts poor.
func fingerprint(_ key: Span<UInt8>) -> UInt64 {
  var hash = fnv1a(key)
  hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
  hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
  return hash ^ hash >> 33
}

/// The fingerprints as the archive keeps them: eight bytes each, the highest first.
func packed(_ keys: [UInt64]) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(keys.count * 8)
  for key in keys {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: key >> UInt64(shift)))
    }
  }
  return bytes
}

/// Whether a claim has one of the fingerprints that ``packed(_:)`` wrote; nil where the bytes are
/// anything else.
func meets(_ bytes: [UInt8], _ claims: FingerprintSet) -> Bool? {
  guard bytes.count.isMultiple(of: 8) else { return nil }
  for start in stride(from: 0, to: bytes.count, by: 8) {
    var key: UInt64 = 0
    for offset in 0..<8 { key = key << 8 | UInt64(bytes[start + offset]) }
    if claims.contains(key) { return true }
  }
  return false
}

/// The fingerprints of a month's claims, made to be asked by those of all other months.
///
/// Nearly every question is answered by one bit, found by the fingerprint's highest bits; archived
/// fingerprints come in ascending order, so that the bits are met in the order of memory.
package struct FingerprintSet: Sendable {
  /// In ascending order, which buckets make cheap: a million sorted at once took one core 70 ms.
  private var keys: [UInt64]
  /// Where each bucket begins, and where the last one ends.
  private var starts: [Int]
  private var bits: [UInt64]
  /// What of a fingerprint does not choose its bit.
  private let shift: UInt64
  /// The bits of a bucket, as a power of two: it has some sixteen fingerprints.
  private static let bucket: UInt64 = 8

  package init(_ lists: [[UInt64]]) {
    let count = lists.reduce(0) { $0 + $1.count }
    // At least 16 bits for each fingerprint.
    let width = max(Self.bucket, UInt64(Int.bitWidth - count.leadingZeroBitCount) + 4)
    shift = 64 - width
    bits = [UInt64](repeating: 0, count: 1 << Int(width - 6))
    starts = [Int](repeating: 0, count: 1 << Int(width - Self.bucket) + 1)
    keys = [UInt64](repeating: 0, count: count)
    fill(lists)
    for key in keys {
      let place = key >> shift
      bits[Int(place >> 6)] |= 1 << (place & 63)
    }
  }

  /// Counts the fingerprints of each bucket, puts each behind those that are there, and sorts each bucket.
  private mutating func fill(_ lists: [[UInt64]]) {
    for list in lists {
      for key in list { starts[bucket(of: key) + 1] += 1 }
    }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var ends = starts
    for list in lists {
      for key in list {
        let bucket = bucket(of: key)
        keys[ends[bucket]] = key
        ends[bucket] += 1
      }
    }
    for (start, end) in zip(starts, starts.dropFirst()) { keys[start..<end].sort() }
  }

  private func bucket(of key: UInt64) -> Int { Int(key >> (shift + Self.bucket)) }

  /// Whether a claim has the fingerprint.
  package func contains(_ key: UInt64) -> Bool {
    let place = key >> shift
    guard bits[Int(place >> 6)] >> (place & 63) & 1 == 1 else { return false }
    let bucket = bucket(of: key)
    return isListed(key, in: starts[bucket]..<starts[bucket + 1])
  }

  /// Halves the range: identifiers can be made so that all fingerprints of a list have one bucket.
  private func isListed(_ key: UInt64, in range: Range<Int>) -> Bool {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && keys[low] == key
  }
}
