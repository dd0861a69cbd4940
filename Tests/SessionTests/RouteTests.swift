// Routes as text: deep links, log lines and expectations must read back, and every wrong one must say what to write.
import Domain
import Foundation
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("Routes")
struct RouteTests {
    @Test(
        "a route's text reads back as the same route",
        arguments: [
            "phone/messages", "phone/contacts", "phone/contacts/enterprise?e=yunshan",
            "phone/contacts/enterprise/department?e=yunshan&d=product",
            "phone/me/settings/my-information/my-enterprises",
            "phone/contacts/enterprise?e=yunshan#enterprise-menu",
            "phone/contacts/enterprise/department/department?e=yunshan&d=product&d=design-group",
        ])
    func roundTrip(text: String) throws {
        let parser = RouteParser(screens: try Classroom.library().screens)
        #expect(try parser.parse(text).description == text)
    }

    @Test(
        "a parameter written once serves every page that takes it, and is written once again",
        arguments: [
            ("admin/enterprises/office/exit-policy?e=haitang", 2),
            ("admin/enterprises/office/application?e=haitang&a=a1", 1),
            ("phone/me/settings/my-enterprises/enterprise-detail/apply?e=haitang", 2),
            ("desktop/settings/my-enterprises/enterprise-detail/apply?e=haitang", 2),
        ])
    func sharedParameters(text: String, pages: Int) throws {
        let parser = RouteParser(screens: try Classroom.library().screens)
        let route = try parser.parse(text)
        #expect(route.parameters.filter { $0 == ("e", "haitang") }.count == pages)
        #expect(route.description == text)
        let repeated = text.replacingOccurrences(of: "e=haitang", with: "e=haitang&e=haitang")
        if pages == 2 { #expect(try parser.parse(repeated) == route) }
    }

    @Test("pages of one key about different things each say which, and one can't stand on itself")
    func ownParameters() throws {
        let parser = RouteParser(screens: try Classroom.library().screens)
        let differing = "admin/enterprises/office/exit-policy?e=haitang&e=yunshan"
        #expect(try parser.parse(differing).description == differing)
        #expect(throws: RouteError.missingParameter(screen: "department", key: "d")) {
            try parser.parse("phone/contacts/enterprise/department/department?e=yunshan&d=product")
        }
    }

    @Test("identifiers that hold a route's own signs read back", arguments: ["a&b=c", "云杉", "a/b?c#d", "%41", " "])
    func escaping(identifier: String) throws {
        let parser = RouteParser(screens: try Classroom.library().screens)
        let route = Route(
            device: "phone", steps: [.init("contacts"), .init("enterprise", key: "e", value: identifier)])
        #expect(try parser.parse(route.description) == route)
    }

    @Test(
        "what is no route is refused with what to write instead",
        arguments: [
            ("", "is not a route"), ("phone", "is not a route"), ("phone//x", "is not a route"),
            ("nonsense/x", "no device"),
            ("phone/nowhere", "no screen"), ("phone/enterprise?e=yunshan", "starts at a tab"),
            ("phone/messages/department?d=x", "doesn't open"), ("phone/contacts/enterprise", "must be told"),
            ("phone/contacts?e=yunshan", "more often than pages"), ("phone/contacts/enterprise?e", "is not a route"),
            ("phone/contacts/enterprise?e=%4", "is not a route"), ("phone/contacts#nothing", "no layer"),
            ("dialogs/quit", "no device"),
        ])
    func refusals(text: String, sentence: String) throws {
        let parser = RouteParser(screens: try Classroom.library().screens)
        let error = #expect(throws: RouteError.self) { try parser.parse(text) }
        #expect(error?.description.contains(sentence) == true)
    }

    @Test("a route longer than any screen can make is refused unread")
    func tooLong() throws {
        let parser = RouteParser(screens: try Classroom.library().screens)
        let text = "phone/" + String(repeating: "x", count: RouteParser.lengthLimit)
        #expect(throws: RouteError.tooLong(limit: RouteParser.lengthLimit)) { try parser.parse(text) }
    }

    @Test("opening a link gives the stack that walking there gives")
    func linkEqualsWalk() throws {
        let walked = try Classroom.stage()
        for key in ["tab:contacts", "enterprise-name"] { _ = walked.take([.tapped(ControlKey(key))]) }
        let link = walked.route.description
        let fresh = try Classroom.stage()
        let route = try RouteParser(screens: fresh.screens).parse(link)
        let opened = try fresh.session.opening(route, in: fresh.context)
        #expect(opened.stack.entries.map(\.screen) == walked.session.stack.entries.map(\.screen))
        #expect(opened.stack.entries.map(\.subject) == walked.session.stack.entries.map(\.subject))
        #expect(opened.stack.tab == walked.session.stack.tab)
    }

    @Test(
        "a link opens a layer only where its page leads to it",
        arguments: [
            ("phone/contacts/enterprise?e=yunshan#enterprise-menu", true),
            ("phone/contacts/enterprise?e=yunshan#confirm-leave", true), ("phone/messages#help", true),
            ("phone/messages#confirm-leave", false), ("phone/messages#refused", false),
            ("phone/contacts/enterprise?e=lanjing#confirm-leave", false),
        ])
    func layerLinks(text: String, opens: Bool) throws {
        let stage = try Classroom.stage()
        let route = try RouteParser(screens: stage.screens).parse(text)
        if opens {
            let session = try stage.session.opening(route, in: stage.context)
            #expect(session.route(in: stage.screens).description == text)
        } else {
            #expect(throws: RouteError.self) { try stage.session.opening(route, in: stage.context) }
        }
    }

    @Test(
        "a link to what isn't there for this account opens nothing",
        arguments: [
            "phone/contacts/enterprise?e=nowhere", "phone/contacts/enterprise/department?e=yunshan&d=nowhere",
        ])
    func nothingThere(text: String) throws {
        let stage = try Classroom.stage()
        let route = try RouteParser(screens: stage.screens).parse(text)
        #expect(throws: RouteError.self) { try stage.session.opening(route, in: stage.context) }
    }
}
