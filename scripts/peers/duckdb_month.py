"""Decides a month that `month make` made, with DuckDB: decisions.csv, reductions.csv, summary.csv.

    python3 duckdb_month.py WORKSPACE OUT

What a competent user of DuckDB would write for this month, and no more; `scripts/bench-peers` says
what is left out. Money and quantities are decimals throughout; no figure passes through a float.
"""

import sys
from pathlib import Path

import duckdb

workspace, out = (Path(argument) for argument in sys.argv[1:3])
inbox = workspace / "inbox" / "2025-10"
reference = workspace / "reference"
out.mkdir(parents=True, exist_ok=True)

# The edition of the rulebook that holds, and the day of issue.
DEADLINE, ISSUED = "2025-11-05", "2025-11-12"
ASSEMBLIES = "柴油机总成|变速箱总成|变矩器总成|驱动桥总成|动臂|前车架|后车架|铲斗|钢轮|平衡重|驾驶室总成|轮胎"
SEALS = "密封圈|密封垫|密封件|油封|O形圈|O型圈"
MAY_BE_DISMANTLED = "主传动|主传动总成"

QUANTITY, PRICE, MONEY = "DECIMAL(9,3)", "DECIMAL(9,4)", "DECIMAL(12,2)"
TYPES = (
    dict.fromkeys(["quantity", "accepted"], QUANTITY)
    | dict.fromkeys(["unit_price", "price"], PRICE)
    | dict.fromkeys(["amount", "fee"], MONEY)
    | dict.fromkeys(["hours", "warranty_hours"], "DECIMAL(9,2)")
    | dict.fromkeys(["line", "warranty_months"], "INTEGER")
    | dict.fromkeys(["mailed_on", "service_date", "sold_on", "granted_on", "until"], "DATE")
    | dict.fromkeys(["effective_from", "effective_to", "published_on"], "DATE")
)
database = duckdb.connect()


def table(files, headings):
    """The rows of files whose headings differ in language alone: columns go by their place."""
    columns = {name: TYPES.get(name, "VARCHAR") for name in headings.split()}
    return database.read_csv(
        str(files), header=False, skiprows=1, columns=columns, auto_detect=False, delimiter=","
    )


expenses = table(
    inbox / "*/expenses.csv",
    "dealer period line record_no kind part_no part_name quantity unit_price amount fee source"
    " approval_no attached remark",
)
returns = table(inbox / "*/returns.csv", "dealer period label_no part_no part_name quantity")
acceptances = table(
    inbox / "*/acceptance.csv", "dealer period label_no part_no accepted received result"
)
records = table(
    inbox / "*/records.csv", "record_no dealer machine_no service_date hours signed complete"
)
receipts = table(inbox / "receipts-*.csv", "dealer period mailed_on received_on")
adjustments = table(inbox / "adjustments.csv", "statement_no line_no amount reason approved_by")
machines = table(
    reference / "machines.csv",
    "machine_no model family sold_on card_received_on warranty_months warranty_hours",
)
prices = table(
    reference / "prices-*.csv",
    "part_no part_name unit price class effective_from effective_to published_on",
)
tariffs = table(reference / "tariffs.csv", "kind item family price effective_from effective_to")
approvals = table(
    reference / "approvals.csv",
    "approval_no type dealer granted_on part_no limit period until approved_by",
)
dealers = table(
    reference / "dealers.csv", "dealer name taxpayer_id taxpayer account valid_from valid_to"
)

# The registers, one row for each key. A price or a tariff holds until the next of its kind begins.
database.execute(f"""
CREATE TEMP TABLE price AS
SELECT part_no, part_name, price, effective_from,
  least(effective_to, lead(effective_from) OVER (PARTITION BY part_no ORDER BY effective_from) - 1,
    DATE '9999-12-31') AS last_day,
  coalesce(class, CASE
    WHEN regexp_matches(part_name, '({ASSEMBLIES})$') THEN 'assembly'
    WHEN regexp_matches(part_name, '({SEALS})$') THEN 'seal' ELSE 'part' END) AS class,
  regexp_matches(part_name, '({MAY_BE_DISMANTLED})$') AS may_be_dismantled
FROM (FROM prices QUALIFY row_number() OVER (
  PARTITION BY part_no, effective_from ORDER BY published_on DESC NULLS LAST) = 1);

CREATE TEMP TABLE tariff AS
SELECT kind, item, family, price, effective_from,
  least(effective_to,
    lead(effective_from) OVER (PARTITION BY kind, item, family ORDER BY effective_from) - 1,
    DATE '9999-12-31') AS last_day
FROM tariffs;

CREATE TEMP TABLE machine AS
SELECT machine_no, family, sold_on, warranty_hours, coalesce(warranty_months, 12) AS months,
  CAST(sold_on + to_months(months) AS DATE) AS covered_until
FROM machines;

CREATE TEMP TABLE list AS
SELECT dealer, mailed_on > coalesce(until, DATE '{DEADLINE}') AS late,
  dealer IN (SELECT dealer FROM returns) AS has_manifest
FROM receipts LEFT JOIN (
  SELECT dealer, max(until) AS until FROM approvals
  WHERE type = 'deadline' AND period = '2025-10' GROUP BY dealer) USING (dealer);

CREATE TEMP TABLE acceptance AS SELECT dealer, label_no, part_no, accepted, result FROM acceptances;
CREATE TEMP TABLE pool AS
SELECT dealer, label_no, part_no,
  coalesce(sum(accepted) FILTER (result = '合格'), 0)::{QUANTITY} AS accepted,
  coalesce(sum(accepted) FILTER (result = '拆件'), 0)::{QUANTITY} AS dismantled,
  CASE arg_min(result, rowid) FILTER (result <> '合格')
    WHEN '无标签' THEN 'no-label' WHEN '未收到' THEN 'not-received' WHEN '件号不符' THEN 'wrong-part'
    WHEN '非厂家件' THEN 'not-genuine' WHEN '拆件' THEN 'dismantled' END AS finding
FROM acceptance GROUP BY ALL;

CREATE TEMP TABLE listed AS
SELECT dealer, label_no, part_no, sum(quantity)::{QUANTITY} AS listed FROM returns GROUP BY ALL;

CREATE TEMP TABLE expense AS
SELECT dealer, line, record_no, part_no, part_name, quantity, unit_price, amount, fee, approval_no,
  CASE kind WHEN '配件' THEN 'part' WHEN '工时' THEN 'labour' WHEN '差旅' THEN 'travel'
    WHEN '强保' THEN 'maintenance' ELSE coalesce(kind, 'part') END AS kind,
  CASE source WHEN '合格供方' THEN 'qualified' WHEN '急件' THEN 'emergency' WHEN '外购' THEN 'external'
    ELSE 'manufacturer' END AS source,
  coalesce(attached = '是', false) AS attached
FROM expenses;
""")

# Each line beside what the registers say of it (visited, placed, priced), with every rule that looks
# at one line alone (checked); what lines take from one another in the order of the list (milestone,
# fenced, drawn); the codes and the figures (ruled), and what each reason cuts.
database.execute("""
CREATE TEMP TABLE decided AS
WITH visited AS (
  SELECT e.*, l.late, l.has_manifest, e.kind = 'part' AS is_part,
    e.kind IN ('labour', 'travel', 'maintenance') AS is_service,
    r.record_no IS NULL AS record_missing, coalesce(r.dealer <> e.dealer, false) AS other_dealer,
    NOT record_missing AND NOT other_dealer AS own,
    own AND r.signed = '否' AS unsigned, own AND r.complete = '否' AS incomplete,
    own AND strftime(r.service_date, '%Y-%m') <> '2025-10' AS other_month,
    CASE WHEN own THEN r.service_date ELSE DATE '2025-10-31' END AS day,
    CASE WHEN own THEN r.machine_no END AS machine_no, r.hours
  FROM expense e JOIN list l USING (dealer) LEFT JOIN records r USING (record_no)
), placed AS (
  SELECT v.*, m.family, m.sold_on, m.months,
    v.machine_no IS NOT NULL AND m.machine_no IS NULL AS machine_unknown,
    coalesce(day < m.sold_on OR day > m.covered_until OR hours > m.warranty_hours, false)
      AS out_of_warranty
  FROM visited v LEFT JOIN machine m USING (machine_no)
), priced AS (
  SELECT p.*, coalesce(r.price, f.price, g.price) AS price, r.part_name AS price_name, r.class,
    CASE WHEN r.may_be_dismantled THEN o.accepted + o.dismantled ELSE o.accepted END AS accepted,
    o.finding, t.listed
  FROM placed p
  LEFT JOIN price r ON p.is_part AND r.part_no = p.part_no
    AND p.day BETWEEN r.effective_from AND r.last_day
  LEFT JOIN tariff f ON f.kind = p.kind AND f.item = p.part_no AND f.family = p.family
    AND p.day BETWEEN f.effective_from AND f.last_day
  LEFT JOIN tariff g ON g.kind = p.kind AND g.item = p.part_no AND g.family IS NULL
    AND p.day BETWEEN g.effective_from AND g.last_day
  LEFT JOIN pool o ON p.is_part AND o.dealer = p.dealer AND o.label_no = p.record_no
    AND o.part_no = p.part_no
  LEFT JOIN listed t ON p.is_part AND t.dealer = p.dealer AND t.label_no = p.record_no
    AND t.part_no = p.part_no
), checked AS MATERIALIZED (
  SELECT p.*, NOT is_part AND NOT is_service AS kind_unknown,
    is_part AND price IS NULL AS part_unknown,
    is_part AND class IS DISTINCT FROM 'seal' AS must_return,
    is_part AND source = 'external' AND a.consent IS NULL AS no_consent,
    kind = 'maintenance' AND NOT attached AS form_missing,
    kind = 'maintenance' AND part_no NOT IN ('100', '600', '1200', '1800', '2400')
      AS milestone_unknown,
    kind = 'maintenance' AND months <= 6 AND part_no IN ('1800', '2400') AS milestone_not_covered,
    is_service AND price IS NULL AS no_tariff,
    NOT (late OR record_missing OR other_dealer OR unsigned OR incomplete OR other_month
      OR machine_unknown OR out_of_warranty OR kind_unknown OR part_unknown OR no_consent
      OR form_missing OR milestone_unknown OR coalesce(milestone_not_covered, false) OR no_tariff)
      AS clean
  FROM priced p
  LEFT JOIN (
    SELECT approval_no AS consent, dealer AS holder, part_no AS wanted, granted_on FROM approvals
    WHERE type = 'external'
  ) a ON p.is_part AND p.source = 'external' AND a.consent = p.approval_no AND a.holder = p.dealer
    AND a.granted_on <= p.day AND coalesce(a.wanted, p.part_no) = p.part_no
), milestone AS (
  SELECT dealer, machine_no, part_no, min(line) AS line FROM checked
  WHERE kind = 'maintenance' AND clean GROUP BY ALL
), fenced AS (
  SELECT c.*, c.kind = 'maintenance' AND coalesce(m.line < c.line, false) AS milestone_repeated,
    clean AND NOT milestone_repeated AS payable
  FROM checked c LEFT JOIN milestone m ON c.kind = 'maintenance' AND m.dealer = c.dealer
    AND m.machine_no = c.machine_no AND m.part_no = c.part_no
), drawn AS (
  SELECT *, NOT must_return AND coalesce(min(line) FILTER (payable) OVER same < line, false)
      AS duplicate,
    greatest(coalesce(accepted, 0) - coalesce(sum(quantity) FILTER (payable) OVER (
      PARTITION BY dealer, record_no, part_no, kind ORDER BY line
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0), 0)::DECIMAL(9,3) AS available,
    is_part AND row_number() OVER same > 1 AS repeated
  FROM fenced
  WINDOW same AS (PARTITION BY dealer, record_no, part_no, kind ORDER BY line)
), ruled AS (
  SELECT *, must_return AND available = 0 AS unreturned,
    CASE WHEN payable AND NOT duplicate AND NOT unreturned THEN '' ELSE concat_ws(';',
      CASE WHEN late THEN 'late' END,
      CASE WHEN record_missing THEN 'record-missing' END,
      CASE WHEN other_dealer THEN 'record-other-dealer' END,
      CASE WHEN unsigned THEN 'record-unsigned' END,
      CASE WHEN incomplete THEN 'record-incomplete' END,
      CASE WHEN other_month THEN 'other-month' END,
      CASE WHEN machine_unknown THEN 'machine-unknown' END,
      CASE WHEN out_of_warranty THEN 'out-of-warranty' END,
      CASE WHEN duplicate THEN 'duplicate' END,
      CASE WHEN kind_unknown THEN 'kind-unknown' END,
      CASE WHEN part_unknown THEN 'part-unknown' END,
      CASE WHEN no_consent THEN 'no-consent' END,
      CASE WHEN unreturned THEN coalesce(finding, 'not-returned') END,
      CASE WHEN form_missing THEN 'form-missing' END,
      CASE WHEN milestone_unknown THEN 'milestone-unknown' END,
      CASE WHEN milestone_not_covered THEN 'milestone-not-covered' END,
      CASE WHEN milestone_repeated THEN 'milestone-repeated' END,
      CASE WHEN no_tariff THEN 'no-tariff' END) END AS failures,
    failures <> '' AS rejected,
    coalesce(unit_price, price, 0)::DECIMAL(9,4) AS claimed_price,
    CASE WHEN rejected THEN 0 WHEN must_return THEN least(quantity, available)
      WHEN kind = 'maintenance' THEN least(quantity, 1) ELSE quantity END::DECIMAL(9,3)
      AS approved_quantity,
    CASE WHEN rejected THEN 0 WHEN is_service OR source = 'external' THEN least(unit_price, price)
      ELSE price END::DECIMAL(9,4) AS approved_price,
    round(quantity * claimed_price, 2)::DECIMAL(12,2) AS computed,
    round(approved_quantity * claimed_price, 2)::DECIMAL(12,2) AS returned,
    round(approved_quantity * approved_price, 2)::DECIMAL(12,2) AS approved_amount,
    is_part AND class <> 'assembly' AND source IN ('manufacturer', 'qualified') AS fee_due,
    CASE WHEN fee_due THEN round(approved_amount * 0.10, 2) ELSE 0 END::DECIMAL(12,2)
      AS approved_fee
  FROM drawn
)
SELECT r.*, coalesce(amount, computed) AS claimed_amount,
  coalesce(fee, CASE WHEN NOT rejected THEN approved_fee
    WHEN fee_due THEN round(round(quantity * price, 2) * 0.10, 2) ELSE 0 END)::DECIMAL(12,2)
    AS claimed_fee,
  CASE WHEN rejected THEN split_part(failures, ';', 1) END AS rejection,
  CASE WHEN NOT rejected AND claimed_amount <> computed THEN 'arithmetic' END AS c1,
  CASE WHEN NOT rejected AND computed <> returned THEN
    CASE WHEN is_part THEN coalesce(finding, 'short-return') ELSE 'quantity-above' END END AS c2,
  CASE WHEN NOT rejected AND returned <> approved_amount THEN CASE WHEN is_service THEN 'above-tariff'
    WHEN source = 'external' THEN 'excess-borne' WHEN returned > approved_amount THEN 'price-above'
    ELSE 'price-below' END END AS c3,
  CASE WHEN NOT rejected AND claimed_fee <> approved_fee THEN CASE WHEN is_service THEN 'fee-not-due'
    WHEN class = 'assembly' THEN 'fee-assembly' WHEN source = 'emergency' THEN 'fee-emergency'
    WHEN source = 'external' THEN 'fee-external' ELSE 'fee-adjusted' END END AS c4,
  CASE WHEN rejected THEN 'rejected' WHEN coalesce(c1, c2, c3, c4) IS NULL THEN 'approved'
    ELSE 'adjusted' END AS decision,
  concat_ws(';', CASE WHEN contains(failures, ';') THEN substr(failures, strpos(failures, ';') + 1) END,
    CASE WHEN kind = 'maintenance' AND coalesce(abs(hours - TRY_CAST(part_no AS INTEGER)) > 100, true)
      AND NOT day BETWEEN
        CAST(sold_on + to_months(CASE part_no WHEN '100' THEN 0 WHEN '600' THEN 2 WHEN '1200' THEN 5
          WHEN '1800' THEN 8 ELSE 11 END) AS DATE) AND
        CAST(CASE part_no WHEN '100' THEN sold_on + 10 ELSE sold_on + to_months(CASE part_no
          WHEN '600' THEN 3 WHEN '1200' THEN 6 WHEN '1800' THEN 9 ELSE 12 END) END AS DATE)
      THEN 'milestone-off-schedule' END,
    CASE WHEN source <> 'emergency' AND s.permit IS NOT NULL THEN 'maybe-emergency' END,
    CASE WHEN has_manifest AND must_return AND accepted > 0 THEN CASE
      WHEN listed IS NULL THEN 'not-on-manifest' WHEN accepted > listed THEN 'accepted-over-manifest'
      END END,
    CASE WHEN is_part AND part_name <> price_name
      AND upper(regexp_replace(part_name, '\\s', '', 'g'))
       <> upper(regexp_replace(price_name, '\\s', '', 'g')) THEN 'name-differs' END,
    CASE WHEN repeated THEN 'repeated' END,
    CASE WHEN kind = 'maintenance' AND EXISTS (
      FROM expense o WHERE o.kind = 'part' AND o.dealer = r.dealer AND o.record_no = r.record_no)
      THEN 'record-shared' END) AS advice
FROM ruled r
LEFT JOIN (
  SELECT dealer AS holder, part_no AS wanted, any_value(approval_no) AS permit FROM approvals
  WHERE type = 'emergency' AND granted_on BETWEEN '2025-09-01' AND '2025-10-31' GROUP BY ALL
) s ON r.is_part AND s.holder = r.dealer AND s.wanted = r.part_no
""")

# The three tables.
database.execute(f"""
COPY (
  SELECT 'S202510-' || dealer AS statement_no, 1 AS revision, dealer, '2025-10' AS period, line, kind,
    record_no, part_no AS item,
    rtrim(rtrim(quantity::VARCHAR, '0'), '.') AS quantity_claimed,
    rtrim(rtrim(approved_quantity::VARCHAR, '0'), '.') AS quantity_approved,
    regexp_replace(claimed_price::VARCHAR, '00?$', '') AS unit_price_claimed,
    regexp_replace(approved_price::VARCHAR, '00?$', '') AS unit_price_approved,
    claimed_amount AS amount_claimed, claimed_fee AS fee_claimed,
    approved_amount AS amount_approved, approved_fee AS fee_approved,
    decision,
    nullif(concat_ws(';', rejection || ':' || (claimed_amount + claimed_fee),
      c1 || ':' || (claimed_amount - computed), c2 || ':' || (computed - returned),
      c3 || ':' || (returned - approved_amount), c4 || ':' || (claimed_fee - approved_fee)), '')
      AS reasons,
    nullif(advice, '') AS advice
  FROM decided ORDER BY dealer, line
) TO '{out}/decisions.csv' (HEADER, NULLSTR '')
""")
REASONS = """late record-missing record-other-dealer record-unsigned record-incomplete other-month
  machine-unknown out-of-warranty duplicate kind-unknown part-unknown no-consent not-returned no-label
  not-received wrong-part not-genuine dismantled form-missing milestone-unknown milestone-not-covered
  milestone-repeated no-tariff arithmetic short-return quantity-above price-above price-below
  excess-borne above-tariff fee-assembly fee-emergency fee-external fee-not-due fee-adjusted""".split()
database.execute(f"""
COPY (
  SELECT dealer, reason, count(*) AS lines, sum(cut) AS amount FROM (
    SELECT dealer, rejection AS reason, claimed_amount + claimed_fee AS cut FROM decided
    UNION ALL SELECT dealer, c1, claimed_amount - computed FROM decided
    UNION ALL SELECT dealer, c2, computed - returned FROM decided
    UNION ALL SELECT dealer, c3, returned - approved_amount FROM decided
    UNION ALL SELECT dealer, c4, claimed_fee - approved_fee FROM decided
  ) WHERE reason IS NOT NULL
  GROUP BY dealer, reason ORDER BY dealer, list_position({REASONS}, reason)
) TO '{out}/reductions.csv' (HEADER);

COPY (
  SELECT d.dealer, any_value(d.name) AS name, '2025-10' AS period,
    'S202510-' || d.dealer AS statement_no, 1 AS revision, 'issued' AS state, DATE '{ISSUED}' AS issued_on, NULL AS invoice_due,
    count(*) AS lines,
    count(*) FILTER (decision = 'approved') AS approved,
    count(*) FILTER (decision = 'adjusted') AS adjusted,
    count(*) FILTER (decision = 'rejected') AS rejected,
    sum(claimed_amount + claimed_fee) AS claimed,
    sum(claimed_amount + claimed_fee - approved_amount - approved_fee) AS reductions,
    coalesce(sum(approved_amount) FILTER (kind = 'part'), 0.00) AS parts, sum(approved_fee) AS fee,
    coalesce(sum(approved_amount) FILTER (kind <> 'part'), 0.00) AS services,
    coalesce(any_value(a.amount), 0.00) AS adjustments,
    sum(approved_amount + approved_fee) + adjustments AS total, NULL AS net, NULL AS tax
  FROM dealers d JOIN decided USING (dealer) LEFT JOIN (
    SELECT substr(statement_no, 9) AS dealer, sum(amount) AS amount FROM adjustments GROUP BY ALL
  ) a USING (dealer)
  GROUP BY d.dealer ORDER BY d.dealer
) TO '{out}/summary.csv' (HEADER, NULLSTR '')
""")
