//! Domains that look like a slip of another.

use super::EmailAddress;
use crate::typed_text::lowercase;

/// Domains of providers that many people use.
const COMMON: [&str; 13] = [
    "gmail.com",
    "hotmail.com",
    "hotmail.fi",
    "outlook.com",
    "icloud.com",
    "yahoo.com",
    "luukku.com",
    "elisanet.fi",
    "saunalahti.fi",
    "kolumbus.fi",
    "pp.inet.fi",
    "suomi24.fi",
    "protonmail.com",
];

/// Domains of other providers that differ from a common one by a letter.
const ALSO_REAL: [&str; 4] = ["mail.com", "ymail.com", "email.com", "hotmail.se"];

impl EmailAddress {
    /// The part behind the `@`, in small letters.
    pub fn domain(&self) -> String {
        let domain = self.0.split_once('@').map(|(_, domain)| domain);
        lowercase(domain.unwrap_or_default())
    }

    /// The domain that was probably meant: a common one, or that of the customer's own address,
    /// from which this one differs by a single slip. `None` if nothing looks odd.
    pub fn meant_domain(&self, own: Option<&EmailAddress>) -> Option<String> {
        let domain = self.domain();
        let own = own.map(EmailAddress::domain);
        let mut real = COMMON
            .iter()
            .chain(&ALSO_REAL)
            .copied()
            .chain(own.as_deref());
        if real.any(|it| it == domain) {
            return None;
        }
        let mut likely = COMMON.iter().copied().chain(own.as_deref());
        let meant = likely.find(|it| is_one_slip(&domain, it));
        meant.map(str::to_owned)
    }
}

/// Whether one text becomes the other by adding, leaving out or replacing a character, or by
/// exchanging two neighbours.
fn is_one_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = |pair: &(&char, &char)| pair.0 == pair.1;
    let head = one.iter().zip(&other).take_while(same).count();
    let (one, other) = (&one[head..], &other[head..]);
    let (back, other_back) = (one.iter().rev(), other.iter().rev());
    let tail = back.zip(other_back).take_while(same).count();
    match (&one[..one.len() - tail], &other[..other.len() - tail]) {
        ([_], [_] | []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_one_slip_away_from_a_common_one_or_from_the_own_is_noticed() {
        let own = "kirjaamo@laakarimalli.fi".parse().ok();
        for (address, expected) in [
            ("maija@gmial.com", Some("gmail.com")),
            ("maija@gmai.com", Some("gmail.com")),
            ("maija@gmaill.com", Some("gmail.com")),
            ("maija@gnail.com", Some("gmail.com")),
            ("maija@Gmail.con", Some("gmail.com")),
            ("maija@hotnail.com", Some("hotmail.com")),
            ("maija@laakrimalli.fi", Some("laakarimalli.fi")),
            ("maija@laakarimalli.fl", Some("laakarimalli.fi")),
            ("maija@gmail.com", None),
            ("maija@LAAKARIMALLI.fi", None),
            ("maija@mail.com", None),
            ("maija@ymail.com", None),
            ("maija@example.fi", None),
            ("maija@malli.fi", None),
        ] {
            let meant = address
                .parse::<EmailAddress>()
                .ok()
                .and_then(|it| it.meant_domain(own.as_ref()));
            assert_eq!(meant.as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn without_an_own_address_only_common_domains_are_compared() {
        let address: Option<EmailAddress> = "a@laakrimalli.fi".parse().ok();
        assert_eq!(address.and_then(|it| it.meant_domain(None)), None);
    }
}
