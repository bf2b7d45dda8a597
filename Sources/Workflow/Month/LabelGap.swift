import Intake
internal import Text

/// A register without which no label is whole.
enum LabelGap: CaseIterable {
  case prices, records, machines

  var kind: TableKind {
    switch self {
    case .prices: .prices
    case .records: .records
    case .machines: .machines
    }
  }

  /// What the labels lack without it, and what to do.
  var message: Message {
    switch self {
    case .prices:
      Message(
        en: "no price table was given: seals cannot be told from other parts and have labels too; "
          + "leave those out, or give prices with --reference",
        zh: "未提供批发价表：无法区分密封件，密封件也有标签；请剔除，或用 --reference 提供批发价")
    case .records:
      Message(
        en:
          "no register of service records was given: write machine, model and service date on the "
          + "labels by hand, keep the families apart and pack gearbox and converter repairs alone, "
          + "or give the records with --reference",
        zh: "未提供服务记录登记：整机编号、机型和服务日期须手工填写，不同机种的旧件请分开，变速箱、变矩器维修的"
          + "旧件单独包装；也可用 --reference 提供服务记录")
    case .machines:
      Message(
        en: "no machine register was given: write the models on the labels by hand and keep the "
          + "families apart, or give the machines with --reference",
        zh: "未提供整机档案：机型须手工填写，不同机种的旧件请分开；也可用 --reference 提供整机档案")
    }
  }
}

/// What a register that was given does not have of one part.
extension LabelGap {
  static func noRecord(_ record: String) -> Message {
    Message(
      en: "\(record) is in no register of service records: correct the number, or write machine, "
        + "model and service date on its labels by hand",
      zh: "服务记录登记中没有 \(record)：请更正编号，或在标签上手工填写整机编号、机型和服务日期")
  }

  static func otherDealer(_ record: String) -> Message {
    Message(
      en:
        "\(record) is another service center's record: correct the number before the label is used",
      zh: "\(record) 是其他服务中心的服务记录：请先更正编号再使用该标签")
  }

  static func noMachine(_ machine: String) -> Message {
    Message(
      en:
        "machine \(machine) is in no register: write its model on the label by hand, and pack the "
        + "part with those of its family",
      zh: "整机档案中没有 \(machine)：请在标签上手工填写机型，并按机种装箱")
  }

  static func noModel(_ machine: String) -> Message {
    Message(
      en: "the register has no model of machine \(machine): write it on the label by hand",
      zh: "整机档案中 \(machine) 没有机型：请在标签上手工填写")
  }

  static func noFamily(_ machine: String) -> Message {
    Message(
      en:
        "the register has no family of machine \(machine): pack the part with those of its family",
      zh: "整机档案中 \(machine) 没有机种：请按机种装箱")
  }
}
