"""Decides a month that `month make` made, with Polars: decisions.csv, reductions.csv, summary.csv.

    python3 polars_month.py WORKSPACE OUT

What a competent user of Polars would write for this month, and no more; `scripts/bench-peers` says
what is left out. Figures are read as decimals and reckoned as whole numbers, since a product of two
decimals keeps no more places here than its factors have; none passes through a float.
"""

import sys
from datetime import date
from pathlib import Path

import polars as pl
from polars import col, lit, when

workspace, out = (Path(argument) for argument in sys.argv[1:3])
inbox = workspace / "inbox" / "2025-10"
reference = workspace / "reference"
out.mkdir(parents=True, exist_ok=True)

# The period, the edition of the rulebook that holds, and the day of issue.
FIRST, LAST = date(2025, 10, 1), date(2025, 10, 31)
DEADLINE, ISSUED = date(2025, 11, 5), date(2025, 11, 12)
ASSEMBLIES = "柴油机总成|变速箱总成|变矩器总成|驱动桥总成|动臂|前车架|后车架|铲斗|钢轮|平衡重|驾驶室总成|轮胎"
SEALS = "密封圈|密封垫|密封件|油封|O形圈|O型圈"
MAY_BE_DISMANTLED = "主传动|主传动总成"
KINDS = {"配件": "part", "工时": "labour", "差旅": "travel", "强保": "maintenance"}
SOURCES = {"厂家": "manufacturer", "合格供方": "qualified", "急件": "emergency", "外购": "external"}
FINDINGS = {
    "无标签": "no-label", "未收到": "not-received", "件号不符": "wrong-part", "非厂家件": "not-genuine",
    "拆件": "dismantled",
}
REASONS = """late record-missing record-other-dealer record-unsigned record-incomplete other-month
  machine-unknown out-of-warranty duplicate kind-unknown part-unknown no-consent not-returned no-label
  not-received wrong-part not-genuine dismantled form-missing milestone-unknown milestone-not-covered
  milestone-repeated no-tariff arithmetic short-return quantity-above price-above price-below
  excess-borne above-tariff fee-assembly fee-emergency fee-external fee-not-due fee-adjusted""".split()

PLACES = {
    "quantity": 3, "accepted": 3, "unit_price": 4, "price": 4, "amount": 2, "fee": 2, "hours": 2,
    "warranty_hours": 2,
}
WHOLE = {"line", "warranty_months"}


def table(files, headings):
    """The rows of files whose headings differ in language alone: columns go by their place."""
    names = headings.split()
    types = {
        name: pl.Decimal(18, PLACES[name]) if name in PLACES
        else pl.Int32 if name in WHOLE
        else pl.String
        for name in names
    }
    rows = pl.scan_csv(files, has_header=False, skip_rows=1, schema=types)
    return rows.with_columns(
        (col(name) * 10 ** PLACES[name]).cast(pl.Int64) for name in names if name in PLACES
    )


def days(*names):
    return (col(name).str.to_date("%Y-%m-%d") for name in names)


expenses = table(
    inbox / "*/expenses.csv",
    "dealer period line record_no kind part_no part_name quantity unit_price amount fee source"
    " approval_no attached remark",
)
returns = table(inbox / "*/returns.csv", "dealer period record_no part_no part_name quantity")
acceptances = table(
    inbox / "*/acceptance.csv", "dealer period record_no part_no accepted received result"
)
records = table(
    inbox / "*/records.csv", "record_no keeper machine_no service_date hours signed complete"
).with_columns(days("service_date"))
receipts = table(inbox / "receipts-*.csv", "dealer period mailed_on received_on")
adjustments = table(inbox / "adjustments.csv", "statement_no line_no amount reason approved_by")
machines = table(
    reference / "machines.csv",
    "machine_no model family sold_on card_received_on warranty_months warranty_hours",
).with_columns(days("sold_on"))
prices = table(
    reference / "prices-*.csv",
    "part_no price_name unit price class effective_from effective_to published_on",
).with_columns(days("effective_from", "effective_to", "published_on"))
tariffs = table(
    reference / "tariffs.csv", "kind part_no family price effective_from effective_to"
).with_columns(days("effective_from", "effective_to"))
approvals = table(
    reference / "approvals.csv",
    "approval_no type dealer granted_on part_no limit period until approved_by",
).with_columns(days("granted_on", "until"))
dealers = table(
    reference / "dealers.csv", "dealer name taxpayer_id taxpayer account valid_from valid_to"
)


def ends_in(name, words):
    return col(name).str.contains(f"(?:{words})$")


def product(quantity, price):
    """Fen of thousandths times ten-thousandths, half away from zero."""
    return (quantity * price + 50_000) // 100_000


def tenth(fen):
    return (fen + 5) // 10


def months_after(months):
    return col("sold_on").dt.offset_by(pl.format("{}mo", months))


# The registers, one row for each key.
price = (
    prices.sort("effective_from", "published_on")
    .unique(["part_no", "effective_from"], keep="last", maintain_order=True)
    .select(
        "part_no", "price_name", "effective_from", "effective_to", price_in_force="price",
        part_class=pl.coalesce(
            "class",
            when(ends_in("price_name", ASSEMBLIES)).then(lit("assembly"))
            .when(ends_in("price_name", SEALS)).then(lit("seal")).otherwise(lit("part")),
        ),
        may_be_dismantled=ends_in("price_name", MAY_BE_DISMANTLED),
    )
)
tariff = tariffs.sort("effective_from")
machine = machines.select(
    "machine_no", "family", "sold_on", "warranty_hours", months=col("warranty_months").fill_null(12),
).with_columns(covered_until=months_after(col("months")))
extended = (
    approvals.filter(type="deadline", period="2025-10").group_by("dealer").agg(col("until").max())
)
lists = (
    receipts.with_columns(days("mailed_on"))
    .join(extended, on="dealer", how="left")
    .join(returns.select("dealer", has_manifest=True).unique(), on="dealer", how="left")
    .select(
        "dealer", col("has_manifest").fill_null(False),
        late=col("mailed_on") > col("until").fill_null(DEADLINE),
    )
)
LABEL = ["dealer", "record_no", "part_no"]
pool = acceptances.group_by(LABEL, maintain_order=True).agg(
    sound=col("accepted").filter(col("result") == "合格").sum(),
    dismantled=col("accepted").filter(col("result") == "拆件").sum(),
    finding=col("result").filter(col("result") != "合格").first(),
).with_columns(col("finding").replace_strict(FINDINGS, default=None))
listed = returns.group_by(LABEL).agg(listed=col("quantity").sum())
external = approvals.filter(type="external").select(
    "approval_no", "dealer", "granted_on", wanted="part_no"
)
emergency = (
    approvals.filter(col("type") == "emergency", col("granted_on").is_between(date(2025, 9, 1), LAST))
    .select("dealer", "part_no", maybe_emergency=True)
    .unique()
)

# Each line beside what the registers say of it.
is_part, kind, source = col("is_part"), col("kind"), col("source")
placed = (
    expenses.with_columns(
        col("kind").fill_null("配件").replace(KINDS),
        col("source").fill_null("厂家").replace(SOURCES),
        attached=(col("attached") == "是").fill_null(False),
    )
    .with_columns(
        is_part=kind == "part", is_service=kind.is_in(["labour", "travel", "maintenance"])
    )
    .join(lists, on="dealer")
    .join(records, on="record_no", how="left")
    .with_columns(own=(col("keeper") == col("dealer")).fill_null(False))
    .with_columns(
        day=when("own").then("service_date").otherwise(LAST),
        machine_no=when("own").then("machine_no"),
    )
    .join(machine, on="machine_no", how="left")
    .join(pool, on=LABEL, how="left")
    .join(listed, on=LABEL, how="left")
    .join(emergency, on=["dealer", "part_no"], how="left")
    .join(external, on=["approval_no", "dealer"], how="left")
)


def in_force(name):
    """The value of the row that was found as of the day, if it still held."""
    return when(col("effective_to").is_null() | (col("effective_to") >= col("day"))).then(name)


# It is collected here and not streamed: the plan of the whole, which needs it three times, takes half
# as much time again, streamed or not.
PRICE = ["price_in_force", "part_class", "price_name", "may_be_dismantled"]
priced = (
    placed.sort("day")
    .join_asof(price, left_on="day", right_on="effective_from", by="part_no", check_sortedness=False)
    .with_columns(when(is_part).then(in_force(name)).alias(name) for name in PRICE)
    .drop("effective_from", "effective_to")
    .join_asof(
        tariff.filter(col("family").is_not_null()), left_on="day", right_on="effective_from",
        by=["kind", "part_no", "family"], check_sortedness=False,
    )
    .with_columns(family_price=in_force("price"))
    .drop("effective_from", "effective_to", "price")
    .join_asof(
        tariff.filter(col("family").is_null()).drop("family"), left_on="day",
        right_on="effective_from", by=["kind", "part_no"], check_sortedness=False,
    )
    .with_columns(price=pl.coalesce("price_in_force", "family_price", in_force("price")))
    .sort("dealer", "line")
    .collect(engine="in-memory")
    .lazy()
)

# Every rule that looks at one line alone, by its code.
maintenance = kind == "maintenance"
own = col("own")
ALONE = {
    "late": col("late"),
    "record-missing": col("keeper").is_null(),
    "record-other-dealer": col("keeper") != col("dealer"),
    "record-unsigned": own & (col("signed") == "否"),
    "record-incomplete": own & (col("complete") == "否"),
    "other-month": own & ~col("day").is_between(FIRST, LAST),
    "machine-unknown": col("machine_no").is_not_null() & col("sold_on").is_null(),
    "out-of-warranty": (col("day") < col("sold_on"))
    | (col("day") > col("covered_until"))
    | (col("hours") > col("warranty_hours")),
    "kind-unknown": ~is_part & ~col("is_service"),
    "part-unknown": is_part & col("price").is_null(),
    "no-consent": is_part
    & (source == "external")
    & ~(
        (col("granted_on") <= col("day"))
        & (col("wanted").is_null() | (col("wanted") == col("part_no")))
    ).fill_null(False),
    "form-missing": maintenance & ~col("attached"),
    "milestone-unknown": maintenance
    & ~col("part_no").is_in(["100", "600", "1200", "1800", "2400"]),
    "milestone-not-covered": maintenance
    & (col("months") <= 6)
    & col("part_no").is_in(["1800", "2400"]),
    "no-tariff": col("is_service") & col("price").is_null(),
}
checked = priced.with_columns(
    accepted=col("sound").fill_null(0)
    + when("may_be_dismantled").then("dismantled").otherwise(0).fill_null(0),
    must_return=is_part & (col("part_class") != "seal").fill_null(True),
    **{code: rule.fill_null(False) for code, rule in ALONE.items()},
).with_columns(clean=~pl.any_horizontal(*ALONE))

# What lines take from one another, in the order of the list.
SAME = ["dealer", "record_no", "part_no", "kind"]
must_return, rejected = col("must_return"), col("rejected")
milestone = (
    checked.filter(maintenance, "clean")
    .group_by("dealer", "machine_no", "part_no", "kind")
    .agg(paid_before=col("line").min())
)
drawn = (
    checked.join(
        milestone, on=["dealer", "machine_no", "part_no", "kind"], how="left", maintain_order="left"
    )
    .with_columns((col("paid_before") < col("line")).fill_null(False).alias("milestone-repeated"))
    .with_columns(payable=col("clean") & ~col("milestone-repeated"))
    .with_columns(taken=when("payable").then("quantity").otherwise(0))
    .with_columns(
        (col("taken").cum_sum() - col("taken")).over(SAME).alias("taken_before"),
        (col("payable").cast(pl.Int32).cum_sum() - col("payable")).over(SAME).alias("payable_before"),
        repeated=is_part & (col("line").cum_count().over(SAME) > 1),
    )
    .with_columns(
        (~must_return & (col("payable_before") > 0)).alias("duplicate"),
        available=(col("accepted") - col("taken_before")).clip(lower_bound=0),
    )
    .with_columns(unreturned=must_return & (col("available") == 0))
    .with_columns(rejected=~col("payable") | col("duplicate") | col("unreturned"))
)


def code(rule):
    if rule == "not-returned":
        return when("unreturned").then(col("finding").fill_null("not-returned"))
    return when(rule).then(lit(rule))


ORDER = [
    rule for rule in REASONS
    if rule in ALONE or rule in ("duplicate", "not-returned", "milestone-repeated")
]

# The money.
claimed_amount, claimed_fee = col("claimed_amount"), col("claimed_fee")
computed, returned = col("computed"), col("returned")
approved_amount, approved_fee = col("approved_amount"), col("approved_fee")
cut_price = (
    when("is_service").then(lit("above-tariff"))
    .when(source == "external").then(lit("excess-borne"))
    .when(returned > approved_amount).then(lit("price-above"))
    .otherwise(lit("price-below"))
)
cut_fee = (
    when("is_service").then(lit("fee-not-due"))
    .when(col("part_class") == "assembly").then(lit("fee-assembly"))
    .when(source == "emergency").then(lit("fee-emergency"))
    .when(source == "external").then(lit("fee-external"))
    .otherwise(lit("fee-adjusted"))
)
CUTS = {
    "rejection": (claimed_amount + claimed_fee, None),
    "arithmetic": (claimed_amount - computed, lit("arithmetic")),
    "shortage": (
        computed - returned,
        when(is_part).then(col("finding").fill_null("short-return")).otherwise(lit("quantity-above")),
    ),
    "cut_price": (returned - approved_amount, cut_price),
    "cut_fee": (claimed_fee - approved_fee, cut_fee),
}
name_differs = col("part_name") != col("price_name")


def plain(name):
    return col(name).str.replace_all(r"\s", "").str.to_uppercase()


parts_of_visits = expenses.filter(col("kind").is_null() | (col("kind") == "配件")).select(
    "dealer", "record_no", kind=lit("maintenance"), bears_part=True
).unique()
after = {"100": 0, "600": 2, "1200": 5, "1800": 8, "2400": 11}
months = col("part_no").replace_strict(after, default=None, return_dtype=pl.Int32)
off_schedule = drawn.filter(maintenance).select(
    "dealer", "line",
    off_schedule=((col("hours") - col("part_no").cast(pl.Int64, strict=False) * 100).abs() > 10_000)
    .fill_null(True)
    & ~col("day").is_between(
        months_after(months),
        when(months == 0).then(col("sold_on").dt.offset_by("10d")).otherwise(months_after(months + 1)),
    ),
)
decided = (
    drawn.join(off_schedule, on=["dealer", "line"], how="left", maintain_order="left")
    .join(parts_of_visits, on=["dealer", "record_no", "kind"], how="left", maintain_order="left")
    .with_columns(
        failures=pl.concat_str((code(rule) for rule in ORDER), separator=";", ignore_nulls=True),
        claimed_price=pl.coalesce("unit_price", "price", 0),
        approved_quantity=when(rejected).then(0)
        .when(must_return).then(pl.min_horizontal("quantity", "available"))
        .when(maintenance).then(pl.min_horizontal("quantity", 1_000))
        .otherwise("quantity"),
        approved_price=when(rejected).then(0)
        .when(col("is_service") | (source == "external"))
        .then(pl.min_horizontal("unit_price", "price"))
        .otherwise("price"),
        fee_due=is_part & (col("part_class") != "assembly")
        & source.is_in(["manufacturer", "qualified"]),
    )
    .with_columns(
        computed=product(col("quantity"), col("claimed_price")),
        returned=product(col("approved_quantity"), col("claimed_price")),
        approved_amount=product(col("approved_quantity"), col("approved_price")),
    )
    .with_columns(approved_fee=when("fee_due").then(tenth(approved_amount)).otherwise(0))
    .with_columns(
        claimed_amount=pl.coalesce("amount", "computed"),
        claimed_fee=pl.coalesce(
            "fee",
            when(~rejected).then("approved_fee")
            .when("fee_due").then(tenth(product(col("quantity"), col("price"))))
            .otherwise(0),
        ),
    )
    .with_columns(
        rejection=when(rejected).then(col("failures").str.extract("^([^;]+)")),
        **{
            name: when(~rejected, cut != 0).then(word)
            for name, (cut, word) in CUTS.items() if word is not None
        },
    )
    .with_columns(
        decision=when(rejected).then(lit("rejected"))
        .when(pl.all_horizontal(col(name).is_null() for name in CUTS)).then(lit("approved"))
        .otherwise(lit("adjusted")),
        advice=pl.concat_str(
            col("failures").str.extract("^[^;]+;(.+)$"),
            when("off_schedule").then(lit("milestone-off-schedule")),
            when(is_part, source != "emergency", "maybe_emergency").then(lit("maybe-emergency")),
            when("has_manifest", must_return, col("accepted") > 0).then(
                when(col("listed").is_null()).then(lit("not-on-manifest"))
                .when(col("accepted") > col("listed")).then(lit("accepted-over-manifest"))
            ),
            when(is_part, name_differs, plain("part_name") != plain("price_name"))
            .then(lit("name-differs")),
            when("repeated").then(lit("repeated")),
            when("bears_part").then(lit("record-shared")),
            separator=";", ignore_nulls=True,
        ).replace("", None),
    )
    .collect(engine="in-memory")
)


# The three tables.
def figure(value, places):
    return (value.cast(pl.Decimal(18, places)) / 10**places).cast(pl.String)


def money(value):
    return figure(value, 2)


def quantity(name):
    return figure(col(name), 3).str.strip_chars_end("0").str.strip_chars_end(".")


def unit_price(name):
    return figure(col(name), 4).str.replace("00?$", "")


statement_no = lit("S202510-") + col("dealer")
decided.select(
    statement_no.alias("statement_no"), lit(1).alias("revision"), "dealer", "period", "line", "kind",
    "record_no", col("part_no").alias("item"),
    quantity("quantity").alias("quantity_claimed"),
    quantity("approved_quantity").alias("quantity_approved"),
    unit_price("claimed_price").alias("unit_price_claimed"),
    unit_price("approved_price").alias("unit_price_approved"),
    money(claimed_amount).alias("amount_claimed"), money(claimed_fee).alias("fee_claimed"),
    money(approved_amount).alias("amount_approved"), money(approved_fee).alias("fee_approved"),
    "decision",
    pl.concat_str(
        (col(name) + ":" + money(cut) for name, (cut, _) in CUTS.items()),
        separator=";", ignore_nulls=True,
    ).replace("", None).alias("reasons"),
    "advice",
).write_csv(out / "decisions.csv")

pl.concat(
    decided.filter(col(name).is_not_null()).select("dealer", reason=col(name), cut=cut)
    for name, (cut, _) in CUTS.items()
).group_by("dealer", "reason").agg(lines=pl.len(), amount=col("cut").sum()).sort(
    "dealer", col("reason").cast(pl.Enum(REASONS))
).with_columns(money(col("amount")).alias("amount")).write_csv(out / "reductions.csv")

corrections = (
    adjustments.group_by(dealer=col("statement_no").str.slice(8))
    .agg(adjustments=col("amount").sum())
    .collect()
)
approved = approved_amount + approved_fee
(
    decided.group_by("dealer").agg(
        lines=pl.len(),
        approved=(col("decision") == "approved").sum(),
        adjusted=(col("decision") == "adjusted").sum(),
        rejected=(col("decision") == "rejected").sum(),
        claimed=(claimed_amount + claimed_fee).sum(),
        reductions=(claimed_amount + claimed_fee - approved).sum(),
        parts=approved_amount.filter(is_part).sum(), fee=approved_fee.sum(),
        services=approved_amount.filter(~is_part).sum(), total=approved.sum(),
    )
    .join(dealers.select("dealer", "name").collect(), on="dealer")
    .join(corrections, on="dealer", how="left")
    .sort("dealer")
    .with_columns(col("adjustments").fill_null(0))
    .with_columns(total=col("total") + col("adjustments"))
    .select(
        "dealer", "name", lit("2025-10").alias("period"), statement_no.alias("statement_no"),
        lit(1).alias("revision"), lit("issued").alias("state"), lit(ISSUED).alias("issued_on"),
        lit(None).alias("invoice_due"), "lines", "approved", "adjusted", "rejected",
        *(money(col(name)).alias(name) for name in
          "claimed reductions parts fee services adjustments total".split()),
        lit(None).alias("net"), lit(None).alias("tax"),
    )
    .write_csv(out / "summary.csv")
)
