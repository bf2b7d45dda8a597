import Documents
import Settlement
internal import Text

/// Says that an open statement is issued again with other tax, because the register gives its service
/// center another type of taxpayer.
///
/// A register in which the type was changed in place says so of all months that are still open, and
/// the law taxes what was supplied before the change by the old type.
///
/// - Parameters:
///   - before: The statement as it stands.
///   - after: The same as it is issued now.
/// - Returns: A notice that names the service center, both types and both taxes.
func taxpayerNotice(from before: StatementHead, to after: StatementHead) -> Finding {
  let (old, new) = (before.dealer.taxpayer.name, after.dealer.taxpayer.name)
  let (oldTax, newTax) = (text(before.totals.tax), text(after.totals.tax))
  let (dealer, name, number) = (after.dealer.id, after.dealer.name, after.number)
  return Finding(
    .notice, .taxpayerChanged, at: .nowhere, dealer: dealer,
    Message(
      en:
        "\(dealer) (\(name)): the register has changed from \(old.english.lowercased()) to "
        + "\(new.english.lowercased()), so that \(number) is issued again: tax \(oldTax) before, "
        + "\(newTax) now; where the change has a day, give the old row its last day (valid_to) and add a "
        + "row for the new type (valid_from)",
      zh: "\(dealer)（\(name)）：名册中的纳税人类型由\(old.chinese)改为\(new.chinese)，\(number) 因此重新出具："
        + "税额原 \(oldTax)，现 \(newTax)；如自某日起变更，请保留原行并填写“有效期止”，"
        + "另起一行填写新类型和“有效期起”"))
}
