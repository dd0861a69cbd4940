public import Grid
public import Sandbox
public import ScreenKit
public import Session

/// A walk in the words that stand on the screen: one format for tests, replays, lessons and demonstrations.
public struct Script: Hashable, Sendable {
    /// Its name, unique among the scripts: `leave-by-contacts`.
    public let name: String
    /// What it shows, in one line.
    public let title: Wording
    /// The scenario that founds its world.
    public let scenario: String
    /// The device it is walked on.
    public let device: String
    /// Who is signed in; `nil` takes the scenario's learner.
    public let account: String?
    /// The size it is meant for; a size given from outside beats it.
    public let size: Size?
    /// What is done, in order.
    public let steps: [Step]
    /// Where it stands.
    public let position: Position

    /// One thing a person does, and what must be true after it.
    public struct Step: Hashable, Sendable {
        /// What the person does.
        public let act: Act
        /// What must be true after it.
        public let expectation: Expectation
        /// Ids of steps.yaml that this step takes.
        public let cites: [String]
        /// A caption for demonstrations.
        public let caption: Wording?
        /// Where it stands.
        public let position: Position
    }

    /// What a person does.
    public enum Act: Hashable, Sendable {
        /// Activates a control, named as it stands on the screen.
        case tap(ControlName)
        /// Presses keys, each of them after the frame that the one before it led to.
        case press([Key])
        /// Types text into the focused field.
        case type(String)
        /// Goes on with another device on the same world: one that is on the desk already, else one put there and signed
        /// in. Without an account it is whoever's device of this kind is there, else that of whoever is at the front.
        case switchDevice(Device, account: String?)
        /// Lets so many seconds of world time pass.
        case advance(seconds: Int64)
        /// A program calls the open platform, beside the walk and on the same world.
        case call(Call)
    }

    /// How a script names a control.
    public struct ControlName: Hashable, Sendable {
        /// Its label, accessible name or id.
        public let text: String
        /// The block it stands in, where the text alone fits several.
        public let block: String?
        /// The row it stands in, by the identifier of what the row is about.
        public let row: String?

        /// Names a control.
        public init(_ text: String, in block: String? = nil, row: String? = nil) {
            self.text = text
            self.block = block
            self.row = row
        }
    }

    /// What must be true after a step; what isn't named isn't checked.
    public struct Expectation: Hashable, Sendable {
        /// Texts that must stand on the top surface.
        public var see: [String] = []
        /// Texts that must not stand there.
        public var unseen: [String] = []
        /// A route, or `#layer`; parameters that aren't named aren't compared.
        public var at: String?
        /// All events of the step, by name, in order.
        public var events: [String]?
        /// The rule that refused.
        public var refusal: String?
        /// The golden that the screen equals.
        public var golden: String?
        /// The HTTP status that a call is answered with.
        public var status: Int?
        /// What a call's answer says, as far as it is named.
        public var json: JSONValue?

        /// Nothing expected.
        public init() {}
    }
}
