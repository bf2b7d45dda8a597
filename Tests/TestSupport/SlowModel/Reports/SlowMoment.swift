/// A moment as the slow model reads and counts it.
struct SlowMoment: Equatable {
  /// As 20251005.
  let day: Int
  let minute: Int?

  /// Nil where the text is none.
  init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" }).map(String.init)
    guard (1...2).contains(parts.count), let day = SlowText.day(parts[0]) else { return nil }
    self.day = day
    guard parts.count == 2 else {
      minute = nil
      return
    }
    let figures = parts[1].split(separator: ":").map { Int($0) ?? 99 }
    guard (2...3).contains(figures.count), figures[0] < 24, figures[1] < 60 else { return nil }
    minute = figures[0] * 60 + figures[1]
  }

  var text: String {
    minute.map { TightService.moment(day, $0) } ?? SlowDay.text(day)
  }

  func isBefore(_ other: SlowMoment) -> Bool {
    if day != other.day { return day < other.day }
    guard let minute, let later = other.minute else { return false }
    return minute < later
  }

  /// Minutes since the beginning of a day, which may lie later.
  private func minutes(since start: Int) -> Int? {
    minute.map {
      (SlowDay.days(from: start, to: day) - SlowDay.days(from: day, to: start)) * 1440 + $0
    }
  }

  func minutes(since start: SlowMoment) -> Int? {
    guard let begun = start.minute, let passed = minutes(since: start.day) else { return nil }
    return passed - begun
  }

  /// To the end of a day.
  func minutes(toEndOf last: Int) -> Int? { minutes(since: last).map { 1440 - $0 } }
}
