import Grid

/// What each control sequence does; one that is missing here is reported, not ignored.
extension TerminalEmulator {
    mutating func sequence(_ name: String, _ numbers: [Int?]) {
        let count = max(1, numbers.first.flatMap { $0 } ?? 1)
        let second = numbers.dropFirst().first.flatMap { $0 }
        switch name {
        case "A": page.move(row: page.row - count)
        case "B", "e": page.move(row: page.row + count)
        case "C", "a": page.move(column: page.column + count)
        case "D": page.move(column: page.column - count)
        case "E": page.move(column: 0, row: page.row + count)
        case "F": page.move(column: 0, row: page.row - count)
        case "G", "`": page.move(column: count - 1)
        case "d": page.move(row: count - 1)
        case "H", "f": page.move(column: max(1, second ?? 1) - 1, row: count - 1)
        case "I": page.tab(count)
        case "Z": page.tabBack(count)
        case "@": page.insertBlanks(count)
        case "P": page.deleteCells(count)
        case "X": page.erase(page.column..<page.column + count, row: page.row)
        case "b": page.repeatLast(count)
        case "L": page.insertRows(count)
        case "M": page.deleteRows(count)
        case "S": page.scrollUp(count)
        case "T": page.scrollDown(count)
        case "r": page.setRegion(count, second)
        case "h" where numbers == [34], "l" where numbers == [34]: break  // how the cursor blinks
        case "h" where numbers == [4]: page.isInserting = true
        case "l" where numbers == [4]: page.isInserting = false
        case "J": eraseScreen(numbers.first.flatMap { $0 } ?? 0)
        case "K": eraseLine(numbers.first.flatMap { $0 } ?? 0)
        case "t" where [22, 23].contains(count): break  // the window's title is kept and fetched
        case "n" where count == 6: answer("\u{1B}[\(page.row + 1);\(page.column + 1)R")
        case "c": answer("\u{1B}[?62;22c")
        case "?$p": answer("\u{1B}[?\(count);\(state(ofMode: count))$y")
        case "?u": if dialect.speaksKitty { answer("\u{1B}[?\(keyboard[isAlternate]?.last ?? 0)u") }
        case ">u" where dialect.speaksKitty: keyboard[isAlternate, default: []].append(count)
        case "<u" where dialect.speaksKitty: _ = keyboard[isAlternate]?.popLast()
        default: unknown.append("CSI \(name) \(numbers.map { $0.map(String.init) ?? "" }.joined(separator: ";"))")
        }
    }

    private mutating func answer(_ text: String) { if !dialect.isMute { answers += text.utf8 } }

    /// 1 on, 2 off, 0 unknown.
    private func state(ofMode mode: Int) -> Int {
        guard mode == 2026, dialect.synchronizes else { return 0 }
        return modes[mode] ?? false ? 1 : 2
    }

    private mutating func eraseScreen(_ part: Int) {
        let row = page.row
        switch part {
        case 0:
            page.erase(page.column..<page.columns, row: row)
            page.eraseRows(row + 1..<max(row + 1, size.rows))
        case 1:
            page.eraseRows(0..<row)
            page.erase(0..<page.column + 1, row: row)
        case 2: page.eraseRows(0..<size.rows)
        default: unknown.append("CSI J \(part)")
        }
    }

    private mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: page.erase(page.column..<page.columns, row: page.row)
        case 1: page.erase(0..<page.column + 1, row: page.row)
        case 2: page.erase(0..<page.columns, row: page.row)
        default: unknown.append("CSI K \(part)")
        }
    }

    /// Which of 256 colours stands for which.
    private static let inks: [Int: Style.Ink] = [
        196: .red, 28: .green, 130: .yellow, 63: .blue, 163: .magenta, 30: .cyan,
    ]

    mutating func render(_ numbers: [Int?]) {
        if let place = numbers.firstIndex(of: 38) {
            if place > 0 { render(Array(numbers[..<place])) }
            let color = numbers[place...].dropFirst(2).first.flatMap { $0 }
            if numbers[place...].dropFirst().first == 5, let ink = color.flatMap({ Self.inks[$0] }) {
                page.style.ink = ink
            } else {
                unknown.append("CSI \(numbers) m")
            }
            if numbers.count > place + 3 { render(Array(numbers[(place + 3)...])) }
            return
        }
        for number in numbers.isEmpty ? [0] : numbers { render(number ?? 0) }
    }

    private mutating func render(_ number: Int) {
        switch number {
        case 0: page.style = .plain
        case 1: page.style.bold = true
        case 2: page.style.dim = true
        case 4: page.style.underline = true
        case 7: page.style.reverse = true
        case 22: (page.style.bold, page.style.dim) = (false, false)
        case 24: page.style.underline = false
        case 27: page.style.reverse = false
        case 31: page.style.ink = .red
        case 32: page.style.ink = .green
        case 33: page.style.ink = .yellow
        case 34: page.style.ink = .blue
        case 35: page.style.ink = .magenta
        case 36: page.style.ink = .cyan
        case 39: page.style.ink = .normal
        case 49: break
        default: unknown.append("CSI \(number) m")
        }
    }
}
