internal import Text

/// What is said about claims on suppliers.
extension FindingWords {
  static let recovery = [
    FindingWords(
      "supplier-unknown", Message(en: "Supplier unknown", zh: "供应商不在名册"),
      Message(
        en:
          "A part comes from a supplier that the register does not name, or by a name that several "
          + "have.",
        zh: "配件供应关系中的供应商不在名册中，或名册中有几家同名。"),
      Message(
        en: "Correct the supplier, write its number, or enter it into the register.",
        zh: "请更正供应商或改填编号，或将其登记入册。")),
    FindingWords(
      "answer-unknown", Message(en: "Answer to nothing", zh: "回复无对应追偿单"),
      Message(
        en: "No claim has this number or line, or it is withdrawn.",
        zh: "没有该追偿单或该行，或追偿单已撤回。"),
      Message(
        en: "Correct number and line.", zh: "请更正追偿单号和行号。")),
    FindingWords(
      "answer-early", Message(en: "Answer before its claim", zh: "回复早于追偿单"),
      Message(
        en: "The answer is of a day before the revision that stands was issued.",
        zh: "回复日期早于现行版次的开出日期。"),
      Message(
        en: "Correct the day, or ask the supplier to answer the revision that stands.",
        zh: "请更正日期，或请供应商就现行版次回复。")),
    FindingWords(
      "answer-posted", Message(en: "Answer after posting", zh: "追偿单已入账"),
      Message(
        en: "The claim was posted without this answer.", zh: "追偿单入账时没有这条回复。"),
      Message(
        en: "Take the row out, and settle the difference with the supplier by hand.",
        zh: "请删去该行，差额与供应商另行处理。")),
    FindingWords(
      "answer-over", Message(en: "More accepted than claimed", zh: "认可金额超过追偿金额"),
      Message(
        en: "More is accepted than is claimed of the line, or of the lines without an answer.",
        zh: "认可金额超过该行或尚未回复各行的追偿金额。"),
      Message(
        en: "Correct the amount, or name the line.", zh: "请更正金额，或填写行号。")),
    FindingWords(
      "adjusted-since", Message(en: "Claimed line corrected", zh: "已追偿的行有调整"),
      Message(
        en: "A line that stands on a claim was adjusted, or its confirmation was revoked.",
        zh: "追偿单上的行有调整，或其结算单的确认已撤销。"),
      Message(
        en: "Settle the difference with the supplier, if there is any.",
        zh: "如有差额，请与供应商另行处理。")),
  ]
}
