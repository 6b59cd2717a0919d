//! The identity that a page or a session speaks for.

use crate::names::text_on_the_wire;

/// The identity that a page or a session speaks for: a person, the organisation, and the basis.
///
/// Opaque to clients: they send back what the session answer gives (see
/// [`ACTING_AS`](crate::api::ACTING_AS)). In text form up to three tags of ASCII letters and
/// digits, joined by full stops.
#[apply(wire)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "3f6c0a51d2b94e77.9c1e5b7702af4d83.51c0ffee90ab12cd"))]
pub struct Identity(String);

/// A text that is not an [`Identity`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identity: one to three tags joined by full stops are expected")]
pub struct NotAnIdentity;

impl Identity {
    /// Whether both have the same person.
    pub fn has_person_of(&self, other: &Identity) -> bool {
        self.tag(0) == other.tag(0)
    }

    /// Whether both have the same person and the same organisation, or both none.
    pub fn has_organisation_of(&self, other: &Identity) -> bool {
        self.has_person_of(other) && self.tag(1) == other.tag(1)
    }

    /// Whether a page that speaks for `page` may continue in a session with this identity.
    ///
    /// A session whose basis is gone, such as a revoked mandate, is still that of the page: its
    /// requests are refused by their own rule, with the reason.
    pub fn accepts(&self, page: &Identity) -> bool {
        self.has_organisation_of(page) && (self.tag(2).is_none() || self.tag(2) == page.tag(2))
    }

    /// Whether an organisation has been chosen.
    pub fn has_organisation(&self) -> bool {
        self.tag(1).is_some()
    }

    /// The tag of the person, of the organisation once one is chosen, or of the basis while there
    /// is one.
    fn tag(&self, index: usize) -> Option<&str> {
        self.0.split('.').nth(index)
    }
}

impl std::fmt::Display for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Identity {
    type Err = NotAnIdentity;

    fn from_str(text: &str) -> Result<Identity, NotAnIdentity> {
        let is_tag =
            |tag: &str| !tag.is_empty() && tag.bytes().all(|it| it.is_ascii_alphanumeric());
        let is_identity = text.split('.').count() <= 3 && text.split('.').all(is_tag);
        is_identity
            .then(|| Identity(text.to_owned()))
            .ok_or(NotAnIdentity)
    }
}

text_on_the_wire!(Identity, NotAnIdentity);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_goes_on_only_for_the_same_person_organisation_and_basis() {
        for (session, page, expected) in [
            ("maija.clinic.position", "maija.clinic.position", true),
            ("maija", "maija", true),
            ("kalle.clinic.position", "maija.clinic.position", false),
            ("maija.county.position", "maija.clinic.position", false),
            ("maija.clinic.mandate", "maija.clinic.position", false),
            ("maija", "maija.clinic.position", false),
            ("maija.clinic.position", "maija", false),
            // The basis is gone: the refusal itself gives the reason.
            ("maija.clinic", "maija.clinic.position", true),
        ] {
            let [session_, page_] = [session, page].map(|it| it.parse::<Identity>().unwrap());
            assert_eq!(session_.accepts(&page_), expected, "{session} {page}");
        }
    }

    #[test]
    fn an_identity_has_one_text_form() {
        for text in ["a1", "a1.b2", "a1.b2.c3"] {
            assert_eq!(text.parse::<Identity>().unwrap().to_string(), text);
        }
        for text in [
            "",
            ".",
            "a1.",
            ".b2",
            "a1..c3",
            "a1.b2.c3.d4",
            "a 1",
            "a1.ä",
        ] {
            assert_eq!(text.parse::<Identity>(), Err(NotAnIdentity), "{text:?}");
        }
    }
}
