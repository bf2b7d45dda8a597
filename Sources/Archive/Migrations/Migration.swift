/// A named step that brings the archive's schema from one version to the next; the guide to the
/// next one is <doc:Migrations>.
struct Migration: Sendable {
  /// Names the copy that is put beside the archive before the step.
  let name: String
  let sql: String
  /// The digest of all definitions after the step, see ``Database/schemaDigest()``; nil where the
  /// schema is always made again to compare with, which takes a seventh of a small month.
  var schemaDigest: String?
}

/// Every step in order; the schema's version is how many were taken.
///
/// A step that was released is never edited, only followed by another: archives that took it would
/// differ from those that are made by its new text, and ``Archive/schemaDefects()`` would refuse
/// them. `MigrationTests` has the name and the digest of each.
let migrations = [
  firstSchema, invoiceCells, lifeSchema, eventsByKind, invoiceForms, halfYears, recoverySchema,
]

/// `PRAGMA application_id` of every archive: the letters `stl1`.
let applicationID: Int64 = 0x7374_6C31
