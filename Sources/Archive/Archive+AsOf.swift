extension Archive {
  /// Opens an archive for reading as it stood after one of its runs; 0 for before the first.
  ///
  /// Each table with rows of runs is hidden behind a temporary view of the same name that ends at
  /// the run, and the archive's own views are made again over those: every question that is asked
  /// of an archive is answered as it was answered then.
  package static func open(path: String, asOf run: Int64) throws(ArchiveError) -> Archive {
    let archive = try open(path: path, readOnly: true)
    try archive.database.execute("PRAGMA query_only=OFF; PRAGMA temp_store=MEMORY")
    for table in tablesOfRuns {
      let column = table == "run" ? "id" : "run"
      try archive.database.execute(
        "CREATE TEMP VIEW \(table) AS SELECT * FROM main.\(table) WHERE \(column) <= \(run)")
    }
    // One statement each, whatever else a schema that was tampered with has after it.
    for view in try archive.views() { try archive.database.run(view, []) }
    try archive.database.execute("PRAGMA query_only=ON")
    return archive
  }

  /// The definitions of the archive's views, as temporary ones.
  private func views() throws(ArchiveError) -> [String] {
    try database.rows(
      "SELECT sql FROM main.sqlite_schema WHERE type = 'view' ORDER BY rowid"
    ) { "CREATE TEMP " + $0.text("sql").dropFirst("CREATE ".count) }
  }
}

/// The tables of which a row came with a run; what hangs on these is reached through them.
private let tablesOfRuns = [
  "run", "seal", "run_input", "document", "statement", "event", "adjustment", "posting", "invoice",
  "reconciliation", "recovery", "claim", "claim_event", "claim_posting",
]
