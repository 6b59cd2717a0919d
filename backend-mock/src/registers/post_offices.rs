//! Posti's list of postal codes, embedded in the program from `content/post-offices.csv`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kanta_shared::customer::PostOffice;
use kanta_shared::values::PostalCode;

const LIST: &str = include_str!("../../content/post-offices.csv");

static POST_OFFICES: LazyLock<BTreeMap<&'static str, PostOffice>> = LazyLock::new(|| {
    read(LIST).expect("the list begins with its day, and each line has a postal code and a name")
});

/// The post office of a postal code, if the list has the code.
pub fn post_office(code: &PostalCode) -> Option<&'static PostOffice> {
    POST_OFFICES.get(code.as_str())
}

/// Reads the list: comments, its day, and a line for each postal code.
fn read(list: &str) -> Option<BTreeMap<&str, PostOffice>> {
    let mut lines = list.lines().skip_while(|it| it.starts_with('#'));
    let dated = lines.next()?.parse().ok()?;
    lines
        .map(|line| {
            let mut columns = line.split(';');
            let (code, fi) = (columns.next()?, columns.next()?);
            let office = PostOffice {
                postal_code: code.parse().ok()?,
                fi: fi.to_owned(),
                sv: columns.next().unwrap_or(fi).to_owned(),
                dated,
            };
            Some((code, office))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_postal_code_has_its_post_office() {
        for (code, expected) in [
            ("00100", Some(["Helsinki", "Helsingfors"])),
            ("20100", Some(["Turku", "Åbo"])),
            ("22100", Some(["Mariehamn", "Mariehamn"])),
            ("00056", Some(["KELA", "FPA"])),
            ("99999", Some(["Korvatunturi", "Korvatunturi"])),
            ("00001", None),
        ] {
            let office = post_office(&code.parse().unwrap());
            let names = office.map(|it| [it.fi.as_str(), it.sv.as_str()]);
            assert_eq!(names, expected, "{code}");
        }
        assert!(3_000 < POST_OFFICES.len());
    }
}
