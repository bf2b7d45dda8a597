/// Corrections of earlier statements, and which statement took up which.
let adjustmentSchema = #"""

  CREATE TABLE adjustment (
    -- A correction of a confirmed statement that someone approved, kept once by its content however
    -- often its row is read. The dealer's next statement takes it up.
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE, -- of a JSON array of statement_no, line, amount_fen, reason,
    -- approved_by and remark, each as a text
    statement_no TEXT NOT NULL, -- the statement that is corrected
    line TEXT NOT NULL, -- as printed; empty where the whole statement is meant
    amount_fen INTEGER NOT NULL, -- added to what the dealer gets, where it is above zero
    reason TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    remark TEXT NOT NULL,
    period TEXT NOT NULL, -- the month in whose run it came in; no earlier statement takes it up
    run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    file TEXT NOT NULL -- that it came from
  ) STRICT;

  CREATE TABLE statement_adjustment (
    -- What a revision of a statement took up from earlier statements. Only standing revisions
    -- count: what a superseded one took is free again.
    statement INTEGER NOT NULL REFERENCES statement (id),
    position INTEGER NOT NULL, -- from 1
    adjustment TEXT REFERENCES adjustment (digest), -- NULL where a total below zero is carried
    source TEXT NOT NULL, -- the number of the earlier statement
    amount_fen INTEGER NOT NULL, -- added to the total
    PRIMARY KEY (statement, position)
  ) STRICT;

  CREATE INDEX adjustment_by_run ON adjustment (run);

  CREATE INDEX statement_adjustment_by_adjustment ON statement_adjustment (adjustment);

  CREATE INDEX statement_adjustment_by_source ON statement_adjustment (source);
  """#
