/// A small deterministic source of numbers, the same on every machine.
///
/// The splitmix64 sequence: a month that a seed names is the same month for ever, whatever the
/// standard library's own generators do.
package struct SplitMix: Sendable {
  private var state: UInt64

  /// Starts the sequence that the seed names, apart for each branch of it.
  package init(seed: UInt64, branch: UInt64 = 0) {
    state =
      seed &* 0xD134_2543_DE82_EF95 &+ branch &* 0x9E37_79B9_7F4A_7C15 &+ 0x632B_E59B_D9B4_E019
    _ = next()
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, the bound.
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: (next() >> 11) % UInt64(bound))
  }

  /// True in so many of a thousand cases.
  package mutating func perMille(_ share: Int) -> Bool {
    below(1_000) < share
  }

  /// One of the values given.
  package mutating func pick<T>(_ values: [T]) -> T {
    values[below(values.count)]
  }
}
