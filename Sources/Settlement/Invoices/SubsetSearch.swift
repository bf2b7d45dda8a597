/// Finds amounts that add up exactly to another: the fewest, and of those the first in order.
///
/// A set is cut into halves: the later amounts of every set of a size are kept by their sum, and
/// the earlier ones are tried in order, so that 100 amounts are searched for five in as many
/// steps as three of them can be chosen. Bounded: a size of which more than ``limit`` halves
/// would be tried is not searched any more, and the answer says so.
struct SubsetSearch {
  /// The most amounts of a set.
  static let largestSize = 12
  /// The most half sets of one size: a few hundredths of a second.
  static let limit = 1_000_000

  private let places: [Int]
  private let amounts: [Int64]
  private let target: Int64

  /// Prepares a search, where amounts above the target cannot be in a set, as all are above zero.
  init(_ amounts: [Int64], for target: Int64) {
    places = amounts.indices.filter { amounts[$0] > 0 && amounts[$0] <= target }
    self.amounts = places.map { amounts[$0] }
    self.target = target
  }

  /// What the search comes to, and the search itself where it is long.
  func result(knowing known: KnownSearches) -> (answer: SubsetAnswer, long: LongSearch?) {
    if let answer = known.answer(to: target, from: amounts) {
      return (placed(answer), LongSearch(target: target, amounts: amounts, answer: answer))
    }
    var steps = 0
    let answer = search(limit: SubsetSearch.limit, steps: &steps)
    let isLong = steps >= LongSearch.fromSteps
    return (
      placed(answer), isLong ? LongSearch(target: target, amounts: amounts, answer: answer) : nil
    )
  }

  /// Searches sets of one amount, then of two, and so on.
  func answer(limit: Int = SubsetSearch.limit) -> SubsetAnswer {
    var steps = 0
    return placed(search(limit: limit, steps: &steps))
  }

  /// The same with the places of the amounts that were given.
  private func placed(_ answer: SubsetAnswer) -> SubsetAnswer {
    guard case .found(let found) = answer else { return answer }
    return .found(found.map { places[$0] })
  }

  private func search(limit: Int, steps: inout Int) -> SubsetAnswer {
    let ascending = amounts.sorted()
    for size in 1...SubsetSearch.largestSize where size <= amounts.count {
      let least = ascending.prefix(size).reduce(0) { $0 + Int128($1) }
      let most = ascending.suffix(size).reduce(0) { $0 + Int128($1) }
      if least > Int128(target) { return .none }
      guard most >= Int128(target) else { continue }
      let later = size / 2
      guard let first = halves(size - later, within: limit), let rest = halves(later, within: limit)
      else { return .cutShort }
      steps += first + rest
      if let found = set(of: size, later: later) { return .found(found) }
    }
    return .none
  }

  /// In how many ways so many amounts can be chosen; nil for more than are allowed.
  private func halves(_ size: Int, within limit: Int) -> Int? {
    var ways = 1
    for step in 0..<size {
      ways = ways * (amounts.count - step) / (step + 1)
      if ways > limit { return nil }
    }
    return ways
  }

  private func set(of size: Int, later: Int) -> [Int]? {
    let halves = LaterHalves(amounts, size: later)
    var chosen = Choice(size: size - later, of: amounts)
    repeat {
      if let rest = halves.first(adding: target - chosen.sum, after: chosen.last) {
        return chosen.places + rest
      }
    } while chosen.advance()
    return nil
  }
}

/// Every choice of so many amounts, to be found by its sum.
private struct LaterHalves {
  private let size: Int
  /// By sum, then in order; the places of a choice stand in `choices`.
  private var halves: [(sum: Int64, number: Int32)] = []
  private var choices: [Int32] = []
  /// Which sums there are, by their last bits: most that are asked for are not there.
  private var marks = [UInt64](repeating: 0, count: 4096)

  init(_ amounts: [Int64], size: Int) {
    self.size = size
    guard size > 0 else { return }
    var choice = Choice(size: size, of: amounts)
    repeat {
      halves.append((choice.sum, Int32(halves.count)))
      choices.append(contentsOf: choice.places.map { Int32($0) })
      let bit = Int(truncatingIfNeeded: choice.sum & 0x3FFFF)
      marks[bit >> 6] |= 1 << UInt64(bit & 63)
    } while choice.advance()
    halves.sort { ($0.sum, $0.number) < ($1.sum, $1.number) }
  }

  /// The first choice with a sum, all of whose places come after another.
  func first(adding sum: Int64, after last: Int) -> [Int]? {
    guard size > 0 else { return sum == 0 ? [] : nil }
    let bit = Int(truncatingIfNeeded: sum & 0x3FFFF)
    guard marks[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    var (low, high) = (0, halves.count)
    while low < high {
      let middle = (low + high) / 2
      let half = halves[middle]
      if half.sum < sum || (half.sum == sum && place(half.number) <= last) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < halves.count, halves[low].sum == sum else { return nil }
    let start = Int(halves[low].number) * size
    return choices[start..<start + size].map { Int($0) }
  }

  /// The first place of a choice; never falls from one choice to the next.
  private func place(_ number: Int32) -> Int { Int(choices[Int(number) * size]) }
}

/// Ascending places, going through all choices of a size in order.
private struct Choice {
  private(set) var places: [Int]
  private(set) var sum: Int64
  private let amounts: [Int64]

  /// Starts with the first places.
  ///
  /// - Precondition: there are so many amounts.
  init(size: Int, of amounts: [Int64]) {
    places = Array(0..<size)
    sum = amounts[..<size].reduce(0, +)
    self.amounts = amounts
  }

  /// The last place.
  var last: Int { places.last ?? -1 }

  /// Goes to the next choice; false after the last.
  mutating func advance() -> Bool {
    var index = places.count - 1
    let slack = amounts.count - places.count
    while index >= 0, places[index] == slack + index { index -= 1 }
    guard index >= 0 else { return false }
    var place = places[index]
    for changed in index..<places.count {
      place += 1
      sum += amounts[place] - amounts[places[changed]]
      places[changed] = place
    }
    return true
  }
}
