/// The candidate that a mistyped word was most likely meant to be; nil where none is near.
///
/// Near is at most one edit for every three characters; of several the first stands.
package func nearest(to word: String, in candidates: [String]) -> String? {
  let word = Array(word.utf8)
  let near = candidates.map { ($0, edits(from: word, to: Array($0.utf8))) }
    .filter { $0.1 * 3 <= max(word.count, $0.0.utf8.count) }
  return near.min { $0.1 < $1.1 }?.0
}

/// The least number of letters inserted, removed, replaced or swapped with the next one that turns
/// one word into another.
private func edits(from left: [UInt8], to right: [UInt8]) -> Int {
  var (before, above) = ([Int](), Array(0...right.count))
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let same = left[row] == right[column]
      var least = min(above[column] + (same ? 0 : 1), above[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, before[column - 1] + 1)
      }
      current.append(least)
    }
    (before, above) = (above, current)
  }
  return above[right.count]
}
