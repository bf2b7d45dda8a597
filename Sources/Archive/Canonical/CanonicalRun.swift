internal import Settlement

extension NewRun {
  /// The digest that the run's documents print.
  ///
  /// It covers the canonical text of the run, version 1: an object with the keys v, period,
  /// issued_on, as_of, language, program, edition, record (the digest of the run record), inputs
  /// (path, kind, digest), statements (number, revision, digest), events (number, revision, kind,
  /// day, who, file, remark) and previous (the seal before it, or null). The documents cannot be in it, because they print it; ``seal`` has them.
  package var digest: Digest {
    var text = TextBuffer()
    write(to: &text)
    return text.withBytes { sha256($0) }
  }

  /// The digest on which the next run chains.
  ///
  /// It covers an object with the keys v, run (the run's digest) and documents (path, digest).
  package var seal: Digest {
    var text = TextBuffer()
    text.append(UInt8(ascii: "{"))
    text.append(key: "v", isFirst: true, 1)
    text.append(key: "run", digest.hex)
    text.append(key: "documents")
    text.append(array: documents) { document, text in
      text.append(UInt8(ascii: "["))
      text.append(quoted: document.path)
      text.append(UInt8(ascii: ","))
      text.append(quoted: document.digest.hex)
      text.append(UInt8(ascii: "]"))
    }
    text.append(UInt8(ascii: "}"))
    return text.withBytes { sha256($0) }
  }

  private func write(to text: inout TextBuffer) {
    text.append(UInt8(ascii: "{"))
    text.append(key: "v", isFirst: true, 1)
    text.append(key: "period", period.description)
    text.append(key: "issued_on", issuedOn.description)
    text.append(key: "as_of", asOf.description)
    text.append(key: "language", language.rawValue)
    text.append(key: "program", programVersion)
    text.append(key: "edition", edition.description)
    text.append(key: "record", sha256(record.span).hex)
    text.append(key: "inputs")
    text.append(array: inputs) { input, text in
      text.append(array: [input.path, input.kind, input.content.digest.hex]) {
        $1.append(quoted: $0)
      }
    }
    text.append(key: "statements")
    text.append(array: statements) { write($0, to: &$1) }
    text.append(key: "events")
    text.append(array: events) { write($0, to: &$1) }
    text.append(key: "previous", previousSeal?.hex)
    text.append(UInt8(ascii: "}"))
  }

  private func write(_ statement: NewStatement, to text: inout TextBuffer) {
    text.append(UInt8(ascii: "["))
    text.append(quoted: statement.number)
    text.append(UInt8(ascii: ","))
    text.append(decimal: Int64(statement.revision))
    text.append(UInt8(ascii: ","))
    text.append(quoted: statement.canonical.digest.hex)
    text.append(UInt8(ascii: "]"))
  }

  private func write(_ event: StatementEvent, to text: inout TextBuffer) {
    text.append(UInt8(ascii: "["))
    text.append(quoted: event.number)
    text.append(UInt8(ascii: ","))
    text.append(decimal: Int64(event.revision))
    let day = event.day.description
    for field in [event.kind.rawValue, day, event.who, event.file, event.remark] {
      text.append(UInt8(ascii: ","))
      text.append(quoted: field)
    }
    text.append(UInt8(ascii: "]"))
  }
}
