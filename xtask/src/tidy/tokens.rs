//! The words and signs of Rust code.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The words and signs of the code, without its tests, comments and texts. What is no Rust has none:
/// the compiler says so.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let (code, tests) = text
        .split_once("#[cfg(test)]\nmod tests {")
        .unwrap_or((text, ""));
    let after_tests = tests.split_once("\n}\n").map_or("", |(_, after)| after);
    let mut tokens = Vec::new();
    for code in [code, after_tests] {
        add(code.parse().unwrap_or_default(), &mut tokens);
    }
    tokens
}

fn add(stream: TokenStream, tokens: &mut Vec<String>) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                tokens.push(open.to_owned());
                add(group.stream(), tokens);
                tokens.push(close.to_owned());
            }
            TokenTree::Punct(sign)
                if sign.as_char() == ':' && tokens.last().is_some_and(|it| it == ":") =>
            {
                tokens.pop();
                tokens.push("::".to_owned());
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => tokens.push(tree.to_string()),
            TokenTree::Literal(_) => {}
        }
    }
}

pub(super) fn is_of_a_name(it: char) -> bool {
    it.is_alphanumeric() || it == '_'
}
