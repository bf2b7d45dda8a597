/// Machines that nobody has bought by the day of a visit.
extension SlowCase {
  /// The day of the sale, or of a deemed one, where that is not after the visit.
  var sale: Int? {
    guard let own, let machine else { return nil }
    if let sold = machine.sold { return sold <= own.day ? sold : nil }
    return deemed.flatMap { $0 < own.day ? $0 : nil }
  }

  var isInStock: Bool {
    guard let own, let machine, let arrived = machine.arrived, sale == nil else { return false }
    return arrived <= own.day && (machine.left ?? 99_999_999) > own.day
  }

  /// The day at whose end a machine that stood too long counts as sold.
  private var deemed: Int? {
    guard let seasons = month.rulebook.seasons, let machine,
      let arrived = machine.arrived
    else { return nil }
    let ends = (arrived / 10_000...arrived / 10_000 + seasons).flatMap { year in
      SlowDay.halfEnds.sorted().map { year * 10_000 + $0 }
    }
    let day = ends.filter { $0 >= arrived }[seasons]
    return (machine.left ?? 99_999_999) > day ? day : nil
  }
}
