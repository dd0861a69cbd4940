// Where a script starts: its scenario, its device, its account.

public import Grid
public import Host
public import ScreenKit

extension Library {
    /// A device that stands where a script starts, on a world of its own.
    public func stage(for script: Script, language: Language, size: Size) throws -> Stage {
        try stage(
            scenario: script.scenario, device: script.device, account: script.account, language: language, size: size)
    }
}
