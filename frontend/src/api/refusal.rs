//! The body of an error, as far as the app reads it.
//!
//! The types of `kanta_shared::api::error` describe the whole body. Reading them whole would put code
//! into the app for every reason of every value type, although the app applies those rules itself
//! before it sends anything, and code into the start page for what each area saves.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::day::Day;
use kanta_shared::field::FieldPath;
use kanta_shared::problem::{Problem, ProblemKind, Problems};
use kanta_shared::role::ContactRole;
use kanta_shared::service::KantaService;
use kanta_shared::session::EntryRefusal;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::json;

/// The parts of an error that every area reads.
#[derive(Deserialize)]
pub(super) struct Refusal {
    pub(super) code: ErrorCode,
    pub(super) reason: Option<EntryRefusal>,
    #[serde(default)]
    pub(super) had_session: bool,
    #[serde(default)]
    errors: Vec<Rejection>,
}

#[derive(Deserialize)]
struct Rejection {
    field: FieldPath,
    params: Params,
}

/// The parameters of the kinds of problems that depend on more than a text.
#[derive(Deserialize)]
struct Params {
    kind: String,
    max: Option<usize>,
    role: Option<ContactRole>,
    service: Option<KantaService>,
    system: Option<String>,
    today: Option<Day>,
}

impl Refusal {
    /// The problems to correct. Leaves out what is wrong with a text by itself: the app finds that
    /// before it sends anything. `None` if no problem remains.
    pub(super) fn problems(self) -> Option<Problems> {
        let problem = |it: Rejection| {
            let field = it.field;
            it.params.kind().map(|kind| Problem { field, kind })
        };
        let problems: Problems = self.errors.into_iter().filter_map(problem).collect();
        (!problems.is_empty()).then_some(problems)
    }
}

impl Params {
    fn kind(self) -> Option<ProblemKind> {
        Some(match self.kind.as_str() {
            "missing" => ProblemKind::Missing,
            "too_long" => ProblemKind::TooLong { max: self.max? },
            "control_character" => ProblemKind::ControlCharacter,
            "day_passed" => ProblemKind::DayPassed { today: self.today? },
            "not_finnish_oid" => ProblemKind::NotFinnishOid,
            "own_oid" => ProblemKind::OwnOid,
            "code_set_oid" => ProblemKind::CodeSetOid,
            "unknown_access_point" => ProblemKind::UnknownAccessPoint,
            "closed_access_point" => ProblemKind::ClosedAccessPoint,
            "not_looked_up" => ProblemKind::NotLookedUp,
            "duplicate_access_point" => ProblemKind::DuplicateAccessPoint,
            "no_system_for_service" => ProblemKind::NoSystemForService,
            "system_not_offered" => ProblemKind::SystemNotOffered {
                system: self.system?,
            },
            "duplicate_contact" => ProblemKind::DuplicateContact,
            "role_not_offered" => ProblemKind::RoleNotOffered { role: self.role? },
            "role_missing" => ProblemKind::RoleMissing { role: self.role? },
            "role_missing_elsewhere" => ProblemKind::RoleMissingElsewhere {
                role: self.role?,
                service: self.service?,
            },
            "too_many_rows" => ProblemKind::TooManyRows { max: self.max? },
            "document_changed" => ProblemKind::DocumentChanged,
            _ => return None,
        })
    }
}

/// The body of the refusal of a save because another user was faster. The area that saved reads what
/// is saved now from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict(pub(super) String);

impl Conflict {
    /// What is saved now, if it is of this type.
    pub fn current<T: DeserializeOwned>(&self) -> Option<T> {
        #[derive(Deserialize)]
        struct Body<T> {
            current: T,
        }
        json::read(&self.0).map(|it: Body<T>| it.current)
    }
}

#[cfg(test)]
impl Conflict {
    /// The refusal by a server that has `current`.
    pub fn with(current: &impl serde::Serialize) -> Conflict {
        Conflict(serde_json::json!({ "current": current }).to_string())
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::problem::ProblemKind;
    use kanta_shared::values::Oid;

    use super::*;

    fn read(kind: &ProblemKind) -> Option<ProblemKind> {
        let params: Params = serde_json::from_value(serde_json::to_value(kind).unwrap()).unwrap();
        params.kind()
    }

    #[test]
    fn what_only_the_server_knows_is_read_with_its_particulars() {
        let role = ContactRole::Archivist;
        let service = KantaService::Imaging;
        let today = "26.11.2026".parse().unwrap();
        for kind in [
            ProblemKind::Missing,
            ProblemKind::TooLong { max: 200 },
            ProblemKind::ControlCharacter,
            ProblemKind::DayPassed { today },
            ProblemKind::NotFinnishOid,
            ProblemKind::OwnOid,
            ProblemKind::CodeSetOid,
            ProblemKind::UnknownAccessPoint,
            ProblemKind::ClosedAccessPoint,
            ProblemKind::NotLookedUp,
            ProblemKind::DuplicateAccessPoint,
            ProblemKind::NoSystemForService,
            ProblemKind::SystemNotOffered {
                system: "Röntgen".to_owned(),
            },
            ProblemKind::DuplicateContact,
            ProblemKind::RoleNotOffered { role },
            ProblemKind::RoleMissing { role },
            ProblemKind::RoleMissingElsewhere { role, service },
            ProblemKind::TooManyRows { max: 50 },
            ProblemKind::DocumentChanged,
        ] {
            assert_eq!(read(&kind), Some(kind));
        }
    }

    #[test]
    fn what_is_wrong_with_a_text_is_left_to_the_rules_of_the_app() {
        let oid = ProblemKind::from("1..2".parse::<Oid>().unwrap_err());
        assert_eq!(read(&oid), None);
    }
}
