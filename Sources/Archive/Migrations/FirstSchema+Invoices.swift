/// The tables of VAT invoices in the first schema.
let firstSchemaInvoices = #"""

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
