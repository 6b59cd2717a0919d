//! Who is logged in, for which organisation they may act, and how long it lasts.

use jiff::SignedDuration;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::organisation::Organisation;
use kanta_shared::session::{
    ActingFor, Basis, Capability, Entry, EntryRefusal, Identity, NotAnIdentity, Person, Position,
    Representative, RepresentedOrganisation, Session,
};
use kanta_shared::values::Oid;

use crate::clock::Moment;
use crate::error::AppError;
use crate::random;
use crate::registers::{ListedOrganisation, ListedPerson};
use crate::storage::sessions::{StoredSession, StoredVisit};
use crate::transaction::Transaction;

mod token;

pub use token::{SESSION_COOKIE, Token, cookie};

/// How long a session lasts without requests.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);

/// How long a session lasts at most.
pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(8);

/// The length of a tag of an identity, in hexadecimal digits.
const TAG: usize = 16;

/// What a request says about its sender.
#[derive(Clone, Debug)]
pub struct Credentials {
    pub token: Token,
    /// The identity for which the page was made, where the request says it.
    pub page: Option<Result<Identity, NotAnIdentity>>,
}

/// A person with a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentifiedPerson {
    pub session: StoredSession,
    pub person: Person,
}

/// A person who may act for an organisation at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The key of the persona, as people may have the same name.
    pub persona: String,
    pub person: Person,
    pub organisation: Organisation,
    pub basis: Basis,
    /// The position, where that is the basis.
    pub position: Option<Position>,
}

/// What the sender of a request has to be. Rights are worth something only in the transaction in
/// which they were judged.
pub trait Sender: Sized {
    /// Errors if the session is over, speaks for another identity than the page, or if the sender
    /// is not what is asked for.
    fn judge(tx: &Transaction<'_>, credentials: &Credentials) -> Result<Self, AppError>;
}

impl Sender for IdentifiedPerson {
    fn judge(tx: &Transaction<'_>, credentials: &Credentials) -> Result<Self, AppError> {
        identify(tx, credentials)
    }
}

impl Sender for Actor {
    fn judge(tx: &Transaction<'_>, credentials: &Credentials) -> Result<Self, AppError> {
        actor(tx, &identify(tx, credentials)?)
    }
}

impl Actor {
    /// The actor in counts of what is limited.
    pub fn key(&self) -> String {
        format!("{} {}", self.persona, self.organisation.oid)
    }

    /// The person and the basis, as they are recorded with what the actor does.
    pub fn representative(&self) -> Representative {
        Representative {
            person: self.person.name.clone(),
            basis: self.basis,
            position: self.position,
        }
    }

    /// Errors with `NotPermitted` unless the actor may edit.
    pub fn expect_edit(&self, capability: Capability) -> Result<(), AppError> {
        permitted(self.basis.may_edit(capability))
    }

    /// Errors with `NotPermitted` unless the actor may view.
    pub fn expect_view(&self, capability: Capability) -> Result<(), AppError> {
        permitted(self.basis.may_view(capability))
    }
}

/// Errors with `NotPermitted` unless it is permitted.
pub fn permitted(is_permitted: bool) -> Result<(), AppError> {
    match is_permitted {
        true => Ok(()),
        false => Err(ErrorCode::NotPermitted.into()),
    }
}

impl From<Token> for Credentials {
    fn from(token: Token) -> Credentials {
        Credentials { token, page: None }
    }
}

/// Begins a session for a persona. Removes sessions that have ended.
pub fn log_in(tx: &mut Transaction<'_>, persona: &str) -> Result<Token, AppError> {
    tx.registers.person(persona).ok_or(ErrorCode::NotFound)?;
    for session in tx.storage.sessions()? {
        if ends_at(&session)? <= tx.now {
            tx.storage.remove_session(&session.id)?;
        }
    }
    let (token, now) = (Token::new(), tx.now.timestamp());
    tx.storage.put_session(&StoredSession {
        id: token.hash(),
        token_hash: token.hash(),
        is_replaced: false,
        persona: persona.to_owned(),
        organisation: None,
        started_at: now.clone(),
        used_at: now,
    })?;
    Ok(token)
}

/// The person whose session this is.
///
/// Errors if it is over or speaks for another identity than the page. A token that was replaced
/// grants nothing, but a page that still uses it gets `IdentityChanged` if the session now speaks
/// for another identity.
pub fn identify(
    tx: &Transaction<'_>,
    credentials: &Credentials,
) -> Result<IdentifiedPerson, AppError> {
    let session = tx.storage.session(&credentials.token.hash())?;
    let session = session.ok_or(AppError::SessionOver)?;
    if ends_at(&session)? <= tx.now {
        return Err(AppError::SessionOver);
    }
    let is_replaced = session.is_replaced;
    let session = match is_replaced {
        true => {
            let mut current = tx.storage.sessions()?.into_iter();
            current.find(|it| it.id == session.id)
        }
        false => Some(session),
    };
    let session = session.ok_or(AppError::SessionOver)?;
    let person = IdentifiedPerson {
        person: persona(tx, &session)?.person(),
        session,
    };
    let is_of_the_page = match &credentials.page {
        None => true,
        Some(Ok(page)) => identity(tx, &person)?.accepts(page),
        Some(Err(NotAnIdentity)) => false,
    };
    match is_of_the_page {
        false => Err(ErrorCode::IdentityChanged.into()),
        true if is_replaced => Err(AppError::SessionOver),
        true => Ok(person),
    }
}

/// Prolongs the session of a person who was heard of now.
pub fn prolong(
    tx: &mut Transaction<'_>,
    mut person: IdentifiedPerson,
) -> Result<IdentifiedPerson, AppError> {
    let now = tx.now.timestamp();
    if person.session.used_at != now {
        person.session.used_at = now;
        tx.storage.put_session(&person.session)?;
    }
    Ok(person)
}

/// Whom the session speaks for at this moment. The tags hold for this world only, so a page
/// of another world is recognised too.
pub fn identity(tx: &Transaction<'_>, person: &IdentifiedPerson) -> Result<Identity, AppError> {
    let session = &person.session;
    let basis = actor_if_any(tx, person)?.map(|it| it.basis.name());
    let organisation = session.organisation.as_ref().map(Oid::as_str);
    let mut tags = vec![session.persona.as_str()];
    tags.extend(organisation);
    tags.extend(basis);
    let tags = tags.iter().map(|tag| {
        let hash = random::sha256(&[tx.world, tag].join(" "));
        hash[..TAG].to_owned()
    });
    let text = tags.collect::<Vec<_>>().join(".");
    Ok(text
        .parse()
        .expect("one to three tags of digits and letters"))
}

/// Ends the session that has this token, or had it before it was replaced.
pub fn log_out(tx: &mut Transaction<'_>, token: &Token) -> Result<(), AppError> {
    match tx.storage.session(&token.hash())? {
        Some(session) => Ok(tx.storage.remove_session(&session.id)?),
        None => Ok(()),
    }
}

/// Acts for an organisation from now on. The session goes on with a new token.
pub fn choose_organisation(
    tx: &mut Transaction<'_>,
    person: IdentifiedPerson,
    oid: &Oid,
) -> Result<(Token, IdentifiedPerson), AppError> {
    let represented = represented_by(tx, &person)?;
    let chosen = represented
        .iter()
        .find(|it| it.organisation.oid == *oid)
        .ok_or(ErrorCode::NotFound)?;
    if let Entry::Refused { reason } = chosen.entry {
        return Err(AppError::EntryRefused(reason));
    }
    let IdentifiedPerson { session, person } = person;
    let token = Token::new();
    let replacement = StoredSession {
        token_hash: token.hash(),
        organisation: Some(oid.clone()),
        ..session.clone()
    };
    tx.storage.put_session(&StoredSession {
        is_replaced: true,
        ..session
    })?;
    tx.storage.put_session(&replacement)?;
    note_visit(tx, &replacement, oid)?;
    let session = replacement;
    Ok((token, IdentifiedPerson { session, person }))
}

/// Notes that a session visits an organisation. To come back to it within the session is the same visit.
fn note_visit(
    tx: &Transaction<'_>,
    session: &StoredSession,
    organisation: &Oid,
) -> Result<(), AppError> {
    let latest = tx.storage.visit(&session.persona, organisation)?;
    if latest.as_ref().is_some_and(|it| it.session == session.id) {
        return Ok(());
    }
    Ok(tx.storage.put_visit(&StoredVisit {
        persona: session.persona.clone(),
        organisation: organisation.clone(),
        session: session.id.clone(),
        began_at: tx.now.timestamp(),
        before: latest.map(|it| it.began_at),
    })?)
}

/// The organisations for which the person might act, in the scenario's order.
pub fn represented_by(
    tx: &Transaction<'_>,
    person: &IdentifiedPerson,
) -> Result<Vec<RepresentedOrganisation>, AppError> {
    let persona = persona(tx, &person.session)?;
    let listed = tx.registers.organisations.iter();
    listed
        .filter(|it| persona.holds_anything_for(it))
        .map(|listed| {
            let entry = match basis(tx, persona, listed)? {
                Ok(basis) => Entry::Allowed {
                    basis,
                    position: persona.position_for(listed, basis),
                },
                Err(reason) => Entry::Refused { reason },
            };
            Ok(RepresentedOrganisation {
                organisation: listed.organisation.clone(),
                entry,
            })
        })
        .collect()
}

/// The person as an actor for the chosen organisation. Positions and mandates are looked up every
/// time, so a mandate that was revoked is worth nothing at once.
pub fn actor(tx: &Transaction<'_>, person: &IdentifiedPerson) -> Result<Actor, AppError> {
    let chosen = person.session.organisation.as_ref();
    let listed = chosen
        .and_then(|oid| tx.registers.organisation_with(oid))
        .ok_or(ErrorCode::OrganisationNotChosen)?;
    let persona = persona(tx, &person.session)?;
    let basis = basis(tx, persona, listed)?.map_err(AppError::EntryRefused)?;
    Ok(Actor {
        persona: person.session.persona.clone(),
        person: person.person.clone(),
        organisation: listed.organisation.clone(),
        basis,
        position: persona.position_for(listed, basis),
    })
}

fn actor_if_any(
    tx: &Transaction<'_>,
    person: &IdentifiedPerson,
) -> Result<Option<Actor>, AppError> {
    match actor(tx, person) {
        Ok(actor) => Ok(Some(actor)),
        Err(AppError::Storage(error)) => Err(error.into()),
        Err(_) => Ok(None),
    }
}

/// The session as the browser knows it. A person whose rights are gone acts for no organisation.
pub fn session(tx: &Transaction<'_>, person: &IdentifiedPerson) -> Result<Session, AppError> {
    let acting = actor_if_any(tx, person)?.map(|it| ActingFor {
        organisation: it.organisation,
        basis: it.basis,
        position: it.position,
    });
    let session = &person.session;
    Ok(Session {
        identity: identity(tx, person)?,
        person: person.person.clone(),
        acting,
        expires_at: ends_at(session)?.timestamp(),
        idle_seconds: seconds(IDLE),
        longest_seconds: seconds(
            Moment::try_from(&session.started_at)?
                .plus(ABSOLUTE)
                .since(&tx.now),
        ),
    })
}

fn persona<'a>(
    tx: &Transaction<'a>,
    session: &StoredSession,
) -> Result<&'a ListedPerson, AppError> {
    let persona = tx.registers.person(&session.persona);
    persona.ok_or(ErrorCode::SessionEnded.into())
}

fn basis(
    tx: &Transaction<'_>,
    persona: &ListedPerson,
    listed: &ListedOrganisation,
) -> Result<Result<Basis, EntryRefusal>, AppError> {
    let oid = &listed.organisation.oid;
    let revoked = tx.storage.mandate_is_revoked(persona.key.name(), oid)?;
    Ok(persona.basis_for(listed, revoked))
}

/// Whole seconds; 0 where it is over.
fn seconds(duration: SignedDuration) -> u32 {
    u32::try_from(duration.as_secs()).unwrap_or_default()
}

fn ends_at(session: &StoredSession) -> Result<Moment, AppError> {
    let idle = Moment::try_from(&session.used_at)?.plus(IDLE);
    let absolute = Moment::try_from(&session.started_at)?.plus(ABSOLUTE);
    Ok(idle.min(absolute))
}
