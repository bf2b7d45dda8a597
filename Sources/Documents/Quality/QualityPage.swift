import Settlement
internal import Text

/// The sections of `quality.html`: first what came out, then why, at the end a page for each dealer.
struct QualityPage {
  let results: QualityResults
  let cover: ReportCover
  private var language: Language { cover.language }

  init(_ results: QualityResults, _ cover: ReportCover) {
    self.results = results
    self.cover = cover
  }

  /// How many tasks the page has; the file beside it has all.
  private static let shownTasks = 30

  func append(to out: inout TextBuffer) {
    appendResult(to: &out)
    appendGoals(to: &out)
    appendArrival(to: &out)
    QualityAnswersChart(answers: results.answers, language: language).append(to: &out)
    appendComplaints(to: &out)
    appendTasks(to: &out)
    for page in DealerPage.all(results, language) { page.append(to: &out) }
  }

  /// Writes which goals were missed, and what no figure says.
  private func appendResult(to out: inout TextBuffer) {
    let words = QualityWords.self
    let judged = results.measures.compactMap { $0.all.reaches($0.goal) }
    let missed = results.measures.filter { $0.all.reaches($0.goal) == false }
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(
      figure: words.calls, grouped(exact: String(results.calls.count)),
      words.withoutTarget(results.callsWithoutTarget)[language], in: language)
    out.append(
      figure: words.complaints, grouped(exact: String(results.complaints.count)), in: language)
    out.append(figure: words.todo, grouped(exact: String(results.tasks.count)), in: language)
    out.append(
      figure: words.goalsReached, "\(judged.count { $0 }) / \(judged.count)", in: language)
    out.append("</tr><tr>")
    out.append("<td colspan=\"4\"><small>")
    out.append(escaped: words.goalsMissed[language])
    out.append("</small><b>")
    let names = missed.map { words.name(of: $0)[language] }
    out.append(
      escaped: names.isEmpty ? words.none[language] : names.joined(separator: words.and[language]))
    out.append("</b></td></tr></tbody></table>\n")
    out.append(paragraph: words.withoutDealer(results.rowsWithoutDealer), in: language)
    out.append(paragraph: ReportWords.leftOut(cover.leftOut), in: language)
    for absence in cover.absences { out.append(paragraph: absence, in: language) }
  }

  /// Writes each measure with its cases.
  private func appendGoals(to out: inout TextBuffer) {
    let words = QualityWords.self
    out.append(section: words.goals, in: language)
    out.append("<div class=\"scroll\">")
    out.append(table: "figures grid goals", words.goalHeadings, in: language) { out in
      for measure in results.measures where measure.all.cases > 0 {
        out.append("<tr>")
        out.append(leftCell: words.name(of: measure)[language])
        out.append(goalCells: measure.all, measure.goal, in: language)
        out.append("</tr>\n")
      }
    }
    out.append("</div>")
    out.append(paragraph: words.rules, in: language)
    out.append("</section>\n")
  }

  /// Writes how calls of each distance met their target.
  private func appendArrival(to out: inout TextBuffer) {
    let words = QualityWords.self
    let measures = results.measures.filter { $0.target?.to == .arrived && $0.all.cases > 0 }
    guard !measures.isEmpty else { return }
    out.append(section: words.arrival, in: language)
    let key = zip([BarFill.solid, .hatched, .light, .open], words.results)
      .map { ($0, $1[language]) }
    let rows = measures.map { measure in
      let tally = measure.all
      return BarChart.Row(
        label: words.name(of: measure)[language], parts: tally.parts,
        figures: tally.parts.map { String($0.1) } + [tally.percentText])
    }
    let chart = BarChart(
      name: "arrival", title: words.arrival[language], language: language,
      headings: (words.results + [words.percent]).map { $0[language] }, key: key,
      hasKeyAtLeft: true,
      rows: rows)
    chart.append(to: &out)
    chart.withLastFigure.appendForTelephones(to: &out)
    out.append(paragraph: words.withoutTarget(results.callsWithoutTarget), in: language)
    out.append("</section>\n")
  }

  /// Writes the complaints by class and by department.
  private func appendComplaints(to out: inout TextBuffer) {
    let words = QualityWords.self
    guard !results.complaints.isEmpty else { return }
    out.append(section: words.complaintsBy, in: language)
    append(
      results.complaints, by: words.classOf,
      ComplaintClass.allCases.map { about in
        (words.name(of: about)[language], { $0.complaint.about == about })
      }, to: &out)
    let departments = Set(results.complaints.map(\.department)).sorted(by: precedes)
    append(
      results.complaints, by: words.department,
      departments.map { department in
        (
          department.isEmpty ? ReportWords.notKnown[language] : department,
          { $0.department == department }
        )
      }, to: &out)
    out.append("</section>\n")
  }

  private func append(
    _ complaints: [JudgedComplaint], by heading: Message,
    _ groups: [(name: String, has: (JudgedComplaint) -> Bool)], to out: inout TextBuffer
  ) {
    out.append(
      table: "figures grid goals", [heading] + QualityWords.complaintHeadings, in: language
    ) { out in
      for (name, has) in groups {
        let chosen = complaints.filter(has)
        guard !chosen.isEmpty else { continue }
        out.append("<tr>")
        out.append(leftCell: name)
        let closed = chosen.count { $0.complaint.closedAt != nil }
        for count in [
          chosen.count, closed, chosen.count - closed, chosen.count { $0.result == .missed },
          chosen.count { $0.complaint.isLiable },
        ] { out.append(countCell: count) }
        out.append("</tr>\n")
      }
    }
  }

  /// Writes how much of each is to be done, and the first of it.
  private func appendTasks(to out: inout TextBuffer) {
    let words = QualityWords.self
    out.append(section: words.todo, in: language)
    let counts = QualityTask.Code.allCases.map { code in
      (code, results.tasks.count { $0.code == code })
    }.filter { $0.1 > 0 }
    if counts.isEmpty { out.append(paragraph: words.none, in: language) }
    for (code, count) in counts {
      out.append(paragraph: words.count(of: code, count), in: language)
    }
    out.append(tasks: results.tasks.prefix(Self.shownTasks), withDealer: true, in: language)
    let more = results.tasks.count - Self.shownTasks
    if more > 0 {
      out.append(paragraph: ExpenseWords.more(more, in: "quality-todo.csv"), in: language)
    }
    out.append("</section>\n")
  }
}

extension BarChart {
  /// The picture with the last of the figures alone, which is all that a telephone has room for beside
  /// the key.
  var withLastFigure: BarChart {
    BarChart(
      name: name, title: title, language: language, headings: [""], key: key,
      rows: rows.map { row in
        Row(label: row.label, segments: row.segments, figures: Array(row.figures.suffix(1)))
      })
  }
}

extension BarChart.Row {
  /// A row of parts that lie behind each other.
  init(label: String, parts: [(BarFill, Int)], figures: [String]) {
    var segments: [BarChart.Segment] = []
    var start: Int128 = 0
    for (fill, count) in parts {
      segments.append(BarChart.Segment(fill, from: start, to: start + Int128(count)))
      start += Int128(count)
    }
    self.init(label: label, segments: segments, figures: figures)
  }
}

extension CaseTally {
  /// Its parts as a bar has them.
  var parts: [(BarFill, Int)] {
    [(.solid, met), (.hatched, missed), (.light, open), (.open, unknown)]
  }

  /// For people; a dash where nothing is decided.
  var percentText: String {
    Percentage(met, of: decided).map { "\($0.text)%" } ?? "\u{2014}"
  }
}

extension TextBuffer {
  /// Writes a cell of text at its left end.
  mutating func append(leftCell text: String) {
    append("<td class=\"t\">")
    append(escaped: text)
    append("</td>")
  }

  /// Writes the cells of a tally: its cases, its percentage, the goal, and whether it is reached.
  mutating func append(goalCells tally: CaseTally, _ goal: Int, in language: Language) {
    for count in [tally.cases, tally.met, tally.missed, tally.open, tally.unknown] {
      append(countCell: count)
    }
    append(textCell: tally.percentText)
    append(textCell: "\(goal)%")
    let isReached = tally.reaches(goal)
    append(isReached == false ? "<td><b>" : "<td>")
    append(escaped: isReached.map { QualityWords.reached($0)[language] } ?? "\u{2014}")
    append(isReached == false ? "</b></td>" : "</td>")
  }

  /// Writes tasks, a row each.
  mutating func append(
    tasks: some Collection<QualityTask>, withDealer: Bool, in language: Language
  ) {
    guard !tasks.isEmpty else { return }
    append("<div class=\"scroll\">")
    let dealer = withDealer ? [QualityWords.dealer] : []
    append(
      table: "figures grid tasks", [QualityWords.task] + dealer + QualityWords.taskHeadings,
      in: language
    ) { out in
      for task in tasks {
        out.append("<tr>")
        out.append(leftCell: task.code.title[language])
        for text in (withDealer ? [task.dealer] : []) + [task.machine, task.reference] {
          out.append(leftCell: text)
        }
        out.append(leftCell: task.since.description)
        out.append("</tr>\n")
      }
    }
    append("</div>")
  }
}
