import Settlement
internal import Text

/// The sections of `care.html`.
struct CarePage {
  let report: CareReport
  let language: Language

  /// How many rows of a long table the page has; the file beside it has all.
  private static let shownRows = 60

  func append(to out: inout TextBuffer) {
    appendResult(to: &out)
    appendVisitsToMake(to: &out)
    appendCoverage(to: &out)
    appendDealers(to: &out)
    appendVisitsMade(to: &out)
    appendUnsold(to: &out)
  }

  private func appendResult(to out: inout TextBuffer) {
    let words = CareWords.self
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(figure: words.covered, String(report.rowCount), in: language)
    for state in [CareState.done, .overdue, .due] {
      let count = report.count(of: state)
      out.append(
        figure: words.name(of: state), String(count), share(count, of: report.rowCount),
        in: language)
    }
    let asked = report.unsold.filter { $0.checks != nil }
    out.append(
      figure: words.missingChecks, String(asked.count { $0.state == .missing }),
      words.ofAsked(asked.count)[language], in: language)
    out.append("</tr></tbody></table>\n")
  }

  private func share(_ part: Int, of whole: Int) -> String {
    Percentage(part, of: whole).map { "\($0.text)%" } ?? ""
  }

  /// Writes how the machines stand with each milestone, as bars and in figures.
  private func appendCoverage(to out: inout TextBuffer) {
    let words = CareWords.self
    guard !report.counts.isEmpty else { return }
    out.append(section: words.coverage, in: language)
    let drawn: [(BarFill, CareState)] = [
      (.solid, .done), (.hatched, .overdue), (.light, .due), (.open, .lapsed),
    ]
    var sums = Set(report.counts.map(\.milestone)).sorted()
      .map { CareCount(dealer: "", milestone: $0) }
    for count in report.counts {
      guard let place = sums.firstIndex(where: { $0.milestone == count.milestone }) else {
        continue
      }
      sums[place].add(count)
    }
    let chart = BarChart(
      name: "coverage", title: words.coverage[language], language: language,
      headings: headings.map { $0[language] },
      rows: sums.map { sum in
        var from: Int128 = 0
        let segments = drawn.map { fill, state in
          let segment = BarChart.Segment(fill, from: from, to: from + Int128(sum[state]))
          from = segment.to
          return segment
        }
        return BarChart.Row(
          label: "\(sum.milestone) h", segments: segments, figures: figures(of: sum))
      })
    append(key: drawn.map { ($0.0, words.name(of: $0.1)[language]) }, to: &out)
    chart.append(to: &out)
    chart.appendForTelephones(to: &out)
    out.append(paragraph: words.coverageNote, in: language)
    out.append("</section>\n")
  }

  /// Writes what the fills mean, in a picture of its own: on a telephone there is no room beside the
  /// headings of the bars.
  private func append(key: [(BarFill, String)], to out: inout TextBuffer) {
    let words = key.map(\.1).joined(separator: language == .chinese ? "、" : ", ")
    for isNarrow in [false, true] {
      let picture = isNarrow ? "coverage-key-n" : "coverage-key"
      out.append(
        pictureNamed: picture, title: CareWords.key[language], description: words,
        width: isNarrow ? narrowWidth : BarChart.width, height: 30, isForTelephones: isNarrow)
      out.append(key: key, of: picture, x: 0, y: 2)
      out.append("</svg>\n")
    }
  }

  private var headings: [Message] {
    let words = CareWords.self
    return [words.covered] + CareSummaryTable.states.map { words.name(of: $0) } + [words.share]
  }

  private func figures(of count: CareCount) -> [String] {
    [String(count.covered)] + CareSummaryTable.states.map { String(count[$0]) }
      + [share(count[.done], of: count.covered)]
  }

  private func appendDealers(to out: inout TextBuffer) {
    guard !report.counts.isEmpty else { return }
    out.append(section: CareWords.byDealer, in: language)
    out.append("<div class=\"scroll\">")
    out.append(table: "figures", [CareWords.dealer] + headings, in: language) { out in
      for counts in report.counts.byDealer(\.dealer) {
        var sum = CareCount(dealer: counts.dealer, milestone: 0)
        for count in counts.rows { sum.add(count) }
        out.append("<tr>")
        out.append(wordCell: name(of: counts.dealer))
        for figure in figures(of: sum) { out.append(textCell: figure) }
        out.append("</tr>\n")
      }
    }
    out.append("</div></section>\n")
  }

  private func word(_ symbol: Symbol) -> String { report.texts.text(symbol) }

  /// A dealer by number and name.
  func name(of dealer: String) -> String {
    guard !dealer.isEmpty else { return CareWords.noDealer(language) }
    return [dealer, report.dealers[dealer] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension CarePage {
  /// Writes a sheet for each dealer with the maintenance that is overdue or due, and room to fill in.
  private func appendVisitsToMake(to out: inout TextBuffer) {
    let words = CareWords.self
    out.append(section: words.toMake, in: language)
    let trips = report.care.map { care in
      (dealer: word(care.dealer), rows: care.rows.joined().filter(\.state.isToVisit))
    }.filter { !$0.rows.isEmpty }
    if trips.isEmpty {
      out.append(paragraph: words.noneToMake, in: language)
      return out.append("</section>\n")
    }
    out.append(paragraph: words.estimateNote, in: language)
    for trip in trips { append(trip: trip.rows, of: trip.dealer, to: &out) }
    out.append("</section>\n")
  }

  private func append(trip rows: [CareRow], of dealer: String, to out: inout TextBuffer) {
    let words = CareWords.self
    out.append("<div class=\"trip\"><h3>")
    out.append(escaped: "\(name(of: dealer)) (\(rows.count))")
    out.append("</h3>\n<div class=\"scroll\">")
    out.append(
      table: "figures grid words trips",
      [
        words.machine, words.model, words.milestone, words.state, words.window, words.hours,
        words.estimate, words.visitedOn, words.newHours, words.signature,
      ], in: language
    ) { out in
      for row in rows {
        out.append("<tr>")
        for cell in [row.machine, row.model] { out.append(wordCell: word(cell)) }
        out.append(textCell: String(row.milestone))
        out.append(row.state == .overdue ? "<td class=\"u\"><b>" : "<td class=\"u\">")
        out.append(escaped: words.name(of: row.state)[language])
        out.append(row.state == .overdue ? "</b></td>" : "</td>")
        append(
          parts: row.window.map { ["\($0.lowerBound) \u{2013}", "\($0.upperBound)"] }, to: &out)
        append(
          parts: row.reading.map { [text(hours: $0.hours), "(\($0.on))"] }, to: &out)
        out.append(textCell: row.estimate.map { String($0) } ?? "\u{2014}")
        out.append("<td class=\"f\"></td><td class=\"f\"></td><td class=\"f\"></td></tr>\n")
      }
    }
    out.append("</div></div>\n")
  }

  /// Writes a cell that a telephone may break between its parts, and nowhere else.
  private func append(parts: [String]?, to out: inout TextBuffer) {
    out.append("<td class=\"u\">")
    for (place, part) in (parts ?? ["\u{2014}"]).enumerated() {
      out.append(place == 0 ? "<span>" : " <span>")
      out.append(escaped: part)
      out.append("</span>")
    }
    out.append("</td>")
  }

  private func appendVisitsMade(to out: inout TextBuffer) {
    let words = CareWords.self
    out.append(section: words.made, in: language)
    guard !report.visits.isEmpty else {
      out.append(paragraph: words.noneMade, in: language)
      return out.append("</section>\n")
    }
    out.append("<div class=\"scroll\">")
    out.append(
      table: "figures grid words",
      [
        words.dealer, words.day, words.machine, words.model, words.milestone, words.newHours,
        words.record, words.statement, words.decision,
      ], in: language
    ) { out in
      for row in report.visits.prefix(Self.shownRows) {
        let visit = row.visit
        out.append("<tr>")
        out.append(wordCell: word(visit.dealer))
        out.append(wordCell: visit.servedOn.description)
        for cell in [visit.machine, row.model] { out.append(wordCell: word(cell)) }
        out.append(textCell: word(visit.milestone))
        out.append(textCell: visit.hours.map { text(hours: $0) } ?? "\u{2014}")
        for text in [
          word(visit.record), "\(word(visit.statement)), \(word(visit.line))",
          visit.verdict.name[language],
        ] {
          out.append(wordCell: text)
        }
        out.append("</tr>\n")
      }
    }
    out.append("</div>")
    appendMore(than: report.visits.count, in: "care-visits.csv", to: &out)
    out.append("</section>\n")
  }

  private func appendMore(than count: Int, in file: String, to out: inout TextBuffer) {
    guard count > Self.shownRows else { return }
    out.append(paragraph: CareWords.more(count - Self.shownRows, in: file), in: language)
  }
}

extension CarePage {
  private func appendUnsold(to out: inout TextBuffer) {
    let words = CareWords.self
    out.append(section: words.unsold, in: language)
    guard !report.unsold.isEmpty else {
      out.append(paragraph: words.noneUnsold, in: language)
      return out.append("</section>\n")
    }
    let states: [UnsoldState] = [.checked, .noRecord, .missing, .deemedSold]
    out.append(
      table: "figures", [words.dealer, words.months] + states.map { words.name(of: $0) },
      in: language
    ) { out in
      for (dealer, rows) in report.unsold.byDealer(\.dealer) {
        out.append("<tr>")
        out.append(wordCell: name(of: dealer))
        out.append(countCell: rows.count { $0.checks != nil })
        for state in states { out.append(countCell: rows.count { $0.state == state }) }
        out.append("</tr>\n")
      }
    }
    appendUnchecked(to: &out)
    out.append("</section>\n")
  }

  /// Writes the months of machines in stock that somebody has to ask about.
  private func appendUnchecked(to out: inout TextBuffer) {
    let words = CareWords.self
    let rows = report.unsold.filter { $0.state == .missing || $0.state == .noRecord }
    guard !rows.isEmpty else { return }
    out.append("<h3>")
    out.append(escaped: words.toLookAt[language])
    out.append("</h3>\n<div class=\"scroll\">")
    out.append(
      table: "figures grid words",
      [words.dealer, words.machine, words.model, words.arrivedOn, words.month, words.state],
      in: language
    ) { out in
      for row in rows.prefix(Self.shownRows) {
        out.append("<tr>")
        for text in [
          name(of: row.dealer), row.machine, row.model, row.arrivedOn.description,
          row.month.description, words.name(of: row.state)[language],
        ] {
          out.append(wordCell: text)
        }
        out.append("</tr>\n")
      }
    }
    out.append("</div>")
    appendMore(than: rows.count, in: "stock-care.csv", to: &out)
  }
}

extension CareState {
  /// Whether somebody has to go there for it.
  fileprivate var isToVisit: Bool { self == .overdue || self == .due }
}

extension Array {
  /// The rows of each dealer in their order, the dealers by their numbers.
  fileprivate func byDealer(_ dealer: (Element) -> String) -> [(dealer: String, rows: [Element])] {
    Dictionary(grouping: self, by: dealer).sorted { precedes($0.key, $1.key) }
      .map { (dealer: $0.key, rows: $0.value) }
  }
}
