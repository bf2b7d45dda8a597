import Documents
import Intake
import Settlement
internal import Text

/// Where the old parts of a workspace went, for the story of a line.
struct PartPaths {
  private let files: WorkspaceFiles

  /// Reads acceptance and movements of a workspace as they are now; nil where nothing in it says what
  /// became of the parts.
  init?(_ workspace: String?, _ session: Session) throws(RunError) {
    guard let workspace, session.files.exists("\(workspace)/inbox") else { return nil }
    files = try WorkspaceFiles([.acceptance, .movements], in: workspace, session)
    guard files.tables.hasDispositions || !files.tables.movements.isEmpty else { return nil }
  }

  /// What the workspace says of a label and a part; of movements the label alone is known.
  func whereabouts(
    dealer: String, period: Period, label: String, part: String
  ) -> PartWhereabouts {
    let symbol = { (text: String) in files.symbols.symbol(for: text) }
    let (dealer, label, part) = (symbol(dealer), symbol(label), symbol(part))
    let rows = files.tables.acceptedParts.lazy.map(\.value).filter {
      $0.dealer == dealer && $0.period == period && $0.label == label && $0.part == part
        && $0.accepted > .zero && [.accepted, .dismantled].contains($0.result)
    }
    let moves = files.tables.movements.lazy.map(\.value).filter {
      $0.label == label && $0.part == part
    }
    let text = files.symbols.text
    return PartWhereabouts(
      entries: rows.map {
        PartWhereabouts.Entry(
          quantity: $0.accepted, disposition: $0.disposition, store: text($0.store),
          day: $0.entryDay)
      },
      steps: moves.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .map(\.element).map {
          PartWhereabouts.Step(
            number: text($0.number), day: $0.day, type: $0.type, quantity: $0.quantity,
            store: text($0.store), toStore: text($0.toStore), partner: text($0.partner))
        })
  }
}
