/// An index of what happened to a statement by its kind.
///
/// A statement may have thousands of events, and whether one of a kind is among them is asked for
/// each of them where its state is worked out.
let eventsByKind = Migration(
  name: "events-by-kind",
  sql: #"""
    CREATE INDEX event_by_kind ON event (statement, kind);
    """#,
  schemaDigest: "297e3c3fca31a5da8925787049c7278cd17f9305c37a85bcb2148016df0190b9")
