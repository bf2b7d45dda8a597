/// What statements of half-years have besides: machines that went back from stock, and what the total
/// is set off against.
let halfYears = Migration(
  name: "half-years",
  sql: #"""
    CREATE VIEW machine_return AS
    -- Machines that went back from stock, an amount a row, on each revision that bears them; code is
    -- NULL where nobody owes anything.
    SELECT s.id AS statement, s.statement_no, s.revision, s.dealer, s.period,
      json_extract(m.value, '$.return_no') AS return_no,
      json_extract(m.value, '$.machine_no') AS machine_no,
      json_extract(m.value, '$.returned_on') AS returned_on,
      json_extract(m.value, '$.cause') AS cause, json_extract(m.value, '$.freight') AS freight_fen,
      json_extract(m.value, '$.paid_by') AS paid_by,
      json_extract(m.value, '$.restore') AS restore_fen,
      json_extract(m.value, '$.rate') AS rate_basis_points,
      json_extract(c.value, '$.code') AS code, json_extract(c.value, '$.amount') AS amount_fen
    FROM statement AS s, json_each(s.head, '$.machine_returns') AS m,
      json_each(m.value, '$.charges') AS c
    WHERE instr(s.head, '"machine_returns"') > 0;

    CREATE VIEW set_off AS
    -- What each revision is set off against (冲抵货款); as_of and what follows is NULL where the
    -- balance was not known.
    SELECT s.id AS statement, s.statement_no, s.revision, s.dealer, s.period,
      json_extract(s.head, '$.set_off.as_of') AS as_of,
      json_extract(s.head, '$.set_off.balance') AS balance_fen,
      json_extract(s.head, '$.set_off.before') AS before_fen, s.total_fen,
      json_extract(s.head, '$.set_off.before') - s.total_fen AS after_fen
    FROM statement AS s WHERE json_extract(s.head, '$.settled_by') = 'set-off';
    """#,
  schemaDigest: "db6056daae54c94db2e40b2a9d725724043b4ac6c2924707e7b7ee98a5fc5620")
