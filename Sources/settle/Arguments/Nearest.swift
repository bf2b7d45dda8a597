/// The candidate that a mistyped word was most likely meant to be, or nil where none is near.
///
/// Near is at most one edit for every three characters; of several the first stands.
func nearest(to word: String, in candidates: [String]) -> String? {
  let word = Array(word.utf8)
  let near = candidates.map { ($0, edits(from: word, to: Array($0.utf8))) }
    .filter { $0.1 * 3 <= max(word.count, $0.0.utf8.count) }
  return near.min { $0.1 < $1.1 }?.0
}

/// The least number of letters inserted, removed or replaced that turns one word into another.
private func edits(from left: [UInt8], to right: [UInt8]) -> Int {
  var row = Array(0...right.count)
  for (index, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let replaced = diagonal + (letter == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
