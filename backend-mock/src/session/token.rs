//! The secret in the cookie of a session.

use std::fmt;

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use crate::random;

/// The cookie that holds a session's secret.
pub const SESSION_COOKIE: &str = "session";

/// The secret of a session: 256 random bits in hexadecimal. Who has it is logged in. Only its hash
/// is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    pub(super) fn new() -> Token {
        Token(random::hex(&random::secret()))
    }

    /// The token in the cookie of a request.
    pub fn from_headers(headers: &HeaderMap) -> Option<Token> {
        cookie(headers, SESSION_COOKIE).map(|it| Token(it.to_owned()))
    }

    /// What is stored of it.
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
