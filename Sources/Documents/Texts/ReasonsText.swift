internal import Settlement
package import Text

/// All reason codes with their texts, for people at a terminal.
package enum ReasonsText {
  /// Writes one paragraph a code, in order of precedence.
  package static func append(in language: Language, to out: inout TextBuffer) {
    for text in ReasonWords.all {
      if text.code != ReasonWords.all.first?.code { out.append(UInt8(ascii: "\n")) }
      append(text, in: language, to: &out)
    }
  }

  private static func append(
    _ text: ReasonWords, in language: Language, to out: inout TextBuffer
  ) {
    out.append(text.code.rawValue)
    out.append("  ")
    out.append(text.title[language])
    out.append("\n")
    let rows = [
      (Words.meaning, text.meaning), (Words.clause, text.clause), (Words.remedy, text.remedy),
    ]
    for (label, value) in rows {
      out.append("    ")
      out.append(label[language])
      out.append(value[language])
      out.append("\n")
    }
  }

  private enum Words {
    static let meaning = Message(en: "Meaning: ", zh: "含义：")
    static let clause = Message(en: "Clause:  ", zh: "依据：")
    static let remedy = Message(en: "To do:   ", zh: "处理：")
  }
}

/// All reason codes with their texts, for programs.
package enum ReasonsJSON {
  /// Writes an array of objects, in order of precedence.
  package static func append(in language: Language, to out: inout TextBuffer) {
    for (index, text) in ReasonWords.all.enumerated() {
      out.append(index == 0 ? "[\n" : ",\n")
      out.append(json: "code", text.code.rawValue, first: true)
      out.append(json: "title", text.title[language])
      out.append(json: "meaning", text.meaning[language])
      out.append(json: "clause", text.clause[language])
      out.append(json: "remedy", text.remedy[language])
      out.append("}")
    }
    out.append("\n]\n")
  }
}
