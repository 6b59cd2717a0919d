//! An address of this service to go on to, which came from outside.

use std::str::FromStr;

use kanta_shared::api::paths;
use serde::{Deserialize, Serialize};

use crate::text::percent_encoded;

/// A path of this service with its query, such as `/organisations?lang=sv`, in ASCII. It never
/// leads to another site, however a browser reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct LocalPath(String);

/// The text does not begin with one slash, or has something in it that browsers leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a path of this service, such as /organisations")]
pub(crate) struct NotLocal;

impl LocalPath {
    /// An address that is written in this program.
    pub(crate) fn ours(path: &'static str) -> LocalPath {
        path.parse()
            .expect("an address of this service begins with one slash")
    }

    /// The same address with one more parameter, which must be in ASCII and need no escaping; one
    /// with an empty value is its name alone. If the address has a parameter of this name already,
    /// that one stays.
    pub(crate) fn with(&self, name: &str, value: &str) -> LocalPath {
        let (address, fragment) = match self.0.split_once('#') {
            Some((address, fragment)) => (address, format!("#{fragment}")),
            None => (self.0.as_str(), String::new()),
        };
        let query = address.split_once('?').map(|(_, query)| query);
        let mut names = query
            .into_iter()
            .flat_map(|it| it.split('&'))
            .map(|it| it.split('=').next());
        if names.any(|it| it == Some(name)) {
            return self.clone();
        }
        let separator = if query.is_some() { '&' } else { '?' };
        let equals = if value.is_empty() { "" } else { "=" };
        LocalPath(format!(
            "{address}{separator}{name}{equals}{value}{fragment}"
        ))
    }

    /// The address as it is written in a `Location`.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as the value of a parameter in another one.
    pub(crate) fn as_parameter(&self) -> String {
        percent_encoded(&self.0, |byte| {
            byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte)
        })
    }
}

impl FromStr for LocalPath {
    type Err = NotLocal;

    fn from_str(text: &str) -> Result<LocalPath, NotLocal> {
        if !paths::is_ours(text) {
            return Err(NotLocal);
        }
        Ok(LocalPath(percent_encoded(text, |byte| {
            byte.is_ascii_graphic()
        })))
    }
}

impl TryFrom<String> for LocalPath {
    type Error = NotLocal;

    fn try_from(text: String) -> Result<LocalPath, NotLocal> {
        text.parse()
    }
}

impl From<LocalPath> for String {
    fn from(path: LocalPath) -> String {
        path.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, NotLocal>) {
        let path = text.parse::<LocalPath>();
        assert_eq!(
            path.as_ref().map(LocalPath::as_str),
            expected.as_ref().copied(),
            "{text:?}"
        );
    }

    #[test]
    fn a_path_of_this_service_is_taken() {
        check("/", Ok("/"));
        check(
            "/applications/imaging/contacts?lang=sv#contacts",
            Ok("/applications/imaging/contacts?lang=sv#contacts"),
        );
        check("/ohje ä", Ok("/ohje%20%C3%A4"));
    }

    #[test]
    fn what_might_lead_elsewhere_is_refused() {
        for text in [
            "",
            "organisations",
            "//other.example",
            "/\\other.example",
            "https://other.example",
            "/\t/other.example",
            "/a\r\nb",
        ] {
            check(text, Err(NotLocal));
        }
    }

    #[test]
    fn a_parameter_is_added_once() {
        let with_language = |text: &str| text.parse::<LocalPath>().unwrap().with("lang", "sv");
        assert_eq!(with_language("/services").as_str(), "/services?lang=sv");
        assert_eq!(
            with_language("/services?a=b").as_str(),
            "/services?a=b&lang=sv"
        );
        assert_eq!(
            with_language("/services#top").as_str(),
            "/services?lang=sv#top"
        );
        assert_eq!(
            with_language("/services?lang=en").as_str(),
            "/services?lang=en"
        );
    }

    #[test]
    fn an_address_can_be_handed_on_in_another_one() {
        let path: LocalPath = "/a?b=c&d=%20#e".parse().unwrap();
        assert_eq!(path.as_parameter(), "/a%3Fb%3Dc%26d%3D%2520%23e");
    }
}
