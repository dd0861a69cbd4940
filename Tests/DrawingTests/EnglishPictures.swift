/// The same screens in English at the smallest size, where words have the least room.
enum EnglishPictures {
    static let contacts = """
        60x20
        |        ╭──────────────────────────────────────────╮        |
        |        │ 9:41                              5G 86% │        |
        |        │ [L] People                            ＋ │        |
        |        ├──────────────────────────────────────────┤        |
        |        │ Yunshan Technology ›              Switch ┃        |
        |        │ / Search people                          ┃        |
        |        │ ──────────────────────────────────────── ┃        |
        |        │  Departments       Product and design 〉 ┃        |
        |        │  My groups                          3 〉 ┃        |
        |        │  External contacts                    〉 ┃        |
        |        │  Colleagues                              ┃        |
        |        │  [Z]  Zhou Hang  Main administrator,…    ┃        |
        |        │  [C]  Chen Mo    Sub-administrator · HR  │        |
        |        │  [H]  He Chuan   Developer               │        |
        |        │  [O]  Ouyang Ruolan  Member · Custome…   │        |
        |        ├───────────────────────────━━━━━━━━───────┤        |
        |        │ Chats 2    Team    Apps    People    Me  │        |
        |        ╰──────────────────────────────────────────╯        |
        |  Yunshan Technology  Opens the page of this ente…   guide  |
        |  ↑ ↓ Move  Enter Open  1-5 Tabs  / Search  ? Help  q Quit  |
        1:10-13 dim "9:41"
        1:44-49 dim "5G 86%"
        2:10-12 blue "[L]"
        2:14-19 bold "People"
        2:48-49 blue "＋"
        4:9-30 reverse " Yunshan Technology › "
        4:44-49 blue "Switch"
        4-11:51 bold
        5:10-24 dim "/ Search people"
        6:10-49 dim "───────────────────────…"
        7:29-46 dim "Product and design"
        7-9:48-49 dim
        8:46 red bold "3"
        10:11-20 bold "Colleagues"
        11-14:11-13 blue
        11:27-47 dim "Main administrator,… "
        12:27-48 dim "Sub-administrator · HR"
        13:27-35 dim "Developer"
        14:31-48 dim "Member · Custome… "
        15:36-43 blue "━━━━━━━━"
        16:15-16 red bold " 2"
        16:37-42 blue bold underline "People"
        18:2-19 bold "Yunshan Technology"
        18:53-57 blue "guide"
        19:2-4 bold "↑ ↓"
        19:6-11 dim "Move  "
        19:12-16 bold "Enter"
        19:18-23 dim "Open  "
        19:24-26 bold "1-5"
        19:28-33 dim "Tabs  "
        19:34 bold "/"
        19:36-43 dim "Search  "
        19:44 bold "?"
        19:46-51 dim "Help  "
        19:52 bold "q"
        19:54-57 dim "Quit"

        """

    static let menu = """
        60x20
        |        ╭──────────────────────────────────────────╮        |
        |        │ 9:41                              5G 86% │        |
        |        │ ‹ Yunshan Technology                   ⋯ │        |
        |        ├───────────╭──────────────────────────────╮        |
        |        │           │  Invite a member             │        |
        |        │         Ve│  About the enterprise        │        |
        |        │           │  Make it my main enterprise  │        |
        |        │ ──────────│  It is your main enterprise  │        |
        |        │  Find a me│  already.                    │        |
        |        │  Departmen│──────────────────────────────│        |
        |        │  General o│  Leave this enterprise       │        |
        |        │  Product a╰──────────────────────────────╯        |
        |        │  Platform                          41 〉 │        |
        |        │  HR                                 9 〉 │        |
        |        │  Customer success                  48 〉 │        |
        |        ├───────────────────────────━━━━━━━━───────┤        |
        |        │ Chats 2    Team    Apps    People    Me  │        |
        |        ╰──────────────────────────────────────────╯        |
        |  Leave this enterprise  Leaves this enterprise.     guide  |
        |  ↑ ↓ Choose  Enter Select  Esc Close the menu              |
        0-2:8-51 dim
        3-11:8-19 dim
        6-7:23-48 dim
        8:23-30 dim "already."
        9:21-50 dim "───────────────────────…"
        10:21-50 red reverse "  Leave this enterprise…"
        12-15:8-51 dim
        16:8-36 dim "│ Chats 2    Team    Ap…"
        16:37-42 dim underline "People"
        16:43-51 dim "    Me  │"
        17:8-51 dim "╰──────────────────────…"
        18:2-22 bold "Leave this enterprise"
        18:53-57 blue "guide"
        19:2-4 bold "↑ ↓"
        19:6-13 dim "Choose  "
        19:14-18 bold "Enter"
        19:20-27 dim "Select  "
        19:28-30 bold "Esc"
        19:32-45 dim "Close the menu"

        """

    static let dialog = """
        60x20
        |        ╭──────────────────────────────────────────╮        |
        |        │ ╭──────────────────────────────────────╮ │        |
        |        │ │      Leave Yunshan Technology?       │ │        |
        |        ├─│  You leave its groups and            │─┤        |
        |        │ │  lose sight of its approvals,        │ ┃        |
        |        │ │  files and people.                   │ ┃        |
        |        │ │  Your account and other enterprises  │ ┃        |
        |        │ │  stay as they are.                   │ ┃        |
        |        │ │  It is your main enterprise. The     │ ┃        |
        |        │ │  one you joined first after it       │ ┃        |
        |        │ │  takes over.                         │ │        |
        |        │ │  Takes effect at once and can't be   │ │        |
        |        │ │  undone. Coming back needs an        │ │        |
        |        │ │  invitation or an approval.          │ │        |
        |        │ ├──────────────────┬───────────────────┤ │        |
        |        ├─│      Cancel      │      Confirm      │─┤        |
        |        │ ╰──────────────────┴───────────────────╯ │        |
        |        ╰──────────────────────────────────────────╯        |
        |  Cancel  Changes nothing.                        inferred  |
        |  ← → Choose, Enter Confirm, Esc Cancel                     |
        0:8-51 dim "╭──────────────────────…"
        1-16:8-9 dim
        1-16:50-51 dim
        2:17-41 bold "Leave Yunshan Technolog…"
        6:13-46 dim "Your account and other…"
        7:13-29 dim "stay as they are."
        8:13-43 dim "It is your main enterpr…"
        9:13-41 dim "one you joined first af…"
        10:13-23 dim "takes over."
        11:13-45 red "Takes effect at once an…"
        12:13-40 red "undone. Coming back nee…"
        13:13-38 red "invitation or an approv…"
        15:11-28 reverse "      Cancel      "
        15:36-42 red bold "Confirm"
        17:8-51 dim "╰──────────────────────…"
        18:2-7 bold "Cancel"
        18:50-57 blue "inferred"
        19:2-4 bold "← →"
        19:6-13 dim "Choose, "
        19:14-18 bold "Enter"
        19:20-28 dim "Confirm, "
        19:29-31 bold "Esc"
        19:33-38 dim "Cancel"

        """

    static let help = """
        60x20
        |        ╭──────────────────────────────────────────╮        |
        |        │ 9:41                              5G 86% │        |
        |        │ [L] People                            ＋ │        |
        |        ╭──────────────────────────────────────────╮        |
        |        │  Help                                    │        |
        |        │  People                                  ┃        |
        |        │  The enterprise you are in               ┃        |
        |        │  now stands at the top. Press            ┃        |
        |        │  its name to open its page.              ┃        |
        |        │ ──────────────────────────────────────── ┃        |
        |        │  ↑ ↓        Move                         │        |
        |        │  Enter      Open                         │        |
        |        │  1-5        Tabs                         │        |
        |        │  /          Search                       │        |
        |        │  ?          Help                         │        |
        |        ├──────────────────────────────────────────┤        |
        |        │                  Got it                  │        |
        |        ╰──────────────────────────────────────────╯        |
        |  Got it  打开这一页。                            inferred  |
        |  Esc Close                                                 |
        0-2:8-51 dim
        4:11-14 bold "Help"
        5:11-16 bold "People"
        5-9:51 bold
        9:10-49 dim "───────────────────────…"
        10:11-13 bold "↑ ↓"
        11:11-15 bold "Enter"
        12:11-13 bold "1-5"
        13-14:11 bold
        16:9-50 reverse "                  Got i…"
        18:2-7 bold "Got it"
        18:50-57 blue "inferred"
        19:2-4 bold "Esc"
        19:6-10 dim "Close"

        """
}
