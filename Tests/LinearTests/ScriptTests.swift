// Every script, answered by numbers: another front end, the same route and the same events.
import Host
import ScreenKit
import TestSupport
import Testing
import Walk

@testable import Linear

@Suite("Scripts line by line")
struct ScriptTests {
    @Test(
        "a script answered by numbers goes the way of hands, route by route and event by event",
        arguments: try Classroom.scripts().keys.sorted(), Language.allCases)
    func plays(name: String, language: Language) throws {
        let script = try #require(try Classroom.scripts()[name])
        let reader = try ScriptReading(of: script, in: language)
        try reader.walk()
        let player = reader.player
        #expect(reader.isAtEnd)
        #expect(reader.stage.route == player.stage.route, "\(reader.transcript)")
        #expect(reader.transitions.byLines == reader.transitions.byHands, "\(reader.transcript)")
        let events = try reader.events
        #expect(events.byLines == events.byHands)
        #expect(reader.stage.host.world.revision == player.stage.host.world.revision)
        #expect(reader.stage.host.world.change == player.stage.host.world.change)
    }
}
