/// Checks that each device's tabs count from 1 without gaps, that controls name tabs there are, and that one signs in on
/// one page.
struct TabCheck {
    let set: ScreenSet
    let report: Report

    func check() {
        for device in Device.allCases {
            checkNumbers(of: device)
            checkSignIn(of: device)
        }
        for screen in set.inOrder {
            for control in screen.controls { checkTarget(of: control, on: screen) }
        }
    }

    private func checkNumbers(of device: Device) {
        guard let first = set.inOrder.first(where: { $0.id.device == device }) else { return }
        var taken: [Int: Screen] = [:]
        for root in set.tabs(of: device.rawValue) {
            guard let number = root.tab else { continue }
            if let other = taken[number] {
                report.error(
                    ScreenFault.duplicateTab, at: root.position,
                    "\(other.id) is tab \(number) already; give this one another number")
            }
            taken[number] = taken[number] ?? root
        }
        let last = max(taken.keys.max() ?? 1, 1)
        for number in 1...last where taken[number] == nil {
            report.error(
                ScreenFault.missingTab, at: (taken[last] ?? first).position,
                "no page of \(device.rawValue) has \"tab: \(number)\"; tabs count from 1 without gaps")
        }
    }

    /// Nobody could choose between two pages to sign in on.
    private func checkSignIn(of device: Device) {
        for extra in set.inOrder.filter({ $0.isSignIn && $0.id.device == device }).dropFirst() {
            report.error(
                ScreenFault.severalSignIns, at: extra.position,
                "\(device.rawValue) has another page with \"signed-out\" already; keep one of them")
        }
    }

    private func checkTarget(of control: Control, on screen: Screen) {
        guard case .tab(let name) = control.action else { return }
        let devices = screen.id.device.map { [$0] } ?? Device.allCases
        let names = devices.flatMap { set.tabs(of: $0.rawValue) }.map(\.id.name)
        guard !names.contains(name) else { return }
        let hint = Spelling.hint(for: name, among: names)
        report.error(ScreenFault.unknownTab, at: control.position, "there is no tab \(quoted(name))\(hint)")
    }
}
