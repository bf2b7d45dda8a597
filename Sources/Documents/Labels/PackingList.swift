internal import Settlement
package import Text

/// The manifest to mail (服务旧件退回明细表), with its packages.
///
/// The parts of a repair that the rulebook has packed by itself have a package of their own, whose
/// number is that of the record; the others have one package a family. A part whose family is not
/// known is in none: whoever packs it sees what it is.
package struct PackingList: Sendable {
  /// By family, the common package first.
  package let rows: [PackedPart]
  private let language: Language

  /// Packs parts.
  ///
  /// - Parameters:
  ///   - parts: Sorted by family and record.
  ///   - language: Of its headings and of the packages' names.
  package init(_ parts: [LabelledPart], in language: Language) {
    self.language = language
    var rows: [PackedPart] = []
    var rest = parts[...]
    while let family = rest.first?.family {
      let own = rest.prefix { $0.family == family }
      rest = rest.dropFirst(own.count)
      let name = family.isEmpty ? "" : folded(LabelWords.name(ofFamily: family)[language])
      rows += own.filter { !$0.isPackedAlone }.map { PackedPart(part: $0, package: name) }
      rows += own.filter(\.isPackedAlone).map { PackedPart(part: $0, package: $0.record) }
    }
    self.rows = rows
  }
}

/// A row of the packing list.
package struct PackedPart: Sendable {
  package let part: LabelledPart
  /// The package's number; blank where it is filled in by hand.
  package let package: String
}

extension PackingList {
  /// Each package in the order of the rows, with how much is in it.
  var packages: [(number: String, lines: Int, quantity: Quantity)] {
    var packages: [(number: String, lines: Int, quantity: Quantity)] = []
    for row in rows {
      let place = packages.firstIndex { $0.number == row.package } ?? packages.count
      if place == packages.count { packages.append((row.package, 0, .zero)) }
      packages[place].lines += 1
      packages[place].quantity += row.part.quantity
    }
    return packages
  }

  /// The list as CSV that a spreadsheet opens as text in the right encoding, like a blank template.
  package var csv: [UInt8] {
    var out = TextBuffer()
    out.guardsTypedText = true
    out.append("\u{FEFF}")
    out.append(Self.headings.map { $0[language] }.joined(separator: ","))
    out.append("\r\n")
    for row in rows {
      for (index, cell) in row.cells.enumerated() {
        if index > 0 { out.appendComma() }
        out.append(cell: cell)
      }
      out.append("\r\n")
    }
    return out.copy
  }

  /// The list as a workbook.
  package var workbook: [UInt8] {
    let title = Message(en: "manifest of returned old parts", zh: "服务旧件退回明细表")[language]
    var workbook = WorkbookWriter(title: title)
    var sheet = SheetWriter(title, number: 1)
    sheet.append(row: Self.headings.map { $0[language] }, as: .heading)
    for row in rows {
      sheet.beginRow()
      for (index, cell) in row.cells.enumerated() {
        sheet.append(cell, as: index == Self.quantityColumn ? .quantity : .text)
      }
      sheet.endRow()
    }
    workbook.add(sheet)
    var file = TextBuffer()
    // It is of a month and of no day; the first of zip's calendar stands for that.
    workbook.finish(on: Day(number: 3652), into: &file)
    return file.copy
  }

  private static let headings = [
    Message(en: "dealer", zh: "服务中心编号"), Message(en: "period", zh: "结算月份"),
    Message(en: "label_no", zh: "标签流水号"), Message(en: "part_no", zh: "配件编号"),
    Message(en: "part_name", zh: "配件名称"), Message(en: "quantity", zh: "数量"),
    Message(en: "package_no", zh: "箱号"),
  ]

  private static let quantityColumn = 5
}

extension PackedPart {
  /// In the order of the headings.
  fileprivate var cells: [String] {
    [
      part.dealer, part.period.description, part.record, part.part, part.partName,
      text(part.quantity), package,
    ]
  }
}
