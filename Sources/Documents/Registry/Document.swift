package import Settlement
package import Text

/// A document of a month's folder in one of its formats: where it stands, and how it is written.
package struct Document: Sendable {
  package let path: DocumentPath
  /// What the archive keeps beside the digest of each file.
  ///
  /// A format that was released is never changed: another byte is another format, and the old one
  /// stays in the registry with its code and its goldens.
  package let format: Int
  package let writer: DocumentWriter
  /// Whether the table that is written goes out as a workbook.
  package let isTableWorkbook: Bool
  /// Whether a period has the document; nil where every period has it.
  package let isThere: DocumentCondition?

  /// Describes a document.
  ///
  /// - Parameters:
  ///   - path: In the folder of the month; `*` stands for the number of a statement.
  ///   - format: The number of the format, from 1.
  ///   - isThere: Whether a period has the document; nil where every period has it.
  ///   - writer: What it is made from, and how.
  package init(
    _ path: DocumentPath, format: Int, where isThere: DocumentCondition? = nil,
    _ writer: DocumentWriter
  ) {
    self.isThere = isThere
    self.path = path
    self.format = format
    // Format 1 of each document has what was typed as it was typed.
    self.writer = format > 1 ? writer.guarded : writer
    isTableWorkbook = false
  }

  /// Describes the workbook of a table, whose cells need no guard: text in them is text.
  init(
    _ path: DocumentPath, format: Int, where isThere: DocumentCondition? = nil,
    workbookOf table: DocumentWriter
  ) {
    self.isThere = isThere
    self.path = path
    self.format = format
    writer = table
    isTableWorkbook = true
  }

  /// What stands before its text: a byte order mark where it is a CSV file that is to have one.
  package func opening(marked: Bool) -> [UInt8] {
    marked && path.path().hasSuffix(".csv") ? [0xEF, 0xBB, 0xBF] : []
  }
}

/// Whether a period has a document, by the heads of its standing statements.
package typealias DocumentCondition = @Sendable (Period, [StatementHead]) -> Bool

/// What a document is made from, and the function that writes it.
package enum DocumentWriter: Sendable {
  /// One file for each statement.
  case statement(@Sendable (StatementRecord, inout TextBuffer) -> Void)
  /// One file: the header, and below it what each statement adds, by dealer.
  case lines(header: StaticString, @Sendable (StatementRecord, inout TextBuffer) -> Void)
  /// One file about the month, without the lines of its statements.
  case month(@Sendable (MonthRecord, inout TextBuffer) -> Void)
  /// One file about the month's statements and their invoices.
  case reconciliation(@Sendable (ReconciliationRecord, inout TextBuffer) -> Void)
  /// One file with the entries of the month.
  case journal(@Sendable (Journal, inout TextBuffer) -> Void)

  /// The same with what was typed guarded.
  var guarded: DocumentWriter {
    func guarding<Record>(
      _ write: @escaping @Sendable (Record, inout TextBuffer) -> Void
    ) -> @Sendable (Record, inout TextBuffer) -> Void {
      { record, out in
        out.guardsTypedText = true
        write(record, &out)
      }
    }
    return switch self {
    case .statement(let write): .statement(guarding(write))
    case .lines(let header, let write): .lines(header: header, guarding(write))
    case .month(let write): .month(guarding(write))
    case .reconciliation(let write): .reconciliation(guarding(write))
    case .journal(let write): .journal(guarding(write))
    }
  }

  /// Whether it is made from each statement by itself.
  package var isByStatement: Bool {
    switch self {
    case .statement, .lines: true
    case .month, .reconciliation, .journal: false
    }
  }

  /// Whether each statement has a file of its own.
  package var isPage: Bool {
    switch self {
    case .statement: true
    case .lines, .month, .reconciliation, .journal: false
    }
  }

  /// What a document shows decides which runs write it.
  package var subject: DocumentSubject {
    switch self {
    case .statement, .lines: .lines
    case .month: .month
    case .reconciliation: .reconciliation
    case .journal: .journal
    }
  }
}

/// What a document shows.
package enum DocumentSubject: Hashable, Sendable {
  /// What statements say, line by line: written by a month-end, and where one is withdrawn.
  case lines
  /// What a month-end found, and how the statements stand: written by each, and by what changes that.
  case month
  /// Statements and invoices: written by a reconciliation, and by a month-end once there are invoices.
  case reconciliation
  /// What was posted: written by a posting, and by a month-end once there are entries.
  case journal
}
