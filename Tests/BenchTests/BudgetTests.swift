import Testing

@testable import Bench

@Suite("Budgets")
struct BudgetTests {
    @Test(
        "a budget is kept up to its limit and not beyond",
        arguments: [
            (Budget.Limit.timesFloor(4), 20.0, 5.0, true), (.timesFloor(4), 20.1, 5.0, false),
            (.atMost(200), 200.0, nil, true), (.atMost(200), 201.0, nil, false),
            (.atLeast(100), 100.0, nil, true), (.atLeast(100), 99.0, nil, false),
        ] as [(Budget.Limit, Double, Double?, Bool)])
    func limitsHold(limit: Budget.Limit, measured: Double, floor: Double?, isKept: Bool) {
        #expect(Budget("it", .bytes, measured, floor: floor, limit: limit).isKept == isKept)
    }

    @Test("what wasn't measured is neither kept nor missed")
    func nothingMeasured() {
        #expect(Budget("it", .bytes, nil, limit: .atMost(1)).isKept == nil)
        #expect(Budget("it", .milliseconds, 1, limit: .timesFloor(4)).isKept == nil)
        #expect(Budget("it", .milliseconds, 1, floor: 0, limit: .timesFloor(4)).ratio == nil)
    }

    @Test("samples know their middle, their hundredths and their largest, in whatever order they came")
    func samples() {
        var samples = Samples((1...99).shuffled().map(Double.init))
        samples.add(100)
        #expect(samples.median == 51)
        #expect(samples.percentile(99) == 99)
        #expect(samples.percentile(0) == 1)
        #expect(samples.largest == 100)
        #expect(Samples().median == nil)
    }

    @Test("a missing floor is one sentence that says how to build it")
    func missingFloor() {
        #expect {
            try Bench(tuiqi: "/bin/true", floor: "/nowhere/Floor", folder: "/nowhere", path: nil, extent: .init())
        } throws: { error in
            "\(error)".contains("/nowhere/Floor") && "\(error)".contains("swift build -c release")
        }
    }
}
