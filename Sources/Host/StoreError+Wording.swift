// What each error of a store means to the person at a screen, in both languages.

import Journal
public import ScreenKit
public import WorldStore

extension StoreError {
    /// The sentence in every language, for the screen.
    public var wording: Wording { Wording(chinese, description) }

    private var chinese: String {
        switch self {
        case .journal(let error): error.chinese
        case .replay: "练习世界的记录读不下去了；请退出后重新打开，那时会告诉你怎样重新开始"
        case .founding(let error): "这个场景无法使用（\(error)）；请修改场景文件"
        case .setup(let fault): "这个场景的经过走不通（\(fault)）；请修改场景文件"
        case .foundedAnew: "练习世界已在另一个窗口重新开始；请再看一眼，然后继续"
        }
    }
}

extension JournalError {
    /// What is wrong and what to do next, in Chinese.
    fileprivate var chinese: String {
        switch self {
        case .isFolder(let path): "「\(path)」是文件夹；请改用其中的文件名"
        case .notAFile(let path): "「\(path)」不是普通文件；请换一个文件名"
        case .notADatabase(let path): "「\(path)」不是 tuiqi 的文件，未作改动；请换一个文件名"
        case .foreign(let path): "「\(path)」是其他程序的数据库，未作改动；请换一个文件名"
        case .newer(let path): "「\(path)」由更新版本的 tuiqi 写成；请升级 tuiqi，或换一个文件名"
        case .corrupt(let path): "「\(path)」已损坏；请移走它重新开始，或放回备份"
        case .readOnly(let path): "「\(path)」不可写入；请加上写权限，或换一个文件名"
        case .folderReadOnly(let path): "文件夹「\(path)」不可写入；请加上写权限，用 --db 换一个位置，或用 --ephemeral 不留记录"
        case .folderMissing(let path, let reason): "无法创建文件夹「\(path)」（\(reason)）；请自行创建，用 --db 换一个位置，或用 --ephemeral 不留记录"
        case .unreadable(let path, let reason): "无法打开「\(path)」（\(reason)）；请检查权限，或换一个文件名"
        case .full(let path): "「\(path)」所在的磁盘已满；请腾出空间再试"
        case .locked(let path): "「\(path)」正被另一个进程占用；请关闭那个进程再试"
        case .openInWALMode(let path): "「\(path)」正被另一个程序打开（可能是旧版 tuiqi），新内容写在文件之外；请关闭那个程序再试"
        case .noLocks(let path): "「\(path)」所在的磁盘不能给文件加锁，两个程序可能同时写入；请换到别的磁盘"
        case .inTheWay(let path, let file): "「\(path)」占用了「\(file)」旁边要用的位置；请移走它，或加上读写权限"
        case .hardLinked(let path): "「\(path)」还有另一个名字（硬链接），别的进程可能从那里写入；请去掉那个名字，或改用副本"
        case .reservedName(let path): "「\(path)」与另一个文件的附属文件同名；请换一个不以 -journal、-wal、-shm 结尾的文件名"
        case .nameTooLong(let path): "「\(path)」的名字太长，附属文件放不下；请换一个短一些的文件名"
        case .notUTF8(let path): "「\(path)」所在文件夹的名字不是 UTF-8，可能与别的混淆；请给它改名，或换一个位置"
        case .danglingLink(let path, let target): "「\(path)」是指向「\(target)」的链接，但那里什么也没有；请放回原文件，或删除这个链接"
        case .deleted(let path): "「\(path)」在使用中被删除；请重新启动 tuiqi，从新文件开始"
        case .replaced(let path): "「\(path)」在使用中被换成别的文件；请重新启动 tuiqi，打开新文件"
        case .overwritten(let path): "「\(path)」在使用中被其他程序改写；请放回备份或移走它，再重新启动 tuiqi"
        case .baseMissing(let path): "找不到底册文件「\(path)」；请放回它，或换一个场景"
        case .baseChanged(let path): "底册文件「\(path)」已不是原来那份；请放回原来那份，或重新打开，那时会告诉你怎样重新开始"
        case .noWorld(let name, let path): "「\(path)」里没有名为「\(name)」的练习世界；请先打开一次"
        case .exists(let path): "「\(path)」已存在；请换一个文件名，或先删除它"
        case .failed(let path, let reason): "「\(path)」无法使用（\(reason)）；请再试一次，或换一个文件名"
        }
    }
}
