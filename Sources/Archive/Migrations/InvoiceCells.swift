/// What rows of the invoice register say beyond the first schema's columns.
let invoiceCells = Migration(
  name: "invoice-cells",
  sql: #"""
    CREATE TABLE invoice_cells (
      -- What else a row of the table invoice says, which from version 0.2.0 on is a row as it was
      -- read: how an invoice stands follows from all its rows. Rows of version 0.1.0 have none.
      invoice INTEGER PRIMARY KEY REFERENCES invoice (id),
      remark TEXT NOT NULL, -- as typed
      is_rate_given INTEGER NOT NULL CHECK (is_rate_given IN (0, 1)), -- 0 for a blank cell, where
      -- rate_basis_points says nothing
      is_status_given INTEGER NOT NULL CHECK (is_status_given IN (0, 1)), -- 0 for a blank cell, which
      -- leaves the status as it was
      items TEXT NOT NULL -- JSON: name, rate in hundredths of a percent or null, net, tax and gross of
      -- each item that the row is the sum of; [] for a row of its own
    ) STRICT;
    """# + appendOnly(["invoice_cells"]),
  schemaDigest: "baf4aa83fa410dfd4688878b42a7e4319c4d81f80833024d87fa05ce2f3b6f19")
