/// A named step that brings the archive's schema from one version to the next.
struct Migration: Sendable {
  /// Names the copy that is put beside the archive before the step.
  let name: String
  let sql: String
}

/// Every step in order; the schema's version is how many were taken.
///
/// A step that was released is never changed, only followed by another.
let migrations = [firstSchema]

/// `PRAGMA application_id` of every archive: the letters `stl1`.
let applicationID: Int64 = 0x7374_6C31
