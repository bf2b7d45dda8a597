/// In what invoices came in, other than a register.
let invoiceForms = Migration(
  name: "invoice-forms",
  sql: #"""
    CREATE TABLE invoice_form (
      -- In what a row of the table invoice came in; one that is not here came in a register, as all
      -- of version 0.1.0.
      invoice INTEGER PRIMARY KEY REFERENCES invoice (id),
      form TEXT NOT NULL CHECK (form IN ('workbook', 'xml', 'ofd')) -- workbook: the tax bureau's
      -- export
    ) STRICT;
    """# + appendOnly(["invoice_form"]),
  schemaDigest: "673b623b6bef07316b9a97e0756543a894bac44abcfe91805ab9e22dd9e4b71f")
