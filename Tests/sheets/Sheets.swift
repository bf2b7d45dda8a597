import Foundation
import Tabular
import TestSupport

/// Reads files of tables as settle reads them, and shows or measures what comes.
@main struct Sheets {
  private static let usage = """
    sheets cells FILE     the filled cells of a file: sheet, cell, form, value, and what is shown
    sheets read FILE      how long it takes to read them all, and the memory
    sheets make FILE ROWS inline|shared
                          a workbook of 12 columns to be read
    """

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("cells", 2): try printCells(words[1])
    case ("read", 2): try measure(words[1])
    case ("make", 4):
      let rows = Int(words[2]) ?? 100_000
      let workbook = LargeWorkbook(rows: rows, sharesTexts: words[3] == "shared")
      try Data(workbook.file()).write(to: URL(fileURLWithPath: words[1]))
    default:
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func printCells(_ path: String) throws {
    do {
      var source = try openTables(bytes(of: path))
      while let sheet = try source.nextSheet() { try printCells(sheet) }
    } catch let error as TabularError {
      print("refused: \(error)")
    }
  }

  private static func printCells(_ sheet: Sheet) throws {
    var row = SheetRow(of: sheet)
    guard var reader = sheet.readers.first else { return }
    if !sheet.hidden.isEmpty { print(sheet.name ?? "", "hidden", sheet.hidden, separator: "\t") }
    while try reader.next(&row) {
      for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
        let value = String(decoding: row.text[cell.range], as: UTF8.self)
        let shown = String(decoding: row.text[cell.shown], as: UTF8.self)
        let words = [
          sheet.name ?? "", row.name(ofCell: column) ?? "\(row.number)/\(column + 1)",
          "\(cell.form)", value, shown == value ? "" : shown,
        ]
        print(words.map(escaped).joined(separator: "\t"))
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\t", with: "\\t")
  }

  private static func measure(_ path: String) throws {
    let file = try bytes(of: path)
    let start = ContinuousClock.now
    var (cells, size) = (0, 0)
    var source = try openTables(file)
    while let sheet = try source.nextSheet() {
      var row = SheetRow(of: sheet)
      guard var reader = sheet.readers.first else { continue }
      while try reader.next(&row) {
        for cell in row.cells where !cell.isEmpty {
          cells += 1
          size += cell.range.count
        }
      }
    }
    let taken = ContinuousClock.now - start
    let seconds = Double(taken.components.attoseconds) / 1e18 + Double(taken.components.seconds)
    print(cells, size, seconds, peakMegabytes())
  }

  /// The most memory that the process has had, in megabytes.
  private static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first).flatMap { Int($0) }.map {
      $0 / 1000
    } ?? 0
  }
}
