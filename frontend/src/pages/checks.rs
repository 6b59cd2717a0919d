//! The checks for users who cannot log in (seed 001, 6.1).

use kanta_shared::texts::Text;
use leptos::prelude::*;

use crate::i18n::{label, t};
use crate::ui::{BuildNow, StatusTag, TagKind};

mod texts;

/// One of the four things to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    /// The right mandate.
    Mandate,
    /// Other means of identification.
    Means,
    /// The organisation's data in the national code service.
    Registers,
    /// A passing outage.
    Outage,
}

/// The result of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    NotMade,
}

impl Check {
    const ALL: [Check; 4] = [
        Check::Mandate,
        Check::Means,
        Check::Registers,
        Check::Outage,
    ];

    fn text(self) -> Text {
        match self {
            Check::Mandate => texts::CHECK_MANDATE,
            Check::Means => texts::CHECK_MEANS,
            Check::Registers => texts::CHECK_REGISTERS,
            Check::Outage => texts::CHECK_OUTAGE,
        }
    }

    /// The result of this check when `failed` has kept a user out.
    ///
    /// A user whose mandates are checked has been identified and has reached the service. The
    /// registers are looked up last, when the organisation is known.
    fn outcome(self, failed: Check) -> Outcome {
        match (failed, self) {
            _ if failed == self => Outcome::Failed,
            (Check::Mandate, Check::Means | Check::Outage) => Outcome::Passed,
            _ => Outcome::NotMade,
        }
    }
}

impl Outcome {
    fn tag(self) -> (TagKind, Text) {
        match self {
            Outcome::Passed => (TagKind::Success, texts::CHECK_OK),
            Outcome::Failed => (TagKind::Error, texts::CHECK_FAILED),
            Outcome::NotMade => (TagKind::Neutral, texts::CHECK_UNKNOWN),
        }
    }
}

/// The four checks.
#[component]
pub(super) fn Checks() -> impl IntoView {
    view! { <ul>{Check::ALL.map(|check| view! { <li>{t(check.text())}</li> })}</ul> }.built()
}

/// The four checks with a heading, and which of them has kept the user out.
#[component]
pub(super) fn FailedChecks(
    /// The check that failed.
    failed: Check,
) -> impl IntoView {
    let item = |check: Check| {
        let (kind, word) = check.outcome(failed).tag();
        view! { <li>{t(check.text())} " " <StatusTag kind text=label(word)/></li> }
    };
    view! {
        <h2>{t(texts::CHECKS_HEADING)}</h2>
        <ul>{Check::ALL.map(item)}</ul>
    }
    .built()
}

#[cfg(test)]
mod tests {
    use super::Outcome::{Failed, NotMade, Passed};
    use super::*;

    #[test]
    fn a_check_is_called_passed_only_when_it_was_made() {
        for (failed, expected) in [
            (Check::Mandate, [Failed, Passed, NotMade, Passed]),
            (Check::Means, [NotMade, Failed, NotMade, NotMade]),
            (Check::Registers, [NotMade, NotMade, Failed, NotMade]),
            (Check::Outage, [NotMade, NotMade, NotMade, Failed]),
        ] {
            assert_eq!(
                Check::ALL.map(|it| it.outcome(failed)),
                expected,
                "{failed:?}"
            );
        }
    }
}
