//! The way into a world, past identification.

use kanta_shared::api::error::ErrorCode;

use crate::error::AppError;
use crate::local_path::LocalPath;
use crate::registers::Customer;
use crate::session::{self, Token};
use crate::world::World;

/// Who is in a world from the beginning, and for whom.
pub(super) struct Entrance {
    /// The key of the persona that is logged in, if any is.
    pub(super) persona: Option<String>,
    /// The key of the organisation for which the persona acts, if chosen.
    pub(super) organisation: Option<String>,
}

impl Entrance {
    /// Logs the persona in and chooses the organisation, as far as they are given. Answers the
    /// cookie of the session, or the one that takes an earlier session's cookie back.
    ///
    /// Fails with the keys that there are when one is unknown, and with the refusal when the
    /// persona may not act for the organisation.
    pub(super) fn enter(&self, world: &World) -> Result<String, AppError> {
        let Some(key) = &self.persona else {
            return match &self.organisation {
                None => Ok(Token::remove_cookie()),
                Some(_) => Err(not_found(
                    "an organisation needs a persona that acts for it".to_owned(),
                )),
            };
        };
        world.transaction(|it| {
            let registers = it.registers;
            let people = || registers.people.iter().map(|it| it.key.name());
            let person = registers
                .person(key)
                .ok_or_else(|| unknown("persona", key, people()))?;
            let token = session::log_in(it, person.key.name())?;
            let Some(key) = &self.organisation else {
                return Ok(token.set_cookie());
            };
            let held = || person.holds.iter().map(|(customer, _)| customer.name());
            let listed = Customer::from_name(key)
                .and_then(|it| registers.organisation(it))
                .filter(|it| person.holds_anything_for(it));
            let listed = listed.ok_or_else(|| {
                unknown(&format!("organisation of `{}`", person.key), key, held())
            })?;
            let person = session::identify(it, &token.into())?;
            let (token, _) = session::choose_organisation(it, person, &listed.organisation.oid)?;
            Ok(token.set_cookie())
        })
    }

    /// The first page after entering.
    pub(super) fn first_page(&self) -> LocalPath {
        let path = match (&self.persona, &self.organisation) {
            (None, _) => "/",
            (Some(_), None) => "/organisations",
            (Some(_), Some(_)) => "/services",
        };
        LocalPath::ours(path)
    }

    /// The same as the query of an address.
    pub(super) fn query(&self) -> String {
        match (&self.persona, &self.organisation) {
            (None, _) => String::new(),
            (Some(persona), None) => format!("?as={persona}"),
            (Some(persona), Some(organisation)) => format!("?as={persona}&for={organisation}"),
        }
    }
}

/// There is no thing with this key; these are those that there are.
pub(super) fn unknown<'a>(what: &str, key: &str, keys: impl Iterator<Item = &'a str>) -> AppError {
    let keys: Vec<&str> = keys.collect();
    not_found(format!(
        "there is no {what} `{key}`; there are: {}",
        keys.join(", ")
    ))
}

fn not_found(detail: String) -> AppError {
    AppError::Detailed(ErrorCode::NotFound, detail)
}
