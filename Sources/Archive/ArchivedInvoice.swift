package import Settlement
package import Text

/// A row of the invoice register as it is on file.
package struct ArchivedInvoice: Hashable, Sendable {
  package let invoice: Invoice
  /// From 1; counts equal rows of one reading.
  package let occurrence: Int
  /// The file's path, from the workspace or as it was given.
  package let path: String
  package let row: Int
  /// Of the file's content.
  package let input: Digest

  /// Takes a row and where it came from.
  package init(invoice: Invoice, occurrence: Int, path: String, row: Int, input: Digest) {
    self.invoice = invoice
    self.occurrence = occurrence
    self.path = path
    self.row = row
    self.input = input
  }
}

extension Invoice {
  /// The digest by which a row is known again: of a JSON array of its fields.
  var digest: Digest {
    var text = TextBuffer(capacity: 512)
    text.append(UInt8(ascii: "["))
    let days = [issuedOn.description, receivedOn?.description ?? ""]
    let parties = [sellerName, sellerTaxID, buyerName, buyerTaxID]
    for field in [number, code, type.rawValue] + days + parties {
      text.append(quoted: field)
      text.append(UInt8(ascii: ","))
    }
    for number in [net.fen, rate.basisPoints, tax.fen, gross.fen] {
      text.append(decimal: number)
      text.append(UInt8(ascii: ","))
    }
    text.append(array: statements) { $1.append(quoted: $0) }
    for field in [status.rawValue, originalNumber] {
      text.append(UInt8(ascii: ","))
      text.append(quoted: field)
    }
    text.append(UInt8(ascii: "]"))
    return text.withBytes { sha256($0) }
  }
}
