/// Harm that comes to one call of a process.
package struct Fault: Sendable, CustomStringConvertible {
  /// What happens, by the name that `FaultPoints.c` has for it.
  package enum Harm: String, Sendable {
    /// The process is killed before the call.
    case kill
    /// The process is killed when half of the bytes are written.
    case torn
    /// Half of the bytes are written, which is no error.
    case short
    /// The disk is full from here on.
    case full = "ENOSPC"
    /// The call fails, as on a broken disk.
    case broken = "EIO"
    /// Nothing can be written from here on, as on a medium that is read-only.
    case readOnly = "EROFS"
    /// The process stops until it is told to go on.
    case stop

    /// Whether the process ends on the spot.
    package var kills: Bool { self == .kill || self == .torn }

    /// Whether it comes only to calls that write bytes.
    var halves: Bool { self == .torn || self == .short }
  }

  /// The number of the call, from 1.
  package let point: Int
  package let harm: Harm
  /// Only calls on a path that contains this text are counted; empty for all of them.
  package let place: String

  package init(_ harm: Harm, at point: Int = 1, in place: String = "") {
    self.harm = harm
    self.point = point
    self.place = place
  }

  package var description: String {
    "\(harm.rawValue) at \(point)" + (place.isEmpty ? "" : " of \(place)")
  }

  /// What tells the library so.
  var variables: [String: String] {
    ["FAULT_AT": "\(point)", "FAULT_DO": harm.rawValue]
      .merging(place.isEmpty ? [:] : ["FAULT_IN": place]) { $1 }
  }
}

/// A call that changes the file system, as the library has seen it.
package struct FaultPoint: Sendable, CustomStringConvertible {
  package let call: String
  package let path: String

  /// Reads a line of the library's log.
  init?(logged line: Substring) {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3 else { return nil }
    call = String(words[1])
    path = String(words[2])
  }

  package var description: String { "\(call) \(path)" }

  /// Whether the call writes bytes, so that half of them can be written.
  package var writes: Bool { call.contains("write") }
}
