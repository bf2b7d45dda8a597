/// What a statement uses up beside the money of its lines.
let usedUpSchema = #"""

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
