//! For which host names the server answers.
//!
//! It listens on this machine only, yet any page on the web can give a name of its own the address
//! of this machine and then counts as the same origin to the browser. What remains different is
//! the name that the browser sends.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Uri};

/// The names of this machine for itself, and those that the person at it has allowed.
#[derive(Clone, Debug, Default)]
pub struct Hosts {
    allowed: Arc<[String]>,
}

impl Hosts {
    /// These names besides those of this machine.
    pub fn allowing(names: Vec<String>) -> Hosts {
        Hosts {
            allowed: names.into(),
        }
    }

    /// Whether a request is meant for this server: whatever host it names, in the address or in
    /// the header, is one of ours, on any port. A request that names none comes from no browser.
    pub fn answer_for(&self, uri: &Uri, headers: &HeaderMap) -> bool {
        let mut named = headers.get_all(HOST).iter();
        let header = named.next();
        named.next().is_none()
            && header.is_none_or(|it| it.to_str().is_ok_and(|it| self.include(it)))
            && uri.authority().is_none_or(|it| self.include(it.as_str()))
    }

    /// Whether a host, with or without a port, is one of ours.
    fn include(&self, text: &str) -> bool {
        let Ok(authority) = text.parse::<Authority>() else {
            return false;
        };
        let host = authority.host();
        let port = text.strip_prefix(host).map(|it| it.strip_prefix(':'));
        let is_whole = match port {
            Some(Some(port)) => {
                port.bytes().all(|it| it.is_ascii_digit()) && port.parse::<u16>().is_ok()
            }
            Some(None) => text.len() == host.len(),
            None => false,
        };
        let in_brackets = host.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
        let is_this_machine = match in_brackets {
            Some(address) => address.parse().is_ok_and(|it: Ipv6Addr| it.is_loopback()),
            None => {
                host.eq_ignore_ascii_case("localhost")
                    || host.parse().is_ok_and(|it: Ipv4Addr| it.is_loopback())
            }
        };
        let is_allowed = || {
            let mut names = self.allowed.iter();
            names.any(|it| it.eq_ignore_ascii_case(host))
        };
        is_whole && (is_this_machine || is_allowed())
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[track_caller]
    fn check(uri: &str, hosts: &[&'static str], expected: bool) {
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(HOST, HeaderValue::from_bytes(host.as_bytes()).unwrap());
        }
        let ours = Hosts::allowing(vec!["extranet.example".to_owned()]);
        let answers = ours.answer_for(&uri.parse().unwrap(), &headers);
        assert_eq!(answers, expected, "{uri} at {hosts:?}");
    }

    #[test]
    fn this_machine_is_known_by_its_own_names_on_any_port() {
        for host in [
            "127.0.0.1",
            "127.0.0.1:8080",
            "127.8.9.10:1",
            "localhost",
            "LocalHost:65535",
            "[::1]",
            "[::1]:8080",
            "extranet.example",
            "EXTRANET.example:443",
        ] {
            check("/", &[host], true);
            check(&format!("http://{host}/"), &["localhost"], true);
        }
        check("/", &[], true);
    }

    #[test]
    fn no_other_name_is_answered_for_however_it_is_written() {
        for host in [
            "evil.example",
            "evil.example:8080",
            "127.0.0.1.evil.example",
            "localhost.evil.example",
            "evil-localhost",
            "sub.extranet.example",
            "10.0.0.1",
            "0.0.0.0",
            "[::]",
            "[::2]",
            "::1",
            "127.1",
            "2130706433",
            "localhost:",
            "localhost:x",
            "localhost:+80",
            "localhost:65536",
            "a b",
            "",
            " ",
            "localhost, evil.example",
            "evil.example@localhost",
            "localhost@evil.example",
            "localhost/",
            "localhost#",
            "ä",
        ] {
            check("/", &[host], false);
        }
        check("/", &["localhost", "localhost"], false);
        check("/", &["localhost", "evil.example"], false);
        check("http://evil.example/", &["localhost"], false);
        check("http://localhost/", &["evil.example"], false);
    }
}
