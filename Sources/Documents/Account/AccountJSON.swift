internal import Settlement
package import Text

/// A dealer's account statement for programs (`settle account --json`).
package enum AccountJSON {
  /// Writes one object: the dealer, the entries with their running balance, and what waits.
  package static func append(_ account: AccountStatement, to out: inout TextBuffer) {
    out.append(json: "dealer", account.dealer.id, first: true)
    out.append(json: "name", account.dealer.name)
    out.append(json: "account", account.dealer.account)
    out.append(json: "balance", account.balance)
    out.append(jsonKey: "entries", first: false)
    append(account.items, to: &out) { item, out in
      out.append(json: "entry", Int(item.entry.number), first: true)
      out.append(json: "date", item.entry.day.description)
      out.append(json: "statement_no", item.entry.statement)
      out.append(json: "subject", item.entry.posting.subject.rawValue)
      out.append(json: "debit", max(-item.entry.credited, .zero))
      out.append(json: "credit", max(item.entry.credited, .zero))
      out.append(json: "balance", item.balance)
      out.append(jsonKey: "adjustments", first: false)
      append(item.adjustments.map(\.adjustment), to: &out)
      if !item.machineReturns.isEmpty {
        out.append(jsonKey: "machine_returns", first: false)
        append(item.machineReturns, to: &out) { row, out in
          out.append(json: "return_no", row.machineReturn.number, first: true)
          out.append(json: "machine_no", row.machineReturn.machine)
          out.append(json: "amount", row.amount)
        }
      }
      guard item.isSetOff else { return }
      out.append(json: "settled_by", SettledBy.setOff.rawValue)
    }
    out.append(jsonKey: "unposted", first: false)
    append(account.unposted, to: &out) { entry, out in
      out.append(json: "statement_no", entry.head.number, first: true)
      out.append(json: "state", entry.state.rawValue)
      out.append(json: "total", entry.head.totals.total)
    }
    out.append(jsonKey: "waiting", first: false)
    append(account.waiting, to: &out)
    out.append("}\n")
  }

  private static func append(_ adjustments: [Adjustment], to out: inout TextBuffer) {
    append(adjustments, to: &out) { adjustment, out in
      out.append(json: "statement_no", adjustment.statement, first: true)
      out.append(json: "origin", adjustment.origin.rawValue)
      out.append(json: "line", adjustment.line)
      out.append(json: "amount", adjustment.amount)
      out.append(json: "reason", adjustment.reason)
      out.append(json: "approved_by", adjustment.approvedBy)
    }
  }

  /// Writes an array of objects, each closed here.
  private static func append<Element>(
    _ elements: [Element], to out: inout TextBuffer,
    _ members: (Element, inout TextBuffer) -> Void
  ) {
    out.append("[")
    for (index, element) in elements.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      members(element, &out)
      out.append("}")
    }
    out.append("]")
  }
}
