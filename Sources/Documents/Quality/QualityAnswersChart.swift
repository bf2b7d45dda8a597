import Settlement
internal import Text

/// The nine questions of the call-backs as bars: five with grades, four with yes or no.
struct QualityAnswersChart {
  let answers: [QuestionAnswers]
  let language: Language

  func append(to out: inout TextBuffer) {
    guard let first = answers.first else { return }
    let words = QualityWords.self
    out.append(section: words.questions, in: language)
    out.append(paragraph: words.asked(first.all.asked), in: language)
    append(
      "grades", words.grades, headings: Satisfaction.allCases.map { words.name(of: $0) },
      fills: [.solid, .hatched, .light, .open, .open],
      key: [words.satisfied, words.fairly, words.neutral, words.notSatisfied],
      answers.filter { !$0.question.isYesOrNo }, share: words.satisfiedShare, to: &out
    ) { counts in
      Satisfaction.allCases.map { counts[$0] }
    } good: {
      $0[.satisfied] + $0[.fairly]
    }
    append(
      "yes-no", words.yesOrNo, headings: [words.yes, words.no], fills: [.solid, .open],
      key: [words.yes, words.no], answers.filter { $0.question.isYesOrNo }, share: words.yesShare,
      to: &out
    ) {
      [$0.yes, $0.no]
    } good: {
      $0.yes
    }
    out.append("</section>\n")
  }

  private func append(
    _ name: String, _ title: Message, headings: [Message], fills: [BarFill], key: [Message],
    _ answers: [QuestionAnswers], share: Message,
    to out: inout TextBuffer, _ counts: (AnswerCounts) -> [Int], good: (AnswerCounts) -> Int
  ) {
    let chart = BarChart(
      name: name, title: title[language], language: language,
      headings: (headings + [QualityWords.blank, share]).map { $0[language] },
      key: zip(fills, key).map { ($0, $1[language]) }, hasKeyAtLeft: true,
      rows: answers.map { answer in
        let given = counts(answer.all)
        return BarChart.Row(
          label: QualityWords.name(of: answer.question)[language],
          parts: zip(fills, given).map { ($0, $1) },
          figures: (given + [answer.all.blank]).map(String.init) + [
            Percentage(good(answer.all), of: given.reduce(0, +)).map { "\($0.text)%" }
              ?? "\u{2014}"
          ])
      })
    chart.append(to: &out)
    chart.withLastFigure.appendForTelephones(to: &out)
  }
}
