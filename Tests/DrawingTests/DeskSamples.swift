import Domain
import Grid
import ScreenKit

@testable import Drawing
@testable import Session

/// Desks made by hand: a phone, a back office and a desktop of different people.
enum DeskSamples {
    /// One device on a desk.
    typealias Device = (name: String, owner: String, builder: ViewBuilder)

    static func phone(_ owner: String = "林夏") -> Device {
        var builder = Samples.contacts()
        builder.ownerName = owner
        return ("手机", owner, builder)
    }

    static func office() -> Device {
        var builder = ViewBuilder()
        builder.device = "admin"
        builder.tabs = []
        builder.ownerName = "赵敏"
        builder.page = ViewBuilder.surface(
            "office", title: "海棠教育 · 管理后台", leading: [ViewBuilder.control("back", "‹", action: .back)],
            blocks: [
                .text("审批中 1   已处理 6   已失效 0", tone: .quiet, alignment: .start), .rule,
                ViewBuilder.list([ViewBuilder.control("row", "林夏", role: .row, row: "a1", detail: "教务部")]),
                .buttons([
                    ViewBuilder.control("approve", "同意"), ViewBuilder.control("reject", "拒绝…", tone: .danger),
                ]),
            ])
        builder.focus = ControlKey("row", row: "a1")
        builder.trail = ["海棠教育 · 管理后台"]
        return ("管理后台", "赵敏", builder)
    }

    static func desktop() -> Device {
        var builder = ViewBuilder()
        builder.device = "desktop"
        builder.page = ViewBuilder.surface(
            "contacts", title: "通讯录", blocks: [.text("云杉科技", tone: .plain, alignment: .start)])
        builder.tabs = ViewBuilder.tabs(["消息", "通讯录", "设置"], current: 1, badges: [2])
        builder.focus = .tab("tab1")
        return ("电脑端", "林夏", builder)
    }

    /// A desk with these, one of them at the front and told as one of several.
    static func desk(_ devices: [Device], front: Int, isSideBySide: Bool = true) -> DeskView {
        let items = devices.map { device in
            var builder = device.builder
            builder.deviceLabel = "\(device.name) \(device.owner)"
            builder.hints = [
                View.Hint(keys: "↑ ↓", label: "移动", isWayOut: false),
                View.Hint(keys: "Enter", label: "打开", isWayOut: false),
                View.Hint(keys: "Esc", label: "返回", isWayOut: true),
                View.Hint(
                    keys: "Ctrl+O", label: "换设备", isWayOut: false,
                    control: ViewBuilder.control("hint:next-device", "换设备")),
            ]
            let seat = Seat(device: device.builder.device, account: AccountID(device.owner))
            return DeskView.Item(seat: seat, label: "\(device.name) \(device.owner)") { [builder] in builder.view }
        }
        return DeskView(
            items: items, front: front, others: items.indices.filter { $0 != front }, isSideBySide: isSideBySide)
    }
}
