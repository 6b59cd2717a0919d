//! Faults on letters: what goes wrong between the outbox and the address.

use serde::{Deserialize, Serialize};

use super::Plan;

/// Where letters are, as paths of rules: `/letters/{kind}/{address}`.
pub const LETTERS: &str = "/letters";

/// What happens to a letter that is in the outbox. The deed that it is about stays done.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, strum::Display,
)]
#[serde(rename_all = "kebab-case")]
pub enum LetterEffect {
    /// It never arrives.
    #[strum(to_string = "the letter is never delivered")]
    Lost,
    /// It arrives twice.
    #[strum(to_string = "the letter is delivered twice")]
    Twice,
    /// It arrives so many seconds later, by the clock of the world.
    #[strum(to_string = "the letter is delivered {0} s later")]
    Late(u32),
}

impl Plan {
    /// Whether anything is planned for letters.
    pub fn has_letters(&self) -> bool {
        self.left
            .iter()
            .any(|it| it.effect.try_as_letter().is_some())
    }

    /// What happens to the next letter of this kind to this address, which is counted.
    pub fn next_letter(&mut self, kind: &str, to: &str) -> Option<LetterEffect> {
        let path = [LETTERS, "/", kind, "/", to].concat();
        self.left.iter_mut().find_map(|rule| {
            let effect = rule.effect.try_as_letter()?;
            (rule.fits("", &path) && rule.draw()).then_some(effect)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults::{Effect, Rule};

    #[test]
    fn letters_and_calls_have_faults_of_their_own() {
        let lost = Effect::Letter(LetterEffect::Lost);
        let mut plan = Plan::from(vec![Rule::once("*", lost), Rule::once("*", Effect::Cut)]);
        assert!(plan.has_letters());
        let call = plan.next("PUT", "/api/v1/applications/7/draft");
        assert_eq!(call.map(|it| it.effect), Some(Effect::Cut));
        let happened = [(); 2].map(|()| plan.next_letter("data-changed", "a@esimerkki.fi"));
        assert_eq!(happened, [Some(LetterEffect::Lost), None]);
    }

    #[test]
    fn a_rule_chooses_letters_by_kind_and_address() {
        for (path, expected) in [
            ("/letters", true),
            ("/letters/data-changed", true),
            ("/letters/*/a@esimerkki.fi", true),
            ("/letters/data-changed/b@esimerkki.fi", false),
            ("/letters/application-received", false),
        ] {
            let effect = Effect::Letter(LetterEffect::Twice);
            let mut plan = Plan::from(vec![Rule::once(path, effect)]);
            let happens = plan.next_letter("data-changed", "a@esimerkki.fi").is_some();
            assert_eq!(happens, expected, "{path}");
        }
    }
}
