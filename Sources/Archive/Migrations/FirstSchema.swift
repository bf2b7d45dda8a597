/// The archive's first schema.
let firstSchema = Migration(
  name: "first-schema",
  sql: #"""
    -- The archive of settle: every month that was ever settled. Nothing here is ever changed or
    -- deleted, triggers see to that; a correction is a new row. Amounts are in fen (0.01 yuan),
    -- quantities in thousandths, unit prices in ten-thousandths of a yuan, days as YYYY-MM-DD,
    -- periods as YYYY-MM, digests are SHA-256 in lower-case hex.

    CREATE TABLE input (
      -- A file that was read, kept once however often it is read.
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE, -- of the content as read
      size INTEGER NOT NULL, -- bytes as read
      content BLOB NOT NULL -- zlib, or as read where that is not shorter: sqlar_uncompress(content, size)
    ) STRICT;

    CREATE TABLE run (
      -- One command that changed something, numbered without gaps: a month-end (run), or what was
      -- done by hand between two. Its row is written after everything that came with it.
      id INTEGER PRIMARY KEY,
      command TEXT NOT NULL CHECK (command IN ('run', 'confirm', 'dispute', 'post', 'reconcile')),
      period TEXT, -- NULL where it is about several months
      day TEXT NOT NULL, -- of the issue, confirmation, dispute or posting
      as_of TEXT NOT NULL, -- the day by which deadlines were judged
      program TEXT NOT NULL, -- the version of settle
      language TEXT, -- of the documents: zh or en; this and what follows of a month-end only
      edition TEXT, -- the first period of the rulebook's edition in force
      dealers TEXT, -- JSON: the service centers whose lists were decided, [] for all
      record TEXT, -- JSON: the outcome by dealer, and the exceptions
      record_digest TEXT, -- of record
      previous_seal TEXT UNIQUE REFERENCES seal (seal), -- the chain; NULL for the first run
      digest TEXT NOT NULL, -- of all that came with the run; printed on its documents
      CHECK ((command = 'run') = (record IS NOT NULL))
    ) STRICT;

    CREATE INDEX run_by_period ON run (period);

    CREATE TABLE seal (
      -- What closes a run: the digest of its digest and of every document that it wrote, on which
      -- the next run chains.
      run INTEGER PRIMARY KEY REFERENCES run (id),
      seal TEXT NOT NULL UNIQUE -- over the run's digest and its documents
    ) STRICT;

    CREATE TABLE run_input (
      -- What a run read, in reading order.
      run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL, -- from 1
      path TEXT NOT NULL, -- from the workspace
      kind TEXT NOT NULL, -- expenses, prices …; empty where no kind claimed the file
      input INTEGER NOT NULL REFERENCES input (id),
      PRIMARY KEY (run, position)
    ) STRICT;

    CREATE TABLE document (
      -- What a run wrote.
      run INTEGER NOT NULL REFERENCES run (id),
      position INTEGER NOT NULL, -- from 1
      path TEXT NOT NULL, -- from the period's folder
      format INTEGER NOT NULL, -- the revision of the document's format
      digest TEXT NOT NULL, -- of its bytes
      PRIMARY KEY (run, position)
    ) STRICT;

    CREATE TABLE statement (
      -- A revision of a settlement statement. The newest one stands, see the view standing.
      id INTEGER PRIMARY KEY,
      statement_no TEXT NOT NULL, -- S202510-D001
      dealer TEXT NOT NULL,
      period TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      issued_on TEXT NOT NULL,
      invoice_due TEXT, -- the day by which the invoice is asked for; NULL where nothing is due
      years_without_calendar TEXT NOT NULL, -- years of the invoice's term, separated by commas
      lines_count INTEGER NOT NULL, -- the sum of the next three
      lines_approved INTEGER NOT NULL,
      lines_adjusted INTEGER NOT NULL,
      lines_rejected INTEGER NOT NULL,
      claimed_fen INTEGER NOT NULL, -- amounts and fees as claimed
      reductions_fen INTEGER NOT NULL, -- what the reasons took off; below zero where they raised
      parts_fen INTEGER NOT NULL, -- approved amounts of parts
      fee_fen INTEGER NOT NULL, -- approved management fee
      services_fen INTEGER NOT NULL, -- approved amounts of maintenance, labour and travel
      adjustments_fen INTEGER NOT NULL, -- taken up from earlier statements
      total_fen INTEGER NOT NULL, -- what the service center gets, tax included
      net_fen INTEGER NOT NULL,
      tax_fen INTEGER NOT NULL, -- inside the total
      digest TEXT NOT NULL, -- of head, a line feed, and lines; printed at its foot
      head TEXT NOT NULL, -- JSON: parties, deadline, totals
      lines TEXT NOT NULL, -- JSON: an array for each line, see the view line
      UNIQUE (statement_no, revision),
      CHECK (claimed_fen - reductions_fen + adjustments_fen = total_fen),
      CHECK (parts_fen + fee_fen + services_fen + adjustments_fen = total_fen),
      CHECK (net_fen + tax_fen = total_fen)
    ) STRICT;

    CREATE INDEX statement_by_period ON statement (period, dealer);

    CREATE INDEX statement_by_run ON statement (run);

    CREATE TABLE event (
      -- What happened to a revision; its state is what its events say.
      id INTEGER PRIMARY KEY,
      statement INTEGER NOT NULL REFERENCES statement (id),
      kind TEXT NOT NULL CHECK (kind IN ('issued', 'superseded', 'confirmed', 'disputed',
        'posted', 'invoiced', 'adjusted')),
      day TEXT NOT NULL, -- on which it happened, as the run or file says
      who TEXT NOT NULL DEFAULT '', -- empty where the run or file does not name anyone
      run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      file TEXT NOT NULL DEFAULT '', -- that it came from, if any
      remark TEXT NOT NULL DEFAULT ''
    ) STRICT;

    CREATE INDEX event_by_statement ON event (statement);

    CREATE INDEX event_by_run ON event (run);

    CREATE TABLE paid_key (
      -- What the lines that were paid with money claim, so that nothing is paid twice: for each the
      -- fingerprint of record, zero byte, kind, zero byte, item, as FNV-1a of 64 bits finished with
      -- MurmurHash3's fmix64; 8 bytes each, big-endian, ascending. One row a revision and not one a
      -- line, which would take several times as long. A hit must be looked up in the view line.
      statement INTEGER PRIMARY KEY REFERENCES statement (id),
      fingerprints BLOB NOT NULL
    ) STRICT;

    CREATE VIEW standing AS
    -- The newest revision of every statement, whatever its state.
    SELECT * FROM statement AS s
    WHERE NOT EXISTS (SELECT 1 FROM statement AS newer
      WHERE newer.statement_no = s.statement_no AND newer.revision > s.revision);

    CREATE VIEW statement_state AS
    -- Every revision without its text, its state, and whether it stands.
    SELECT s.id, s.statement_no, s.dealer, s.period, s.revision, s.issued_on, s.invoice_due,
      s.years_without_calendar, s.total_fen, s.net_fen, s.tax_fen, s.digest, r.digest AS run_digest,
      -- Once it is posted what happened last counts, as invoices come and go. Before, the furthest
      -- that it got: what is confirmed is never merely disputed again.
      (SELECT e.kind FROM event AS e WHERE e.statement = s.id
        AND e.kind IN ('issued', 'disputed', 'confirmed', 'posted', 'invoiced')
        ORDER BY e.kind IN ('posted', 'invoiced') DESC,
          instr('issued disputed confirmed', e.kind) DESC, e.id DESC LIMIT 1) AS state,
      NOT EXISTS (SELECT 1 FROM statement AS newer WHERE newer.statement_no = s.statement_no
        AND newer.revision > s.revision) AS is_standing
    FROM statement AS s JOIN run AS r ON r.id = s.run;

    CREATE VIEW line AS
    -- Every line of every revision. position counts from 1; line is the number as printed.
    SELECT s.id AS statement, s.statement_no, s.revision, s.dealer, s.period,
      l.key + 1 AS position,
      json_extract(l.value, '$[0]') AS line,
      json_extract(l.value, '$[1]') AS kind,
      json_extract(l.value, '$[2]') AS record_no,
      json_extract(l.value, '$[3]') AS item, -- part number, milestone or tariff item
      CASE json_extract(l.value, '$[1]') WHEN 'part' THEN json_extract(l.value, '$[3]') END AS part_no,
      json_extract(l.value, '$[4]') AS name,
      json_extract(l.value, '$[5]') AS source,
      json_extract(l.value, '$[6]') AS approval_no,
      json_extract(l.value, '$[7]') AS quantity_claimed_thousandths,
      json_extract(l.value, '$[8]') AS quantity_approved_thousandths,
      json_extract(l.value, '$[9]') AS unit_price_claimed_ten_thousandths,
      json_extract(l.value, '$[10]') AS unit_price_approved_ten_thousandths,
      json_extract(l.value, '$[11]') AS amount_claimed_fen,
      json_extract(l.value, '$[12]') AS fee_claimed_fen,
      json_extract(l.value, '$[13]') AS amount_approved_fen,
      json_extract(l.value, '$[14]') AS fee_approved_fen,
      json_extract(l.value, '$[15]') AS decision,
      json_extract(l.value, '$[16]') AS reasons, -- JSON: pairs of code and fen
      json_extract(l.value, '$[17]') AS advice -- JSON: codes
    FROM statement AS s, json_each(s.lines) AS l;

    CREATE VIEW reason AS
    -- What each reason took off each line, or added to it where negative.
    SELECT line.statement, line.statement_no, line.revision, line.dealer, line.period,
      line.position, line.line, json_extract(r.value, '$[0]') AS code,
      json_extract(r.value, '$[1]') AS amount_fen
    FROM line, json_each(line.reasons) AS r;
    """# + usedUpSchema + adjustmentSchema + postingSchema + firstSchemaInvoices
      + appendOnly([
        "input", "run", "seal", "run_input", "document", "statement", "event", "paid_key",
        "settled_milestone", "consent_use", "adjustment", "statement_adjustment", "posting",
        "posting_line", "invoice", "reconciliation",
      ]),
  schemaDigest: "5f6997dcceff88056a8526c2e954bdec2f7d671a2038d856649b471df7db5549")

/// Triggers that refuse to change or delete a row of some tables.
func appendOnly(_ tables: [String]) -> String {
  tables.flatMap { table in
    ["UPDATE", "DELETE"].map { change in
      """


      CREATE TRIGGER \(table)_keeps_on_\(change.lowercased()) BEFORE \(change) ON \(table)
      BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
      """
    }
  }.joined()
}

/// What a statement uses up beside the money of its lines.
private let usedUpSchema = #"""

  CREATE TABLE settled_milestone (
    -- The forced maintenance that a revision approved: a milestone is paid once in a machine's life.
    statement INTEGER NOT NULL REFERENCES statement (id),
    machine_no TEXT NOT NULL,
    milestone TEXT NOT NULL, -- in machine hours, as the line's item has it
    PRIMARY KEY (statement, machine_no, milestone)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE consent_use (
    -- The quantities of external purchases that a revision approved under a written consent to the
    -- statement's dealer.
    statement INTEGER NOT NULL REFERENCES statement (id),
    approval_no TEXT NOT NULL,
    part_no TEXT NOT NULL, -- empty where the consent is to any part
    quantity_thousandths INTEGER NOT NULL,
    PRIMARY KEY (statement, approval_no, part_no)
  ) STRICT, WITHOUT ROWID;
  """#

/// Corrections of earlier statements, and which statement took up which.
private let adjustmentSchema = #"""

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

/// The journal.
private let postingSchema = #"""

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

/// The tables of VAT invoices in the first schema.
private let firstSchemaInvoices = #"""

  CREATE TABLE invoice (
    -- A row of the invoice register. It is kept once, however often its file is read: two rows are
    -- the same where all their fields are, and equal rows of one reading are told apart by their
    -- occurrence. Which statement an invoice counts on follows from all invoices and all standing
    -- statements, is worked out anew by every reconciliation, and kept by each.
    id INTEGER PRIMARY KEY, -- in reading order, from 1 without a gap; reconciliations refer to it
    digest TEXT NOT NULL, -- of the fields, as a JSON array of the columns from invoice_no on;
    -- a day that is missing is an empty text there
    occurrence INTEGER NOT NULL CHECK (occurrence > 0), -- among equal rows of one reading, from 1
    input INTEGER NOT NULL REFERENCES input (id), -- the file that it came from
    path TEXT NOT NULL, -- of the file, from the workspace or as it was given
    line INTEGER NOT NULL, -- its row in the file
    taken_on TEXT NOT NULL, -- the as-of date of the run or reconciliation that took it in
    run INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    invoice_no TEXT NOT NULL,
    invoice_code TEXT NOT NULL, -- empty for a fully digital invoice
    type TEXT NOT NULL, -- special or ordinary
    issued_on TEXT NOT NULL,
    received_on TEXT, -- NULL where the register does not say
    seller_name TEXT NOT NULL,
    seller_tax_id TEXT NOT NULL,
    buyer_name TEXT NOT NULL,
    buyer_tax_id TEXT NOT NULL,
    net_fen INTEGER NOT NULL,
    rate_basis_points INTEGER NOT NULL, -- hundredths of a percent
    tax_fen INTEGER NOT NULL,
    gross_fen INTEGER NOT NULL,
    statements TEXT NOT NULL, -- JSON: the numbers of the statements that it names
    status TEXT NOT NULL, -- normal, void or red
    original_no TEXT NOT NULL, -- what a red letter takes back; empty for none
    UNIQUE (digest, occurrence)
  ) STRICT;

  CREATE INDEX invoice_by_number ON invoice (invoice_no, invoice_code);

  CREATE INDEX invoice_by_run ON invoice (run);

  CREATE TABLE reconciliation (
    -- How the invoices on file stood with statements, where a run found anything new of it.
    run INTEGER PRIMARY KEY REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT, -- whose statements; NULL for those of all periods
    as_of TEXT NOT NULL, -- the day by which it was judged what is overdue
    record TEXT NOT NULL, -- JSON: each statement and each invoice with what became of it
    digest TEXT NOT NULL -- of record
  ) STRICT;

  CREATE VIEW match AS
  -- What counts of each invoice on each statement, as each reconciliation found it. The shares of an
  -- invoice add up to its amount, and those on a statement to what reconciled has as invoiced there.
  SELECT r.run, r.period, r.as_of, json_extract(s.value, '$[0]') AS statement_no, v.id AS invoice,
    v.invoice_no, v.invoice_code, json_extract(i.value, '$[1]') AS dealer,
    json_extract(s.value, '$[1]') AS gross_fen, json_extract(s.value, '$[2]') AS net_fen
  FROM reconciliation AS r, json_each(r.record, '$.invoices') AS i,
    json_each(i.value, '$[2]') AS s
    JOIN invoice AS v ON v.id = json_extract(i.value, '$[0]');

  CREATE VIEW uncounted AS
  -- The invoices that count nowhere, with each reason; unmatched: in order, but no statement takes it.
  SELECT r.run, r.period, r.as_of, v.id AS invoice, v.invoice_no, v.invoice_code,
    json_extract(i.value, '$[1]') AS dealer, v.gross_fen, c.value AS code
  FROM reconciliation AS r, json_each(r.record, '$.invoices') AS i,
    json_each(i.value, '$[3]') AS c
    JOIN invoice AS v ON v.id = json_extract(i.value, '$[0]');

  CREATE VIEW reconciled AS
  -- Each statement held against its invoices, as each reconciliation found it.
  SELECT r.run, r.period, r.as_of, json_extract(s.value, '$[0]') AS statement_no,
    json_extract(s.value, '$[1]') AS revision, json_extract(s.value, '$[2]') AS invoices,
    json_extract(s.value, '$[3]') AS invoiced_fen, json_extract(s.value, '$[4]') AS invoiced_net_fen,
    json_extract(s.value, '$[5]') AS taxes, -- JSON: rate in hundredths of a percent, gross, net
    json_extract(s.value, '$[6]') AS status, json_extract(s.value, '$[7]') AS days_late,
    json_extract(s.value, '$[8]') AS search_cut_short
  FROM reconciliation AS r, json_each(r.record, '$.statements') AS s;
  """#
