/// Answers that are taken back, statements that are withdrawn, and carried totals that are taken
/// back one by one.
///
/// The tables whose words were closed lists are made again with the same rows, without the lists: a
/// later command or event needs no step of its own.
let lifeSchema = Migration(
  name: "life-of-statements",
  sql: #"""
    PRAGMA defer_foreign_keys=ON;

    DROP VIEW journal;
    DROP VIEW statement_state;
    DROP VIEW standing;

    CREATE TEMP TABLE kept_run AS SELECT * FROM run;
    DROP TABLE run;
    CREATE TABLE run (
      -- One command that changed something, numbered without gaps: a month-end (run), or what was
      -- done by hand between two. Its row is written after everything that came with it.
      id INTEGER PRIMARY KEY,
      command TEXT NOT NULL, -- run, confirm, dispute, revoke, withdraw, post, reconcile
      period TEXT, -- NULL where it is about several months
      day TEXT NOT NULL, -- of the issue, answer, withdrawal or posting
      as_of TEXT NOT NULL, -- the day by which deadlines were judged
      program TEXT NOT NULL, -- the version of settle
      language TEXT, -- of the documents: zh or en; this and what follows of a month-end only
      edition TEXT, -- the first period of the rulebook's edition in force
      dealers TEXT, -- JSON: the service centers whose lists were decided, [] for all
      record TEXT, -- JSON: the outcome by dealer, the exceptions, and the adjustments that were read
      record_digest TEXT, -- of record
      previous_seal TEXT UNIQUE REFERENCES seal (seal), -- the chain; NULL for the first run
      digest TEXT NOT NULL, -- of all that came with the run; printed on its documents
      CHECK ((command = 'run') = (record IS NOT NULL))
    ) STRICT;
    INSERT INTO run SELECT * FROM kept_run;
    DROP TABLE kept_run;
    CREATE INDEX run_by_period ON run (period);

    CREATE TEMP TABLE kept_event AS SELECT * FROM event;
    DROP TABLE event;
    CREATE TABLE event (
      -- What happened to a revision; its state is what its events say.
      id INTEGER PRIMARY KEY,
      statement INTEGER NOT NULL REFERENCES statement (id),
      kind TEXT NOT NULL, -- issued, superseded, confirmed, disputed, revoked (takes the latest answer
      -- back), withdrawn, posted, invoiced, adjusted
      day TEXT NOT NULL, -- on which it happened, as the run or file says
      who TEXT NOT NULL DEFAULT '', -- empty where the run or file does not name anyone
      run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      file TEXT NOT NULL DEFAULT '', -- that it came from, if any
      remark TEXT NOT NULL DEFAULT ''
    ) STRICT;
    INSERT INTO event SELECT * FROM kept_event;
    DROP TABLE kept_event;
    CREATE INDEX event_by_statement ON event (statement);
    CREATE INDEX event_by_run ON event (run);

    CREATE TEMP TABLE kept_posting AS SELECT * FROM posting;
    DROP TABLE posting;
    CREATE TABLE posting (
      -- An entry of the journal. A statement is posted once.
      id INTEGER PRIMARY KEY, -- the entry's number
      statement INTEGER NOT NULL REFERENCES statement (id),
      subject TEXT NOT NULL, -- total, or carried: and the number of an earlier statement whose total
      -- below zero this one carries and the entry takes back, as it was posted with that one too; in
      -- entries of version 0.1.0 carried alone takes back all that the statement carries
      day TEXT NOT NULL, -- of the entry
      run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      UNIQUE (statement, subject)
    ) STRICT;
    INSERT INTO posting SELECT * FROM kept_posting;
    DROP TABLE kept_posting;
    CREATE INDEX posting_by_run ON posting (run);

    CREATE VIEW journal AS
    -- Every line of every entry.
    SELECT p.id AS entry, p.day, s.statement_no, s.dealer, s.period, p.subject, l.position, l.role,
      l.account, l.debit_fen, l.credit_fen
    FROM posting AS p JOIN posting_line AS l ON l.posting = p.id
      JOIN statement AS s ON s.id = p.statement;

    CREATE VIEW standing AS
    -- The newest revision of every statement that is not withdrawn, whatever its state.
    SELECT * FROM statement AS s
    WHERE NOT EXISTS (SELECT 1 FROM statement AS newer
        WHERE newer.statement_no = s.statement_no AND newer.revision > s.revision)
      AND NOT EXISTS (SELECT 1 FROM event AS w WHERE w.statement = s.id AND w.kind = 'withdrawn');

    CREATE VIEW statement_state AS
    -- Every revision without its text, its state, and whether it stands.
    SELECT s.id, s.statement_no, s.dealer, s.period, s.revision, s.issued_on, s.invoice_due,
      s.years_without_calendar, s.total_fen, s.net_fen, s.tax_fen, s.digest, r.digest AS run_digest,
      -- Once it is withdrawn or posted what happened last counts, as invoices come and go. Before,
      -- the latest answer that no revocation took back, each of which takes back one.
      (SELECT e.kind FROM event AS e WHERE e.statement = s.id
        AND (e.kind IN ('withdrawn', 'posted', 'invoiced')
          OR (e.kind IN ('issued', 'disputed', 'confirmed') AND NOT EXISTS (
            SELECT 1 FROM event AS v
            WHERE v.statement = e.statement AND v.kind = 'revoked' AND v.id > e.id
              AND (SELECT sum(CASE b.kind WHEN 'revoked' THEN 1 ELSE -1 END) FROM event AS b
                WHERE b.statement = e.statement AND b.id > e.id AND b.id <= v.id
                  AND b.kind IN ('revoked', 'disputed', 'confirmed')) > 0)))
        ORDER BY e.kind IN ('withdrawn', 'posted', 'invoiced') DESC, e.id DESC LIMIT 1) AS state,
      NOT EXISTS (SELECT 1 FROM statement AS newer WHERE newer.statement_no = s.statement_no
          AND newer.revision > s.revision)
        AND NOT EXISTS (SELECT 1 FROM event AS w
          WHERE w.statement = s.id AND w.kind = 'withdrawn') AS is_standing
    FROM statement AS s JOIN run AS r ON r.id = s.run;
    """# + appendOnly(["run", "event", "posting"]),
  schemaDigest: "9d9839b1431c00d471e8d14cffc8c98c7fc1fd47860c4a360f2cccb811c87e8f")
