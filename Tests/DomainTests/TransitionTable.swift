// What follows from each command, whoever gives it, at each stage of an application: the table that ApplicationLifeTests proves.
import Domain

extension ApplicationLifeTests {
    /// Rows are stages (`any` those that have no row of their own above), columns who gives the command. A cell holds the
    /// events, or the rule that refuses after a `!`.
    static let table = """
        leave              applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          !R1                    !R2                    !R5                 !not-a-member
        any                !R5                    !R1                    !R2                    !R5                 !not-a-member

        set-main           applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          main-enterprise-changed  !already-main        main-enterprise-changed  !not-a-member
        any                main-enterprise-changed  main-enterprise-changed  !already-main      main-enterprise-changed  !not-a-member

        switch             applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          current-enterprise-changed  !already-current  current-enterprise-changed  !not-a-member
        any                current-enterprise-changed  current-enterprise-changed  !already-current  current-enterprise-changed  !not-a-member

        resign             applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          !R1                    role-resigned          !no-role            !not-a-member
        any                !no-role               !R1                    role-resigned          !no-role            !not-a-member

        ask-invitation     applicant              main                   sub                    member              stranger
        confirmed          invitation-sent        !already-a-member      !already-a-member      !already-a-member   !not-a-former-member
        any                !already-a-member      !already-a-member      !already-a-member      !already-a-member   !not-a-former-member

        join               applicant              main                   sub                    member              stranger
        confirmed          !not-invited           !already-a-member      !already-a-member      !already-a-member   !not-invited
        any                !already-a-member      !already-a-member      !already-a-member      !already-a-member   !not-invited

        remove             applicant              main                   sub                    member              stranger
        pending            !not-an-administrator  member-removed+application-voided  member-removed+application-voided  !not-an-administrator  !not-a-member
        approved           !not-an-administrator  member-removed+application-voided  member-removed+application-voided  !not-an-administrator  !not-a-member
        confirmed          !not-a-member          !member-is-gone        !member-is-gone        !not-an-administrator  !not-a-member
        any                !not-an-administrator  member-removed         member-removed         !not-an-administrator  !not-a-member

        apply              applicant              main                   sub                    member              stranger
        pending            !R7                    !R1                    !R2                    application-submitted  !not-a-member
        approved           !R7                    !R1                    !R2                    application-submitted  !not-a-member
        confirmed          !not-a-member          !R1                    !R2                    application-submitted  !not-a-member
        any                application-submitted  !R1                    !R2                    application-submitted  !not-a-member

        withdraw           applicant              main                   sub                    member              stranger
        none               !no-application        !no-application        !no-application        !no-application     !no-application
        pending            application-withdrawn  !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        approved           application-withdrawn  !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        withdrawn          !application-withdrawn  !not-the-applicant    !not-the-applicant     !not-the-applicant  !not-the-applicant
        rejected           !application-rejected  !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        confirmed          !already-confirmed     !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        lapsed             !R8                    !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        void               !application-voided    !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant

        approve            applicant              main                   sub                    member              stranger
        none               !no-application        !no-application        !no-application        !no-application     !no-application
        pending            !not-an-administrator  application-approved   application-approved   !not-an-administrator  !not-a-member
        approved           !not-an-administrator  !already-decided       !already-decided       !not-an-administrator  !not-a-member
        withdrawn          !not-an-administrator  !withdrawn-meanwhile  !withdrawn-meanwhile  !not-an-administrator  !not-a-member
        rejected           !not-an-administrator  !already-decided       !already-decided       !not-an-administrator  !not-a-member
        confirmed          !not-a-member          !already-decided       !already-decided       !not-an-administrator  !not-a-member
        lapsed             !not-an-administrator  !lapsed-meanwhile  !lapsed-meanwhile  !not-an-administrator  !not-a-member
        void               !not-an-administrator  !voided-meanwhile    !voided-meanwhile    !not-an-administrator  !not-a-member

        reject             applicant              main                   sub                    member              stranger
        none               !no-application        !no-application        !no-application        !no-application     !no-application
        pending            !not-an-administrator  application-rejected   application-rejected   !not-an-administrator  !not-a-member
        approved           !not-an-administrator  !already-decided       !already-decided       !not-an-administrator  !not-a-member
        withdrawn          !not-an-administrator  !withdrawn-meanwhile  !withdrawn-meanwhile  !not-an-administrator  !not-a-member
        rejected           !not-an-administrator  !already-decided       !already-decided       !not-an-administrator  !not-a-member
        confirmed          !not-a-member          !already-decided       !already-decided       !not-an-administrator  !not-a-member
        lapsed             !not-an-administrator  !lapsed-meanwhile  !lapsed-meanwhile  !not-an-administrator  !not-a-member
        void               !not-an-administrator  !voided-meanwhile    !voided-meanwhile    !not-an-administrator  !not-a-member

        approve-marked     applicant              main                   sub                    member              stranger
        none               !not-an-administrator  !no-application        !no-application        !not-an-administrator  !not-a-member
        pending            !not-an-administrator  application-approved   application-approved   !not-an-administrator  !not-a-member
        approved           !not-an-administrator  !already-decided       !already-decided       !not-an-administrator  !not-a-member
        withdrawn          !not-an-administrator  !withdrawn-meanwhile  !withdrawn-meanwhile  !not-an-administrator  !not-a-member
        rejected           !not-an-administrator  !already-decided       !already-decided       !not-an-administrator  !not-a-member
        confirmed          !not-a-member          !already-decided       !already-decided       !not-an-administrator  !not-a-member
        lapsed             !not-an-administrator  !lapsed-meanwhile  !lapsed-meanwhile  !not-an-administrator  !not-a-member
        void               !not-an-administrator  !voided-meanwhile    !voided-meanwhile    !not-an-administrator  !not-a-member

        reject-marked      applicant              main                   sub                    member              stranger
        none               !not-an-administrator  !no-application        !no-application        !not-an-administrator  !not-a-member
        pending            !not-an-administrator  application-rejected   application-rejected   !not-an-administrator  !not-a-member
        approved           !not-an-administrator  !already-decided       !already-decided       !not-an-administrator  !not-a-member
        withdrawn          !not-an-administrator  !withdrawn-meanwhile  !withdrawn-meanwhile  !not-an-administrator  !not-a-member
        rejected           !not-an-administrator  !already-decided       !already-decided       !not-an-administrator  !not-a-member
        confirmed          !not-a-member          !already-decided       !already-decided       !not-an-administrator  !not-a-member
        lapsed             !not-an-administrator  !lapsed-meanwhile  !lapsed-meanwhile  !not-an-administrator  !not-a-member
        void               !not-an-administrator  !voided-meanwhile    !voided-meanwhile    !not-an-administrator  !not-a-member

        confirm-leaving    applicant              main                   sub                    member              stranger
        none               !no-application        !no-application        !no-application        !no-application     !no-application
        pending            !not-decided-yet       !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        approved           member-left            !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        withdrawn          !application-withdrawn  !not-the-applicant    !not-the-applicant     !not-the-applicant  !not-the-applicant
        rejected           !application-rejected  !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        confirmed          !already-confirmed     !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        lapsed             !R8                    !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant
        void               !application-voided    !not-the-applicant     !not-the-applicant     !not-the-applicant  !not-the-applicant

        policy-direct      applicant              main                   sub                    member              stranger
        pending            !not-an-administrator  exit-policy-changed+application-voided  exit-policy-changed+application-voided  !not-an-administrator  !not-a-member
        approved           !not-an-administrator  exit-policy-changed+application-voided  exit-policy-changed+application-voided  !not-an-administrator  !not-a-member
        confirmed          !not-a-member          exit-policy-changed    exit-policy-changed    !not-an-administrator  !not-a-member
        any                !not-an-administrator  exit-policy-changed    exit-policy-changed    !not-an-administrator  !not-a-member

        policy-approval    applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          !same-policy           !same-policy           !not-an-administrator  !not-a-member
        any                !not-an-administrator  !same-policy           !same-policy           !not-an-administrator  !not-a-member

        policy-forbidden   applicant              main                   sub                    member              stranger
        pending            !not-an-administrator  exit-policy-changed+application-voided  exit-policy-changed+application-voided  !not-an-administrator  !not-a-member
        approved           !not-an-administrator  exit-policy-changed+application-voided  exit-policy-changed+application-voided  !not-an-administrator  !not-a-member
        confirmed          !not-a-member          exit-policy-changed    exit-policy-changed    !not-an-administrator  !not-a-member
        any                !not-an-administrator  exit-policy-changed    exit-policy-changed    !not-an-administrator  !not-a-member

        transfer           applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          !member-is-gone        !main-administrator-only  !main-administrator-only  !not-a-member
        any                !main-administrator-only  administrator-transferred  !main-administrator-only  !main-administrator-only  !not-a-member

        appoint            applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          !member-is-gone        !main-administrator-only  !main-administrator-only  !not-a-member
        any                !main-administrator-only  administrator-appointed  !main-administrator-only  !main-administrator-only  !not-a-member

        dismiss            applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          !member-is-gone        !main-administrator-only  !main-administrator-only  !not-a-member
        any                !main-administrator-only  !not-appointed      !main-administrator-only  !main-administrator-only  !not-a-member

        dissolve           applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          dissolving-begun       !R10                   !R10                !not-a-member
        any                !R10                   dissolving-begun       !R10                   !R10                !not-a-member

        keep               applicant              main                   sub                    member              stranger
        confirmed          !not-a-member          !not-dissolving        !R10                   !R10                !not-a-member
        any                !R10                   !not-dissolving        !R10                   !R10                !not-a-member

        read               applicant              main                   sub                    member              stranger
        none               !no-message            !no-message            !no-message            !no-message         !no-message
        any                !no-message            message-read           message-read           !no-message         !no-message
        """
}
