//! Texts with parameters: a name in braces is the place of the parameter with that name.

use std::fmt::{Display, Write};

/// The text with its parameters in their places.
#[must_use]
pub fn fill(template: &str, parameters: &[(&str, &dyn Display)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, (name, after))) = rest
        .split_once('{')
        .and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        text.push_str(before);
        if let Some((_, parameter)) = parameters.iter().find(|(it, _)| *it == name) {
            // A `String` takes everything.
            let _ = write!(text, "{parameter}");
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// Whether each parameter has a place in the text of each language, and no place is for another.
#[must_use]
pub const fn fits(text: [&str; 3], names: &[&str]) -> bool {
    let mut language = 0;
    while language < text.len() {
        let bytes = text[language].as_bytes();
        let mut found = 0_u32;
        let mut index = 0;
        while index < bytes.len() {
            if bytes[index] == b'{' {
                let Some(name) = name_at(bytes, index + 1, names) else {
                    return false;
                };
                found |= 1 << name;
            }
            index += 1;
        }
        if found != (1 << names.len()) - 1 {
            return false;
        }
        language += 1;
    }
    true
}

/// Which of the names begins here and ends at a closing brace.
const fn name_at(bytes: &[u8], start: usize, names: &[&str]) -> Option<usize> {
    let mut which = 0;
    while which < names.len() {
        let name = names[which].as_bytes();
        let end = start + name.len();
        let mut length = 0;
        while length < name.len()
            && start + length < bytes.len()
            && bytes[start + length] == name[length]
        {
            length += 1;
        }
        if length == name.len() && end < bytes.len() && bytes[end] == b'}' {
            return Some(which);
        }
        which += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn parameters_take_their_places() {
        let sentence = |language, n: usize, time: &str| {
            Sentence! { language, n, time;
                fi: "Klo {time}: {n} kohtaa",
                sv: "{n} punkter kl. {time}",
                en: "{n} of {n} at {time}.",
            }
        };
        assert_eq!(sentence(Language::Fi, 2, "9.05"), "Klo 9.05: 2 kohtaa");
        assert_eq!(sentence(Language::Sv, 2, "9.05"), "2 punkter kl. 9.05");
        assert_eq!(sentence(Language::En, 2, "9:05"), "2 of 2 at 9:05.");
        // What a parameter says is no template.
        assert_eq!(sentence(Language::Fi, 1, "{n}"), "Klo {n}: 1 kohtaa");
    }

    #[test]
    fn a_missing_or_misnamed_parameter_does_not_fit() {
        assert!(fits(["{a} ja {b}", "{b}{a}", "{a}{a}{b}"], &["a", "b"]));
        for text in ["{a}", "{a} {c}", "{a} {b} {c}", "{a} {b", "{a} {bb}", ""] {
            assert!(!fits(["{a}{b}", "{a}{b}", text], &["a", "b"]), "{text}");
        }
    }
}
