/// The journal.
let postingSchema = #"""

  CREATE TABLE posting (
    -- An entry of the journal. A statement is posted once.
    id INTEGER PRIMARY KEY, -- the entry's number
    statement INTEGER NOT NULL REFERENCES statement (id),
    subject TEXT NOT NULL CHECK (subject IN ('total', 'carried')), -- carried: takes back what the
    -- statement carries over from earlier ones below zero, which stands in the account already
    day TEXT NOT NULL, -- of the entry
    run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (statement, subject)
  ) STRICT;

  CREATE TABLE posting_line (
    -- A side of an entry; the debits of an entry are its credits.
    posting INTEGER NOT NULL REFERENCES posting (id),
    position INTEGER NOT NULL, -- from 1
    role TEXT NOT NULL CHECK (role IN ('expense', 'input-vat', 'dealer')),
    account TEXT NOT NULL, -- the code that the rulebook gave when the statement was issued
    debit_fen INTEGER NOT NULL CHECK (debit_fen >= 0),
    credit_fen INTEGER NOT NULL CHECK (credit_fen >= 0),
    PRIMARY KEY (posting, position),
    CHECK ((debit_fen = 0) <> (credit_fen = 0))
  ) STRICT;

  CREATE INDEX posting_by_run ON posting (run);

  CREATE VIEW journal AS
  -- Every line of every entry.
  SELECT p.id AS entry, p.day, s.statement_no, s.dealer, s.period, p.subject, l.position, l.role,
    l.account, l.debit_fen, l.credit_fen
  FROM posting AS p JOIN posting_line AS l ON l.posting = p.id
    JOIN statement AS s ON s.id = p.statement;
  """#
