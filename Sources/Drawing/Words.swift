import Grid
import ScreenKit

/// The few words that stand around a device and belong to no screen file.
enum Words {
    /// The coach's title.
    static func youAreHere(in language: Language) -> String {
        switch language {
        case .zh: "你在这里"
        case .en: "You are here"
        }
    }

    /// What stands before the names of the devices on the desk.
    static func devices(in language: Language) -> String {
        switch language {
        case .zh: "设备："
        case .en: "Devices: "
        }
    }

    /// How sure it is that the real product looks so, in one word.
    static func name(of mark: Mark, in language: Language) -> String {
        switch (language, mark) {
        case (.zh, .seed): "教材"
        case (.zh, .official): "官方"
        case (.zh, .reconstructed): "推定"
        case (.en, .seed): "guide"
        case (.en, .official): "official"
        case (.en, .reconstructed): "inferred"
        }
    }

    /// The same in a sentence.
    static func meaning(of mark: Mark, in language: Language) -> String {
        switch (language, mark) {
        case (.zh, .seed): "退出企业的教材里这样写。"
        case (.zh, .official): "钉钉的公开文档里这样写。"
        case (.zh, .reconstructed): "由教程和常理推定，真机可能不同。"
        case (.en, .seed): "The guide to leaving says so."
        case (.en, .official): "DingTalk's public documents say so."
        case (.en, .reconstructed): "Inferred; the real app may differ."
        }
    }

    /// How large the terminal is and how large it must be: a sentence, then shorter forms for less room.
    static func tooSmall(size: Size, needed: Size, in language: Language) -> [String] {
        switch language {
        case .zh:
            [
                "窗口太小：现在是 \(size)，至少要 \(needed)，请把它拉大；或离开后用 tuiqi run --linear 逐行进行。",
                "窗口太小：现在是 \(size)，至少要 \(needed)，请把它拉大。", "太小：\(size)，要 \(needed)", "要 \(needed)", "\(needed)",
            ]
        case .en:
            [
                "This window is too small: it has \(size) and needs \(needed). Please make it larger; "
                    + "or leave, and go line by line with tuiqi run --linear.",
                "This window is too small: it has \(size) and needs \(needed). Please make it larger.",
                "Too small: \(size), needs \(needed)", "Needs \(needed)", "\(needed)",
            ]
        }
    }
}
