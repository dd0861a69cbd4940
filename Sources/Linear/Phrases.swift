import ScreenKit
import Session

/// What the front end itself says, in the running language; everything else is said by the screens.
struct Phrases {
    let language: Language

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    /// How the parts of one choice are told apart.
    var comma: String { say("，", ", ") }

    /// Sentences one after the other.
    func joined(_ sentences: [String]) -> String { sentences.joined(separator: say("", " ")) }

    // MARK: Where one is

    func place(_ trail: [String], kind: View.Surface.Kind) -> String {
        let place = trail.joined(separator: " › ")
        return switch kind {
        case .page: say("位置：\(place)", "Here: \(place)")
        case .menu: say("位置：\(place)（菜单）", "Here: \(place) (menu)")
        case .dialog: say("位置：\(place)（对话框）", "Here: \(place) (dialog)")
        case .sheet: say("位置：\(place)（面板）", "Here: \(place) (sheet)")
        }
    }

    /// With several devices on the desk: which one is at the front, and whose it is.
    func device(_ label: String) -> String { say("设备：\(label)", "Device: \(label)") }

    /// On a way: the next act.
    func nextAct(_ id: String, _ title: String) -> String { say("下一步 \(id)：\(title)", "Next, \(id): \(title)") }

    /// The way is walked to its end.
    func finished(_ sentence: String, _ onwards: String) -> String {
        say("\(sentence)。\(onwards)。", "\(sentence). \(onwards).")
    }

    func notice(_ text: String) -> String { say("提示：\(text)", "Note: \(text)") }

    func fact(_ label: String, _ value: String) -> String { say("\(label)：\(value)", "\(label): \(value)") }

    // MARK: Choices

    func role(_ role: ControlView.Role) -> String {
        switch role {
        case .button: say("按钮", "button")
        case .link: say("链接", "link")
        case .menuItem: say("菜单项", "menu item")
        case .tab: say("标签", "tab")
        case .row: say("行", "row")
        case .field: say("输入框", "field")
        }
    }

    func checkBox(_ isMarked: Bool) -> String { isMarked ? say("已勾选", "marked") : say("未勾选", "not marked") }

    var current: String { say("当前", "current") }

    func waiting(_ count: Int) -> String { say("\(count) 条待看", "\(count) waiting") }

    func disabled(_ reason: String) -> String { say("已停用：\(reason)", "disabled: \(reason)") }

    func content(_ text: String) -> String { say("内容「\(text)」", "holds “\(text)”") }

    func more(_ rest: Int, next: Int, narrowBy field: Int?) -> String {
        let narrow = field.map { say("，或选 \($0) 输入文字来缩小范围", ", or choose \($0) and type to narrow them") } ?? ""
        return say(
            "还有 \(rest) 行：输入 n 再看 \(next) 行\(narrow)。", "\(rest) more rows: answer n for the next \(next)\(narrow).")
    }

    func waitingRows(_ rest: Int) -> String {
        say("还有 \(rest) 行，在上面的列表看完之后。", "\(rest) more rows, after those of the list above.")
    }

    func explanation(_ name: String, about: String, mark: Mark, cites: [String]) -> String {
        let source =
            switch mark {
            case .seed: say("教材", "from the guide")
            case .official: say("官方", "official")
            case .reconstructed: say("推定", "reconstructed")
            }
        let ids = cites.isEmpty ? "" : comma + cites.joined(separator: " ")
        return say("\(name)：\(about)（\(source)\(ids)）", "\(name): \(about) (\(source)\(ids))")
    }

    // MARK: Asking and answering

    var commands: String {
        say(
            "回答：输入数字或名称来选择，? 重复，? 加数字说明那一项，b 返回，n 看更多行，h 帮助，m 菜单，o 换设备，q 离开。",
            "Answers: a number or a name chooses, ? repeats, ? and a number explains that choice, b goes back, n shows more "
                + "rows, h helps, m opens the menu, o goes to another device, q quits.")
    }

    func prompt(canGoBack: Bool) -> String {
        canGoBack
            ? say("选择（? 重复，b 返回，q 离开）：", "Choose (? repeats, b back, q quits): ")
            : say("选择（? 重复，q 离开）：", "Choose (? repeats, q quits): ")
    }

    func fieldPrompt(_ label: String, isSecret: Bool) -> String {
        if isSecret {
            return say("\(label)（输入时不显示，空行清空）：", "\(label) (hidden as you type, an empty line clears it): ")
        }
        return say("\(label)（输入文字，空行清空）：", "\(label) (type text, an empty line clears it): ")
    }

    func noSuchNumber(_ number: Int, last: Int) -> String {
        say("没有 \(number) 这一项，请输入 1 到 \(last)。", "There is no choice \(number); answer 1 to \(last).")
    }

    var gone: String { say("这一项已经不在这里了，请输入 ? 看现在有什么。", "That choice is no longer here; answer ? to hear what is.") }

    func severalNamed(_ name: String, _ numbers: [Int]) -> String {
        let list = numbers.map(String.init).joined(separator: say("、", ", "))
        return say(
            "有几项叫「\(name)」，请输入数字：\(list)。", "Several choices are called “\(name)”; answer with a number: \(list).")
    }

    func unknown(_ answer: String) -> String {
        say(
            "不明白「\(answer)」，请输入选项前的数字，或输入 ? 再听一遍。",
            "“\(answer)” is not understood; answer with the number before a choice, or ? to hear them again.")
    }

    var nothingTyped: String {
        say("请输入选项前的数字，或输入 ? 再听一遍。", "Answer with the number before a choice, or ? to hear them again.")
    }

    var noMoreRows: String { say("没有更多行了。", "There are no more rows.") }

    var nothingBehind: String { say("这里已是第一页，输入 q 可以离开。", "This is the first page already; answer q to quit.") }

    var nothingChanged: String { say("没有变化。", "Nothing has changed.") }

    var changedMeanwhile: String {
        say(
            "屏幕在你回答之前变了，所以没有照做，请重新选择。",
            "The screen changed before your answer, so it was not carried out; choose again.")
    }

    // MARK: The end

    func summary(trail: [String], happened: [String]) -> [String] {
        let place = trail.joined(separator: " › ")
        let end = say("结束。最后的位置：\(place)", "The end. Last place: \(place)")
        guard !happened.isEmpty else { return [end, say("这次什么也没有改变。", "Nothing was changed this time.")] }
        return [end, say("这次发生了：", "What happened:")] + happened
    }
}
