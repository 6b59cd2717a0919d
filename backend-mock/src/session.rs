//! Who is logged in, for whom they may act, and how long it lasts.

use std::fmt;

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use jiff::SignedDuration;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::organisation::Organisation;
use kanta_shared::session::{
    Acting, Basis, Capability, Entry, EntryRefusal, Identity, Person, Represented, Session,
};
use kanta_shared::values::Oid;

use crate::clock::Moment;
use crate::error::AppError;
use crate::random;
use crate::scenarios::{ListedOrganisation, Persona};
use crate::storage::sessions::StoredSession;
use crate::world::Transaction;

/// The cookie that holds a session's secret.
pub const SESSION_COOKIE: &str = "session";

/// How long a session lasts when nothing is done.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);

/// How long a session lasts whatever is done.
pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(8);

/// The length of a tag of an identity, in hexadecimal digits.
const TAG: usize = 16;

/// The secret of a session: 256 random bits in hexadecimal. Whoever has it is logged in; only
/// its hash is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Somebody who has identified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// The session.
    pub session: StoredSession,
    /// Who it is.
    pub person: Person,
}

/// Somebody who acts for an organisation, on grounds that hold at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The key of the persona, which tells people of the same name apart.
    pub persona: String,
    /// Who it is.
    pub person: Person,
    /// For whom.
    pub organisation: Organisation,
    /// On what grounds.
    pub basis: Basis,
}

impl Token {
    fn new() -> Token {
        Token(random::hex(&random::secret()))
    }

    /// The token in the cookie of a request.
    pub fn from_headers(headers: &HeaderMap) -> Option<Token> {
        cookie(headers, SESSION_COOKIE).map(|it| Token(it.to_owned()))
    }

    /// What is kept of it.
    pub fn hash(&self) -> String {
        random::sha256(&self.0)
    }

    /// The value of `Set-Cookie` that gives it to the browser. There is no `Secure` as the mock
    /// speaks plain HTTP.
    pub fn set_cookie(&self) -> String {
        format!(
            "{SESSION_COOKIE}={}; HttpOnly; SameSite=Lax; Path=/",
            self.0
        )
    }

    /// The value of `Set-Cookie` that takes it back.
    pub fn remove_cookie() -> String {
        format!("{SESSION_COOKIE}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0")
    }
}

impl fmt::Debug for Token {
    /// A secret does not go into logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers
        .get_all(COOKIE)
        .into_iter()
        .filter_map(|it| it.to_str().ok());
    cookies
        .flat_map(|it| it.split(';'))
        .find_map(|it| it.trim().strip_prefix(name)?.strip_prefix('='))
}

impl Actor {
    /// Who does something, and for whom; to count what one does.
    pub fn key(&self) -> String {
        format!("{} {}", self.persona, self.organisation.oid)
    }

    /// Nothing, if the grounds allow to do and change; otherwise the refusal.
    pub fn expect_edit(&self, capability: Capability) -> Result<(), AppError> {
        self.basis
            .may_edit(capability)
            .then_some(())
            .ok_or(ErrorCode::NotPermitted.into())
    }

    /// Nothing, if the grounds allow to look; otherwise the refusal.
    pub fn expect_view(&self, capability: Capability) -> Result<(), AppError> {
        self.basis
            .may_view(capability)
            .then_some(())
            .ok_or(ErrorCode::NotPermitted.into())
    }
}

impl Transaction<'_> {
    /// Begins a session for a persona. Sessions that have ended are forgotten at this occasion.
    pub fn log_in(&mut self, persona: &str) -> Result<Token, AppError> {
        self.scenario.persona(persona).ok_or(ErrorCode::NotFound)?;
        for session in self.storage.sessions()? {
            if ends_at(&session)? <= self.now {
                self.storage.remove_session(&session.token_hash)?;
            }
        }
        let now = self.now.timestamp();
        self.put_under_new_token(StoredSession {
            token_hash: String::new(),
            persona: persona.to_owned(),
            organisation: None,
            started_at: now.clone(),
            used_at: now,
        })
    }

    /// Who comes with this token. The session lasts longer for it.
    pub fn visit(&mut self, token: &Token) -> Result<Visitor, AppError> {
        let mut session = self
            .storage
            .session(&token.hash())?
            .ok_or(AppError::SessionOver)?;
        if ends_at(&session)? <= self.now {
            return Err(AppError::SessionOver);
        }
        let persona = self
            .scenario
            .persona(&session.persona)
            .ok_or(ErrorCode::SessionEnded)?;
        let now = self.now.timestamp();
        if session.used_at != now {
            session.used_at = now;
            self.storage.put_session(&session)?;
        }
        Ok(Visitor {
            session,
            person: persona.person(),
        })
    }

    /// Whom the session speaks for at this moment. The tags hold for this world only, so a page
    /// of another world is recognised too.
    pub fn identity(&self, visitor: &Visitor) -> Result<Identity, AppError> {
        let session = &visitor.session;
        let basis = match self.actor(visitor) {
            Ok(actor) => Some(actor.basis.name()),
            Err(AppError::Storage(error)) => return Err(error.into()),
            Err(_) => None,
        };
        let organisation = session.organisation.as_ref().map(Oid::as_str);
        let mut tags = vec![session.persona.as_str()];
        tags.extend(organisation);
        tags.extend(basis);
        let tags = tags.iter().map(|tag| {
            let hash = random::sha256(&[self.world, tag].join(" "));
            hash[..TAG].to_owned()
        });
        let text = tags.collect::<Vec<_>>().join(".");
        Ok(text
            .parse()
            .expect("one to three tags of digits and letters"))
    }

    /// Errors with `identity-changed` unless the session may go on with a page of this identity.
    pub fn expect_identity(&self, visitor: &Visitor, page: &Identity) -> Result<(), AppError> {
        match self.identity(visitor)?.accepts(page) {
            true => Ok(()),
            false => Err(ErrorCode::IdentityChanged.into()),
        }
    }

    /// Ends a session, if there is one.
    pub fn log_out(&mut self, token: &Token) -> Result<(), AppError> {
        Ok(self.storage.remove_session(&token.hash())?)
    }

    /// Acts for an organisation from now on, under a new token. The old one is worthless then.
    pub fn choose_organisation(
        &mut self,
        visitor: &Visitor,
        oid: &Oid,
    ) -> Result<(Token, Visitor), AppError> {
        // Between the head of the request and its body the person may have logged out.
        let session = self.storage.session(&visitor.session.token_hash)?;
        session.ok_or(AppError::SessionOver)?;
        let represented = self.represented_by(visitor)?;
        let chosen = represented
            .iter()
            .find(|it| it.organisation.oid == *oid)
            .ok_or(ErrorCode::NotFound)?;
        if let Entry::Refused { reason } = chosen.entry {
            return Err(AppError::EntryRefused(reason));
        }
        self.storage.remove_session(&visitor.session.token_hash)?;
        let session = StoredSession {
            organisation: Some(oid.clone()),
            ..visitor.session.clone()
        };
        let token = self.put_under_new_token(session.clone())?;
        let session = StoredSession {
            token_hash: token.hash(),
            ..session
        };
        Ok((
            token,
            Visitor {
                session,
                person: visitor.person.clone(),
            },
        ))
    }

    /// The organisations for which somebody might act, in the scenario's order.
    pub fn represented_by(&self, visitor: &Visitor) -> Result<Vec<Represented>, AppError> {
        let persona = self
            .scenario
            .persona(&visitor.session.persona)
            .ok_or(ErrorCode::SessionEnded)?;
        let mut represented = Vec::new();
        for listed in self
            .scenario
            .organisations
            .iter()
            .filter(|it| persona.holds_anything_for(it))
        {
            let entry = match self.basis(persona, listed)? {
                Ok(basis) => Entry::Allowed { basis },
                Err(reason) => Entry::Refused { reason },
            };
            represented.push(Represented {
                organisation: listed.organisation.clone(),
                entry,
            });
        }
        Ok(represented)
    }

    /// For whom somebody acts. The grounds are asked every time, so a mandate that was revoked
    /// is worth nothing at once.
    pub fn actor(&self, visitor: &Visitor) -> Result<Actor, AppError> {
        let oid = visitor
            .session
            .organisation
            .as_ref()
            .ok_or(ErrorCode::OrganisationNotChosen)?;
        let listed = self
            .scenario
            .organisation_with(oid)
            .ok_or(ErrorCode::OrganisationNotChosen)?;
        let persona = self
            .scenario
            .persona(&visitor.session.persona)
            .ok_or(ErrorCode::SessionEnded)?;
        let basis = self
            .basis(persona, listed)?
            .map_err(AppError::EntryRefused)?;
        Ok(Actor {
            persona: visitor.session.persona.clone(),
            person: visitor.person.clone(),
            organisation: listed.organisation.clone(),
            basis,
        })
    }

    /// The session as the browser knows it. Somebody whose grounds are gone acts for nobody.
    pub fn session(&self, visitor: &Visitor) -> Result<Session, AppError> {
        let acting = match self.actor(visitor) {
            Ok(Actor {
                organisation,
                basis,
                ..
            }) => Some(Acting {
                organisation,
                basis,
            }),
            Err(AppError::Storage(error)) => return Err(error.into()),
            Err(_) => None,
        };
        let expires_at = ends_at(&visitor.session)?.timestamp();
        Ok(Session {
            identity: self.identity(visitor)?,
            person: visitor.person.clone(),
            acting,
            expires_at,
            idle_seconds: seconds(IDLE),
            longest_seconds: seconds(
                Moment::try_from(&visitor.session.started_at)?
                    .plus(ABSOLUTE)
                    .since(&self.now),
            ),
        })
    }

    fn basis(
        &self,
        persona: &Persona,
        listed: &ListedOrganisation,
    ) -> Result<Result<Basis, EntryRefusal>, AppError> {
        let revoked = self
            .storage
            .mandate_is_revoked(persona.key, &listed.organisation.oid)?;
        Ok(persona.basis_for(listed, revoked))
    }

    fn put_under_new_token(&mut self, session: StoredSession) -> Result<Token, AppError> {
        let token = Token::new();
        self.storage.put_session(&StoredSession {
            token_hash: token.hash(),
            ..session
        })?;
        Ok(token)
    }
}

/// Whole seconds; none where it is over.
fn seconds(duration: SignedDuration) -> u32 {
    u32::try_from(duration.as_secs()).unwrap_or_default()
}

fn ends_at(session: &StoredSession) -> Result<Moment, AppError> {
    let idle = Moment::try_from(&session.used_at)?.plus(IDLE);
    let absolute = Moment::try_from(&session.started_at)?.plus(ABSOLUTE);
    Ok(idle.min(absolute))
}
