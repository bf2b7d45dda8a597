/// The tables of VAT invoices in the first schema.
let firstSchemaInvoices = #"""

  CREATE TABLE invoice (
    -- A row of the invoice register. It is kept once, however often its file is read: two rows are
    -- the same where all their fields are, and equal rows of one reading are told apart by their
    -- occurrence. Which statement an invoice counts on is not kept; it follows from all invoices
    -- and all standing statements, and is worked out anew whenever it is asked for.
    id INTEGER PRIMARY KEY, -- in reading order
    digest TEXT NOT NULL, -- of the fields, as a JSON array in the order of the columns below
    occurrence INTEGER NOT NULL CHECK (occurrence > 0),
    input INTEGER NOT NULL REFERENCES input (id), -- the file that it came from
    path TEXT NOT NULL, -- of the file, from the workspace or as it was given
    line INTEGER NOT NULL, -- its row in the file
    taken_on TEXT NOT NULL, -- the as-of date of the run or reconciliation that took it in
    run INTEGER REFERENCES run (id), -- NULL where a reconciliation took it in
    invoice_no TEXT NOT NULL,
    invoice_code TEXT NOT NULL, -- empty for a fully digital invoice
    type TEXT NOT NULL, -- special or ordinary
    issued_on TEXT NOT NULL,
    received_on TEXT,
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

  CREATE TRIGGER invoice_keeps_on_update BEFORE UPDATE ON invoice
  BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;

  CREATE TRIGGER invoice_keeps_on_delete BEFORE DELETE ON invoice
  BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
  """#
