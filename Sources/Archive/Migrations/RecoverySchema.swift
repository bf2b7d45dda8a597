/// Claims on suppliers, what happened to them, and what was posted of them.
let recoverySchema = Migration(
  name: "recovery",
  sql: #"""
    CREATE TABLE recovery (
      -- A working out of a period's claims on suppliers, or its folder written again because one of
      -- its claims was answered, withdrawn or posted.
      run INTEGER PRIMARY KEY REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      period TEXT NOT NULL, -- whose claims and folder
      as_of TEXT NOT NULL, -- the day by which answers are late
      record TEXT NOT NULL, -- JSON: what is on no claim, the tie, the exceptions
      digest TEXT NOT NULL -- of record
    ) STRICT;

    CREATE TABLE claim (
      -- A revision of a claim on a supplier. The newest one stands, unless it is withdrawn.
      id INTEGER PRIMARY KEY,
      recovery_no TEXT NOT NULL, -- R202510-SUP01
      supplier TEXT NOT NULL,
      period TEXT NOT NULL, -- of the run whose lines it has; the lines may be of earlier ones
      revision INTEGER NOT NULL CHECK (revision > 0),
      run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      issued_on TEXT NOT NULL,
      due TEXT NOT NULL, -- the last day for the answer
      claimed_fen INTEGER NOT NULL, -- the sum of the lines
      text TEXT NOT NULL, -- JSON: the parties and the lines
      digest TEXT NOT NULL, -- of text
      UNIQUE (recovery_no, revision)
    ) STRICT;

    CREATE INDEX claim_by_run ON claim (run);

    CREATE TABLE claim_event (
      -- What happened to a revision of a claim.
      id INTEGER PRIMARY KEY,
      claim INTEGER NOT NULL REFERENCES claim (id),
      kind TEXT NOT NULL, -- issued, superseded, answered, withdrawn, posted
      day TEXT NOT NULL, -- of the run; of a posting that of its entry
      run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      answers TEXT NOT NULL DEFAULT '' -- of answered, JSON: all answers that hold from here on, in
      -- the order in which they were taken: line or null, accepted fen, day, reason, who
    ) STRICT;

    CREATE INDEX claim_event_by_claim ON claim_event (claim);

    CREATE INDEX claim_event_by_run ON claim_event (run);

    CREATE TABLE claim_posting (
      -- An entry of the journal for what a supplier accepted; numbered with those of table posting.
      id INTEGER PRIMARY KEY, -- the entry's number
      claim INTEGER NOT NULL UNIQUE REFERENCES claim (id),
      day TEXT NOT NULL, -- of the entry
      suppliers TEXT NOT NULL, -- the account on the debit side
      expense TEXT NOT NULL, -- the account on the credit side
      amount_fen INTEGER NOT NULL, -- of both sides
      run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE INDEX claim_posting_by_run ON claim_posting (run);

    CREATE VIEW standing_claim AS
    -- The newest revision of every claim on a supplier that is not withdrawn.
    SELECT * FROM claim AS c
    WHERE NOT EXISTS (SELECT 1 FROM claim AS newer
        WHERE newer.recovery_no = c.recovery_no AND newer.revision > c.revision)
      AND NOT EXISTS (SELECT 1 FROM claim_event AS w
        WHERE w.claim = c.id AND w.kind = 'withdrawn');

    CREATE VIEW claim_line AS
    -- The lines of every revision of every claim, numbered from 1.
    SELECT c.id AS claim, c.recovery_no, c.revision, l.key + 1 AS line,
      json_extract(l.value, '$[0]') AS statement_no, json_extract(l.value, '$[1]') AS statement_line,
      json_extract(l.value, '$[3]') AS dealer, json_extract(l.value, '$[4]') AS kind,
      json_extract(l.value, '$[5]') AS record_no, json_extract(l.value, '$[6]') AS item,
      json_extract(l.value, '$[15]') AS quantity_thousandths,
      json_extract(l.value, '$[16]') AS unit_price_ten_thousandths,
      json_extract(l.value, '$[17]') AS share_basis_points,
      json_extract(l.value, '$[18]') AS amount_fen
    FROM claim AS c, json_each(c.text, '$.lines') AS l;
    """# + appendOnly(["recovery", "claim", "claim_event", "claim_posting"]),
  schemaDigest: "3a003349ad712e23af59235e4b2dd360807666da2e0087db2973e120d5eab50e")
