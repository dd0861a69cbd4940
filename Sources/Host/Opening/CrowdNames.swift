/// Made-up Chinese names with their pinyin, as many as are asked for and always the same.
struct CrowdNames {
    /// A character and how it is spoken.
    private typealias Syllable = (character: String, pinyin: String)

    private static let surnames = syllables(
        """
        王 wang 李 li 张 zhang 刘 liu 陈 chen 杨 yang 黄 huang 赵 zhao 吴 wu 周 zhou 徐 xu 孙 sun 马 ma 朱 zhu 胡 hu 郭 guo 何 he \
        高 gao 林 lin 罗 luo 郑 zheng 梁 liang 谢 xie 宋 song 唐 tang 许 xu 韩 han 冯 feng 邓 deng 曹 cao 彭 peng 曾 zeng 肖 xiao \
        田 tian 董 dong 袁 yuan 潘 pan 于 yu 蒋 jiang 蔡 cai 余 yu 杜 du 叶 ye 程 cheng 苏 su 魏 wei 吕 lü 丁 ding 任 ren 沈 shen
        """)

    private static let givenNames = syllables(
        """
        文 wen 明 ming 华 hua 建 jian 国 guo 志 zhi 伟 wei 秀 xiu 英 ying 芳 fang 娜 na 静 jing 丽 li 强 qiang 磊 lei 洋 yang \
        艳 yan 勇 yong 军 jun 杰 jie 娟 juan 涛 tao 超 chao 霞 xia 平 ping 刚 gang 桂 gui 佳 jia 怡 yi 欣 xin 雨 yu 晨 chen \
        宇 yu 轩 xuan 浩 hao 然 ran 子 zi 涵 han 思 si 远 yuan 若 ruo 溪 xi 清 qing 岚 lan 竹 zhu 松 song 柏 bai 舟 zhou 帆 fan 宁 ning
        """)

    private static func syllables(_ text: String) -> [Syllable] {
        let words = text.split(separator: " ").map(String.init)
        return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
    }

    /// The name at a place in the row of all names; after the last one they begin again.
    static func name(_ index: Int) -> (name: String, pinyin: String) {
        let surname = surnames[index % surnames.count]
        let rest = index / surnames.count
        let first = givenNames[rest % givenNames.count]
        let second = givenNames[rest / givenNames.count % givenNames.count]
        return (
            surname.character + first.character + second.character,
            "\(surname.pinyin) \(first.pinyin) \(second.pinyin)"
        )
    }
}
