import Settlement
import Testing
import Text

@testable import Documents

/// What a statement says of items that no invoice can have as they are.
@Suite struct BelowZeroTests {
  private func notes(_ items: [(InvoiceSubject, Int64, Int64)], taxes: [(Int64, Int64)]) -> [String]
  {
    var builder = RecordBuilder()
    builder.lines = [LineDraft()]
    var head = builder.record.head
    head.proposal = items.map { subject, percent, fen in
      let gross = Money(fen: fen)
      let net = Rate(percent: percent).net(ofGross: gross)
      return InvoiceItem(
        subject: subject, rate: Rate(percent: percent), gross: gross, net: net, tax: gross - net)
    }
    head.taxes = taxes.map { percent, fen in
      let gross = Money(fen: fen)
      let net = Rate(percent: percent).net(ofGross: gross)
      return TaxShare(rate: Rate(percent: percent), gross: gross, net: net, tax: gross - net)
    }
    return StatementWords.invoicingBelowZero(head).map(\.english)
  }

  @Test("nothing where all items are above zero")
  func none() {
    #expect(notes([(.parts, 13, 11300)], taxes: [(13, 11300)]).isEmpty)
  }

  @Test("an item below zero is a discount of another at its rate")
  func discount() {
    let notes = notes([(.parts, 13, 11300), (.adjustments, 13, -1130)], taxes: [(13, 10170)])
    #expect(notes.count == 1 && notes[0].contains("a discount line of the largest item"))
  }

  @Test("a rate that comes to less than zero is not invoiced at all")
  func deduction() {
    let notes = notes(
      [(.parts, 13, 11300), (.adjustments, 1, -1010)], taxes: [(13, 11300), (1, -1010)])
    #expect(notes.count == 1 && notes[0].contains("What stands at 1% comes to zero or less"))
  }
}
