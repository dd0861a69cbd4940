public import Journal
public import ScreenKit

/// What a person is told while another program holds the file of their world.
public enum LockSign {
    /// Seconds of waiting before anything is said: longer than tuiqi's own transactions take, and shorter than a person begins to wonder.
    fileprivate static let delay = 0.3

    /// A wait that says once each time that it waits, and can't be given up: before there is a screen, and where there is none.
    /// - Parameter limit: seconds after which the wait is over.
    public static func wait(
        in language: Language, limit: Double = Journal.busyTimeout, saying say: @escaping (String) -> Void
    ) -> LockWait {
        LockWait(limit: limit, goesOn: telling(in: language, limit: limit, say))
    }

    fileprivate static func telling(
        in language: Language, limit: Double = Journal.busyTimeout, _ say: @escaping (String) -> Void
    ) -> (Double) -> Bool {
        var isSaid = false
        return { waited in
            if waited < delay {
                isSaid = false
            } else if !isSaid {
                isSaid = true
                say(inLines(language, limit: limit))
            }
            return true
        }
    }

    /// Where a key can be pressed meanwhile.
    fileprivate static func onScreen(_ language: Language) -> String {
        switch language {
        case .zh: "另一个程序正占用这个练习世界，正在等它放开… 按 Esc 放弃"
        case .en: "Another program holds this world; waiting for it… Esc gives up"
        }
    }

    /// Where one reads line by line.
    private static func inLines(_ language: Language, limit: Double) -> String {
        let seconds = Int(limit)
        return switch language {
        case .zh: "另一个程序正占用这个练习世界，最多等 \(seconds) 秒…"
        case .en: "Another program holds this world; waiting for it, \(seconds) seconds at most…"
        }
    }
}

extension OpenedDevice {
    /// Shows on a screen what is waited for, in the running language.
    /// - Parameter isGivenUp: shows the sentence, and answers whether the person has had enough of it.
    public func showWaits(_ isGivenUp: @escaping (String) -> Bool) {
        lockWait.goesOn = { [stage] waited in
            waited < LockSign.delay || !isGivenUp(LockSign.onScreen(stage.session.language))
        }
    }

    /// Tells it in lines again, once the screen is gone.
    public func tellWaits(_ say: @escaping (String) -> Void) {
        lockWait.goesOn = LockSign.telling(in: stage.session.language, say)
    }
}
