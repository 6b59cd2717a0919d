//! The address of the page that is open, and the parameters in it.

use kanta_shared::api::paths::IDENTIFIED;
use leptos::prelude::*;

/// The parameter that names the language, as in `?lang=sv`.
pub const LANGUAGE: &str = "lang";

/// The query of an address, with its `?`, with this parameter in place of others of its name; without
/// them if there is no value. A parameter with an empty value is its name alone.
pub fn with_parameter(search: &str, name: &str, value: Option<&str>) -> String {
    let own = value.map(|it| parameter(name, it));
    let others = parameters(search).filter(|it| parts(it).0 != name);
    let query: Vec<&str> = others.chain(own.as_deref()).collect();
    match query.as_slice() {
        [] => String::new(),
        _ => ["?", &query.join("&")].concat(),
    }
}

/// The value of a parameter in a query, as it is written there.
pub fn raw_value<'a>(search: &'a str, name: &str) -> Option<&'a str> {
    parameters(search)
        .map(parts)
        .find(|it| it.0 == name)
        .map(|it| it.1)
}

/// A parameter as it is written in a query; its value is encoded here.
pub fn parameter(name: &str, value: &str) -> String {
    match value {
        "" => name.to_owned(),
        value => [name, "=", &encoded(value)].concat(),
    }
}

/// The address to return to: the path with its query, without the parameters that count only once.
pub fn to_return_to(path: &str, search: &str) -> String {
    let search = with_parameter(search, LANGUAGE, None);
    [path, &with_parameter(&search, IDENTIFIED, None)].concat()
}

/// [`to_return_to`] for the page that is open.
pub fn here() -> String {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    to_return_to(&path, &location.search().unwrap_or_default())
}

/// Changes the query of the address in place: nothing is loaded, and the history gets no new entry.
pub fn change_query(change: impl FnOnce(&str) -> String) {
    let location = window().location();
    if let (Ok(path), Ok(search), Ok(hash), Ok(history)) = (
        location.pathname(),
        location.search(),
        location.hash(),
        window().history(),
    ) {
        let changed = change(&search);
        if changed != search {
            let state = history.state().unwrap_or_default();
            let address = [path, changed, hash].concat();
            // Browsers refuse too many calls. The next change makes up for it.
            let _ = history.replace_state_with_url(&state, "", Some(&address));
        }
    }
}

/// The parameters of a query as they are written.
fn parameters(search: &str) -> impl Iterator<Item = &str> {
    let search = search.strip_prefix('?').unwrap_or(search);
    search.split('&').filter(|it| !it.is_empty())
}

/// The name and the value of a parameter.
fn parts(parameter: &str) -> (&str, &str) {
    parameter.split_once('=').unwrap_or((parameter, ""))
}

/// The text as it may be written in a query.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte))
            }
            _ => {
                encoded.push('%');
                encoded.extend(
                    [byte >> 4, byte & 15]
                        .map(|it| char::from(b"0123456789ABCDEF"[usize::from(it)])),
                );
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_is_there_once_and_the_others_stay() {
        let check = |search, value, expected| {
            assert_eq!(with_parameter(search, "a", value), expected, "{search}");
        };
        check("", Some("1"), "?a=1");
        check("a=0", Some("1"), "?a=1");
        check("?a=0&b=2&a", Some("1"), "?b=2&a=1");
        check("?ab=0", Some(""), "?ab=0&a");
        check("?b", Some("ä &"), "?b&a=%C3%A4%20%26");
        check("?b&a=1", None, "?b");
        check("?a", None, "");
    }

    #[test]
    fn a_value_is_found_by_the_whole_name() {
        let check = |search, expected| assert_eq!(raw_value(search, "a"), expected, "{search}");
        check("?ab=1&a=2&a=3", Some("2"));
        check("a", Some(""));
        check("?b=a", None);
        check("", None);
    }

    #[test]
    fn what_counts_only_once_is_not_come_back_to() {
        let check = |search, expected| assert_eq!(to_return_to("/guides", search), expected);
        check("", "/guides");
        check("?lang=sv&identified", "/guides");
        check(
            "words=loki&lang=sv&kind=form",
            "/guides?words=loki&kind=form",
        );
    }
}
