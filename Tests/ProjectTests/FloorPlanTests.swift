import Testing

/// Proves the floor plan: reads every import and what Package.swift declares, and compares both with the floors.
@Suite("The floor plan")
struct FloorPlanTests {
    @Test("every room imports from lower floors only", arguments: Repository.sources)
    func importsComeFromLowerFloors(file: SourceText) throws {
        let floor = try #require(FloorPlan.floors[file.room], "\(file.room) is not on the floor plan")
        for module in file.imports where !FloorPlan.system.contains(module) {
            if let owner = FloorPlan.packages[module] {
                #expect(owner == file.room, "\(module) belongs to \(owner) alone")
            } else {
                let below = try #require(FloorPlan.floors[module], "\(module) is not on the floor plan")
                #expect(below < floor, "\(module) is not below \(file.room)")
            }
        }
    }

    @Test("rooms without input and output import nothing of the machine", arguments: Repository.sources)
    func pureRoomsImportNothingOfTheMachine(file: SourceText) {
        guard FloorPlan.pure.contains(file.room) else { return }
        #expect(FloorPlan.system.isDisjoint(with: file.imports))
    }

    @Test("Package.swift declares what each room imports, and nothing more")
    func manifestAgreesWithImports() throws {
        let declared = FloorPlan.declared(in: try Repository.text("Package.swift"))
        let used = Dictionary(grouping: Repository.sources, by: \.room).mapValues { files in
            Set(files.flatMap(\.imports)).subtracting(FloorPlan.system)
                // The C side of the package GRDB.
                .subtracting(["GRDBSQLite"])
        }
        for (room, dependencies) in declared {
            #expect(used[room] ?? [] == dependencies.subtracting(FloorPlan.companions), "room \(room)")
        }
        let manifestOnly: Set = ["BuildStamp", "CCrypt", "CNcurses", "CTermGuard", "Screens"]
        #expect(Set(declared.keys) == Set(FloorPlan.floors.keys).subtracting(manifestOnly))
    }

    @Test("the top level has nothing but what the plan names")
    func topLevelIsTidy() {
        let named: Set = ["Package.swift", "Sources", "Tests", "Screens", "README.md"]
        // SwiftPM writes this one anew on every machine; it is never committed.
        let generated: Set = ["Package.resolved"]
        let visible = Repository.topLevel.filter { !$0.hasPrefix(".") }
        #expect(Set(visible).subtracting(generated) == named)
    }
}
