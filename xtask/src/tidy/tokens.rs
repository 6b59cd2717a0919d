//! The words and signs of Rust code.

/// The words and signs of the code, without its tests and comments.
pub(super) fn tokens(text: &str) -> Vec<&str> {
    let (code, tests) = text
        .split_once("#[cfg(test)]\nmod tests {")
        .unwrap_or((text, ""));
    let after_tests = tests.split_once("\n}\n").map_or("", |(_, after)| after);
    let mut tokens = Vec::new();
    for mut rest in [code, after_tests] {
        while let Some(first) = rest.chars().next() {
            let skipped = not_code(rest, first);
            let end = skipped.unwrap_or_else(|| match rest.find(|it| !is_of_a_name(it)) {
                Some(0) if rest.starts_with("::") => 2,
                Some(0) => first.len_utf8(),
                Some(end) => end,
                None => rest.len(),
            });
            if skipped.is_none() {
                tokens.push(&rest[..end]);
            }
            rest = &rest[end..];
        }
    }
    tokens
}

/// The length of the space, the comment, the text or the character with which `rest` begins.
fn not_code(rest: &str, first: char) -> Option<usize> {
    let up_to = |from: usize, end: &str| {
        let after = rest.get(from..).and_then(|it| it.find(end));
        after.map_or(rest.len(), |it| from + it + end.len())
    };
    if first.is_whitespace() {
        return Some(first.len_utf8());
    }
    if rest.starts_with("//") {
        return Some(up_to(2, "\n"));
    }
    if rest.starts_with("/*") {
        return Some(up_to(2, "*/"));
    }
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'));
    if let Some(raw) = raw {
        let inside = raw.trim_start_matches('#');
        if inside.starts_with('"') {
            let hashes = &raw[..raw.len() - inside.len()];
            let begin = rest.len() - inside.len() + 1;
            return Some(up_to(begin, &format!("\"{hashes}")));
        }
    }
    match first {
        '"' => {
            let mut escaped = false;
            let end = rest[1..].find(|it| {
                let ends = it == '"' && !escaped;
                escaped = it == '\\' && !escaped;
                ends
            });
            Some(end.map_or(rest.len(), |it| it + 2))
        }
        '\'' if rest[1..].starts_with('\\') => Some(up_to(3, "'")),
        '\'' => {
            let one = rest[1..].chars().next()?.len_utf8();
            // Otherwise it is a lifetime.
            rest[1 + one..].starts_with('\'').then_some(one + 2)
        }
        _ => None,
    }
}

pub(super) fn is_of_a_name(it: char) -> bool {
    it.is_alphanumeric() || it == '_'
}
