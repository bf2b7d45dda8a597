/// The rulebook that every made month is settled under.
package enum MonthRulebook {
  /// The text of `rulebook.json`.
  package static let text = """
    {
      // An invented manufacturer; the figures are those of the ordinary scheme.
      "name": "service parts settlement",
      "language": "zh",
      "buyer": {"name": "青岭重工机械有限公司", "taxpayer_id": "91350100M000100Y43"},
      "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122"},
      "editions": [{
        "from": "2008-01",
        "deadline": {"day": 5, "moves": false},
        "managementFee": "10%",
        "assemblies": ["柴油机总成", "变速箱总成", "变矩器总成", "驱动桥总成", "动臂", "前车架", "后车架", "铲斗", "钢轮", "平衡重", "驾驶室总成", "轮胎"],
        "seals": ["密封圈", "密封垫", "密封件", "油封", "O形圈", "O型圈"],
        "mayBeDismantled": ["主传动", "主传动总成"],
        "milestones": [100, 600, 1200, 1800, 2400],
        "cardWithinDays": null,
        "require": ["receipts", "acceptance", "records"],
        "invoice": {"workingDays": 7, "taxTolerance": "1.27"},
        "taxCategory": {"part": "goods", "maintenance": "repair", "labour": "repair", "travel": "repair"}
      }]
    }

    """
}
