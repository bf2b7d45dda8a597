/// Traditional characters and the simplified ones that stand for them.
///
/// Covers the characters of the fixed words that are read: headings, values, totals. It is no
/// general converter, and names and identifiers never pass through it.
package enum Traditional {
  /// Each simplified character followed by its traditional forms.
  package static let groups = """
    专專 书書 买買 产產 价價 会會 传傳 修脩 册冊 写寫 准準 减減 出齣 别別彆 制製 办辦 务務 单單 卖賣 厂廠 发發髮 号號 合閤 \
    同衕 启啟 员員 回迴 图圖 团團 场場 垫墊 处處 备備 复復複覆 实實 审審 家傢 属屬 布佈 废廢 开開 异異 强強彊 录錄録彔 征徵 态態 \
    总總 户戶戸 执執 报報 换換 损損 据據 数數 无無 旧舊 时時 机機 权權 来來 档檔 标標 核覈 检檢 汇匯彙 注註 状狀 现現 电電 盖蓋 盘盤 \
    码碼 确確 种種 称稱 税稅 签簽籤 类類 累纍 红紅 约約 级級 纳納 细細 线線綫 经經 结結 给給 统統 续續 维維 编編 节節 表錶 装裝 见見 规規 \
    计計 认認 议議 证證証 记記 识識 说說説 调調 财財 负負 责責 账賬帳 货貨 贴貼 购購 费費 赔賠 载載 运運 邮郵 里裡裏 销銷 错錯 间間 \
    面麪麫麵 页頁 项項 额額 驱驅 验驗 龙龍 台臺檯 压壓 \
    质質 设設 当當 满滿 鉴鑒鑑 论論 库庫 仓倉 问問 题題 离離 偿償 \
    转轉 区區 内內 访訪 体體 评評 动動 联聯 系係繫 养養 导導 术術 诉訴 严嚴 门門 为為爲 违違 达達 \
    万萬 个個箇 冲沖衝 劳勞 卢盧 只隻 圆圓 块塊 对對 币幣 应應 张張 条條 欧歐 组組 蓝藍 误誤 铢銖 镑鎊 长長 韩韓
    """

  /// The simplified character that a character of U+4E00 to U+9FFF stands for; mostly itself.
  package static func simplified(_ character: UInt16) -> UInt16 {
    let simplified = table[Int(character - first)]
    return simplified == 0 ? character : simplified
  }

  private static let first: UInt16 = 0x4E00

  /// By a character's place from the first on; 0 where it stands for itself.
  ///
  /// A word is folded for every heading and many cells, and an array is asked many times faster than
  /// a dictionary.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0xA000 - Int(first))
    var simplified: UInt16?
    for character in groups.utf16 {
      if character == 0x20 {
        simplified = nil
      } else if let simplified {
        table[Int(character - first)] = simplified
      } else {
        simplified = character
      }
    }
    return table
  }()
}
