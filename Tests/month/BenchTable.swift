import Foundation
import TestSupport

/// One run of settle and the floor that was measured after it.
struct BenchTurn {
  let child: Child
  let phases: [String: Double]
  let floor: FloorSeconds
  /// The bytes of the archive.
  let archive: Int
}

/// The table that a bench prints: medians over its turns.
struct BenchTable {
  /// The phases in the order of the work; others follow by name.
  private static let order = ["read", "decide", "compare", "render", "archive", "publish"]

  let lines: Int
  let turns: [BenchTurn]

  var text: String {
    let wall = median { $0.child.seconds }
    var rows = [
      ("lines", "\(lines)"),
      ("turns", "\(turns.count)"),
      ("lines a second", "\(Int(Double(lines) / wall))"),
      ("wall", seconds(wall)),
    ]
    rows += phaseNames.map { name in ("  " + name, seconds(median { $0.phases[name] ?? 0 })) }
    rows += [
      ("processor time", seconds(median { $0.child.processorSeconds })),
      ("cores busy", fixed(median { $0.child.processorSeconds / $0.child.seconds }, 2)),
      ("peak memory", megabytes(median { Double($0.child.peak) })),
      ("bytes in", megabytes(median { Double($0.floor.bytesIn) })),
      ("bytes out", megabytes(median { Double($0.floor.bytesOut) })),
      ("archive", megabytes(median { Double($0.archive) })),
      ("floor", seconds(median { $0.floor.total })),
      ("  read", seconds(median { $0.floor.read })),
      ("  hash", seconds(median { $0.floor.hash })),
      ("  write", seconds(median { $0.floor.write })),
      ("  sqlite", seconds(median { $0.floor.sqlite })),
      ("times the floor", fixed(median { $0.child.seconds / $0.floor.total }, 2)),
    ]
    rows += phaseNames.map { name in
      ("  " + name, fixed(median { ($0.phases[name] ?? 0) / $0.floor.total }, 2))
    }
    return rows.map { name, value in padded(name, 18, false) + padded(value, 14, true) }
      .joined(separator: "\n")
  }

  private var phaseNames: [String] {
    let names = Set(turns.flatMap(\.phases.keys))
    return Self.order.filter(names.contains) + names.subtracting(Self.order).sorted()
  }

  private func median(_ value: (BenchTurn) -> Double) -> Double { month.median(turns.map(value)) }

  private func seconds(_ value: Double) -> String { fixed(value, 3) + " s" }

  private func megabytes(_ value: Double) -> String { fixed(value / 1_000_000, 1) + " MB" }

  private func fixed(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }

  private func padded(_ text: String, _ width: Int, _ isRight: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return isRight ? space + text : text + space
  }
}
