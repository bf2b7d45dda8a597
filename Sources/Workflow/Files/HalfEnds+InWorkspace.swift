import Intake
import Settlement
internal import Text

extension InputFiles {
  /// The days on which the halves of a workspace end: those of its rulebook, or the calendar's where
  /// none can be read.
  func halfEnds(in workspace: String) throws(RunError) -> HalfEnds {
    let place = "\(workspace)/\(ListedFiles.rulebook)"
    guard exists(place) else { return .ofCalendar }
    let bytes = try mappingErrors { () throws(FileError) in try readOrStandIn(place) }
    return readRulebook(bytes, file: 0).rulebook?.halves ?? .ofCalendar
  }
}
