import Settlement
import Tabular
internal import Text

extension JSONError {
  /// Where a text fails to be JSON, why, and what to do.
  var message: Message {
    let place = Message(en: "character \(column): ", zh: "第 \(column) 个字符：")
    return Message(
      en: place.english + reason.message.english, zh: place.chinese + reason.message.chinese)
  }
}

extension JSONErrorReason {
  fileprivate var message: Message {
    switch self {
    case .unexpectedEnd:
      Message(
        en: "the file ends in the middle of a value; close what is open", zh: "文件在内容未完时结束；请补全括号")
    case .unexpectedCharacter:
      Message(
        en: "this character cannot stand here; check quotes, commas and brackets before it",
        zh: "此处不应有该字符；请检查前面的引号、逗号和括号")
    case .trailingComma:
      Message(en: "nothing follows the comma; remove it", zh: "逗号后面没有内容；请删去逗号")
    case .textAfterEnd:
      Message(en: "there is text behind the end of the rulebook; remove it", zh: "规则手册结束之后还有内容；请删去")
    case .invalidNumber:
      Message(en: "this is no number; write it like 5 or 1.27", zh: "不是数字；请写成 5 或 1.27 的形式")
    case .invalidEscape, .loneSurrogate, .controlCharacter:
      Message(
        en: "the text has a character that must be written otherwise in JSON; type it again",
        zh: "文本中有 JSON 不允许的字符；请重新输入")
    case .notUTF8:
      Message(
        en: "the text has characters that cannot be read; type it again", zh: "文本中有无法识别的字符；请重新输入")
    case .unclosedString:
      Message(en: "the text that begins here never ends; close its quote", zh: "从这里开始的文本没有结束；请补上引号")
    case .unclosedComment:
      Message(en: "the comment that begins here never ends; close it", zh: "从这里开始的注释没有结束；请补上结束符")
    case .duplicateKey(let key):
      Message(
        en: "the key \"\(shortened(key))\" stands twice in one object; remove one of the two",
        zh: "同一对象中键“\(shortened(key))”出现两次；请删去其中一个")
    case .tooDeep:
      Message(en: "more than 64 brackets in one another; simplify", zh: "括号嵌套超过 64 层；请简化")
    }
  }
}
