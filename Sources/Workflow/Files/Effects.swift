package import Settlement
package import Text

/// What the workflow does to the world: files, the day, the clock, and a word on how far it is.
///
/// Everything else is a function of the bytes that were read. Calls may come from several threads.
package protocol Effects: Sendable {
  /// The paths, relative to the folder and in the order of their code points, of all files below
  /// it; hidden files and lock files of office programs (`~$…`) are passed over.
  ///
  /// - Throws: ``EffectError/missing(path:)`` where there is no such folder.
  func files(under folder: String) throws(EffectError) -> [String]

  /// The bytes of a whole file.
  func read(_ path: String) throws(EffectError) -> [UInt8]

  /// Whether a file or folder is there.
  func exists(_ path: String) -> Bool

  /// Whether nothing at all is in a folder, hidden or not; so also where there is no folder.
  func isEmpty(_ folder: String) throws(EffectError) -> Bool

  /// Makes a folder and those above it; one that is there already is fine.
  func makeFolder(_ path: String) throws(EffectError)

  /// Writes a whole file that was not there.
  func write(_ path: String, _ bytes: Span<UInt8>) throws(EffectError)

  /// Adds to the end of a file, which is made where it is not there.
  func append(_ path: String, _ bytes: Span<UInt8>) throws(EffectError)

  /// Removes a file, or a folder with all that is in it; a missing one is fine.
  func remove(_ path: String) throws(EffectError)

  /// Puts a fresh folder in the place of another at once, and removes the other.
  func exchange(_ fresh: String, with target: String) throws(EffectError)

  /// The calendar day where the user is.
  var today: Day { get }

  /// How many threads may work at once.
  var cores: Int { get }

  /// A clock that only ever goes forward, for the seconds of each phase.
  func seconds() -> Double

  /// Says how far a step is.
  func progress(_ step: Message, done: Int, of total: Int)
}

/// Why something could not be done to the world.
package enum EffectError: Error, Hashable {
  case missing(path: String)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
}
