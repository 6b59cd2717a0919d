use super::*;
use crate::values::{
    BusinessId, CertificateNumber, EInvoiceAddress, EmailAddress, Oid, OperatorId, PhoneNumber,
    PostalCode, SmsPhoneNumber,
};

fn rejection<T>(text: &str) -> Option<ProblemKind>
where
    T: std::str::FromStr,
    ProblemKind: From<T::Err>,
{
    text.parse::<T>().err().map(ProblemKind::from)
}

#[test]
fn a_code_is_the_kind_and_the_reason_that_the_wire_carries() {
    let parsers = [
        rejection::<Oid>,
        rejection::<BusinessId>,
        rejection::<EmailAddress>,
        rejection::<PhoneNumber>,
        rejection::<SmsPhoneNumber>,
        rejection::<PostalCode>,
        rejection::<EInvoiceAddress>,
        rejection::<OperatorId>,
        rejection::<CertificateNumber>,
        rejection::<Day>,
    ];
    let texts = [
        "",
        "x",
        "1",
        "1..2",
        "9.1",
        "1.99",
        "1.02",
        "123",
        "1234567-0",
        "@",
        "a@b",
        "a b@c.fi",
        "+358",
        "09 1",
        "+999 1",
        "00000",
        "0037",
        "003712345670",
        "FI00",
        "31.2.2026",
        "1.13.2026",
    ];
    let mut reasons = std::collections::BTreeSet::new();
    for parser in parsers {
        for kind in texts.iter().filter_map(|it| parser(it)) {
            let json = serde_json::to_value(&kind).unwrap();
            let name = |member: &str| json[member].as_str().unwrap().to_owned();
            assert_eq!(kind.code(), [name("kind"), name("reason")].join("."));
            reasons.insert(kind.code());
        }
    }
    assert!(reasons.len() > 20, "{reasons:?}");
    assert_eq!(ProblemKind::TooManyRows { max: 1 }.code(), "too_many_rows");
}
