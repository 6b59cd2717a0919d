//! What is read is what counts: texts that look the same are judged the same, and kept in one form.

use icu_normalizer::DecomposingNormalizerBorrowed;
use kanta_shared::application::ApplicationDraft;
use kanta_shared::day::Day;
use kanta_shared::field::{BillingField, ContactField, CustomerField, FieldPath, RowId};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{
    asked, clinic, context, full_draft, pasted_round, termination_context, typed_fields,
    valid_termination, with_text,
};
use kanta_shared::official_form::{official_form, shown};
use kanta_shared::problem::{optional_text, required_text};
use kanta_shared::service::KantaService::PatientData;
use kanta_shared::termination::TerminationDraft;
use kanta_shared::typed_text::prepared;
use kanta_shared::values::{BusinessId, Iban};
use proptest::prelude::*;

/// Invisible marks, by hand: from Word, from web pages, from right-to-left editors, and
/// fillers that have emptied required fields elsewhere.
const INVISIBLE: &str = "\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}\u{180e}\
    \u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\
    \u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206f}\u{2800}\u{3164}\
    \u{fe00}\u{fe0f}\u{feff}\u{ffa0}\u{fff9}\u{fffa}\u{fffb}\u{1d173}\u{1d17a}\u{e0001}\u{e0041}\
    \u{e007f}\u{e0100}\u{e01ef}";
const SPACES: &str = "\t\u{b}\u{c}\u{85} \u{a0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\
    \u{2006}\u{2007}\u{2008}\u{2009}\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";
const HYPHENS: &str = "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2043}\u{2212}\u{2d7}\u{fe58}\
    \u{fe63}\u{ff0d}";

fn decomposed(text: &str) -> String {
    let normalizer = DecomposingNormalizerBorrowed::new_nfd();
    normalizer.normalize(text).into_owned()
}

/// How a text looks, computed in another way than by the rules: two texts with one skeleton are
/// the same to everybody who reads them.
fn skeleton(text: &str) -> String {
    let visible = decomposed(text).replace(|it| INVISIBLE.contains(it), "");
    let words: Vec<String> = visible
        .split(|it| SPACES.contains(it))
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect();
    decomposed(&words.join(" "))
}

/// A right text for every field, of which nothing is left to correct.
fn right_text(draft: &ApplicationDraft, field: FieldPath) -> String {
    let json = serde_json::to_value(draft).unwrap();
    let text = json.pointer(draft.pointer(field).trim_start_matches('#'));
    match field {
        FieldPath::Customer(CustomerField::Email) => "info@äänekoski.fi".to_owned(),
        FieldPath::Customer(CustomerField::PostOffice) => "Ähtäri-Šillá".to_owned(),
        _ => text.unwrap().as_str().unwrap().to_owned(),
    }
}

fn is_free_text(field: FieldPath) -> bool {
    official_form(field, " ... x").is_some()
}

/// A draft with this text is the same application as one with the right text, and the field shows
/// the same when the person moves on.
#[track_caller]
fn check_same(field: FieldPath, typed: &str, right: &str) {
    let context = context(clinic(), PatientData, true);
    let draft = full_draft(&context);
    let application = |text: &str| with_text(&draft, field, text).parse(&context);
    let expected = application(right);
    assert!(expected.is_ok(), "{field}: {right:?}: {expected:?}");
    assert_eq!(application(typed), expected, "{field}: {typed:?}");
    let official = shown(field, right);
    assert_eq!(shown(field, typed), official, "{field}: {typed:?}");
    assert_eq!(official_form(field, &official), None, "{field}");
}

/// What is wrong with the text in a field of a draft in which all else is right.
fn code(field: FieldPath, typed: &str) -> Option<String> {
    let context = asked(context(clinic(), PatientData, true));
    let draft = with_text(&full_draft(&context), field, typed);
    let problems = draft.parse(&context).err()?;
    problems.of(field).map(|it| it.code())
}

#[test]
fn invisible_marks_change_nothing_in_any_field() {
    let draft = full_draft(&context(clinic(), PatientData, true));
    for field in typed_fields() {
        let right = right_text(&draft, field);
        let middle = right.char_indices().nth(2).unwrap().0;
        let (front, back) = right.split_at(middle);
        for mark in INVISIBLE.chars() {
            check_same(field, &format!("{mark}{front}{mark}{back}{mark}"), &right);
        }
        check_same(field, &format!("{INVISIBLE}{right}{INVISIBLE}"), &right);
        for space in SPACES.chars() {
            let text = right.replace(' ', &space.to_string());
            check_same(field, &format!("{space}{text}{space}{space}"), &right);
        }
        check_same(field, &decomposed(&right), &right);
    }
}

#[test]
fn brackets_quotes_and_marks_behind_are_no_part_of_a_value_and_stay_in_words() {
    let draft = full_draft(&context(clinic(), PatientData, true));
    for field in typed_fields() {
        let right = right_text(&draft, field);
        for [front, back] in [
            ["(", ")"],
            ["[", "]"],
            ["<", ">"],
            ["{", "}"],
            ["\"", "\""],
            ["'", "'"],
            ["”", "”"],
            ["“", "”"],
            ["„", "“"],
            ["’", "’"],
            ["»", "»"],
            ["«", "»"],
            ["", "."],
            ["", ";"],
            ["", ","],
            ["(", ").;"],
            ["\u{202a}“", ".”\u{202c}"],
        ] {
            let typed = [front, &right, back].concat();
            match is_free_text(field) {
                true => assert_eq!(shown(field, &typed), prepared(&typed)),
                false => check_same(field, &typed, &right),
            }
        }
    }
}

#[test]
fn labels_are_no_part_of_a_value() {
    let row = RowId(1);
    for (field, right, labels) in [
        (
            typed_fields()[0],
            "1.2.246.10.70100111.18.1",
            &[
                "OID ",
                "oid:",
                "OID-tunnus: ",
                "OID\u{2011}tunnus ",
                "urn:oid:",
                "URN:OID:",
                "Liityntäpiste: ",
            ][..],
        ),
        (
            FieldPath::Contact(row, ContactField::Phone),
            "040 123 4567",
            &[
                "tel:",
                "Puh. ",
                "puh.",
                "PUH: ",
                "Puhelin ",
                "Tel. ",
                "Tfn ",
                "GSM ",
                "Mobile: ",
                "Päivystys: ",
            ],
        ),
        (
            FieldPath::Customer(CustomerField::Email),
            "maija@esimerkki.fi",
            &[
                "mailto:",
                "MAILTO: ",
                "Sähköposti: ",
                "E-post: ",
                "E\u{2010}mail ",
            ],
        ),
        (
            FieldPath::Customer(CustomerField::PostalCode),
            "00100",
            &["FI-", "FI\u{2013}", "fi ", "Postinumero: ", "Postnummer "],
        ),
        (
            FieldPath::Contact(row, ContactField::CertificateNumber),
            "00100000017",
            &[
                "Varmennekortin numero: ",
                "Certifikatnummer ",
                "Certificate number: ",
            ],
        ),
        (
            FieldPath::Billing(BillingField::EInvoiceAddress),
            "FI21 1234 5600 0007 85",
            &["IBAN ", "IBAN: ", "iban\u{a0}", "IBAN", "Tilinumero: "],
        ),
        (
            FieldPath::Billing(BillingField::EInvoiceAddress),
            "003704944842TST01",
            &[
                "0216:",
                "OVT: ",
                "OVT-tunnus ",
                "Verkkolaskuosoite: ",
                "iso6523-actorid-upis::0216:",
            ],
        ),
        (
            FieldPath::Billing(BillingField::Operator),
            "003723327487",
            &["Välittäjätunnus: ", "Välittäjä ", "Förmedlarkod: "],
        ),
    ] {
        for label in labels {
            check_same(field, &[label, right].concat(), right);
        }
    }
    let email = FieldPath::Customer(CustomerField::Email);
    for typed in [
        "Maija Mallikas <maija@esimerkki.fi>",
        "\"Mallikas, Maija\" <maija@esimerkki.fi>;",
        "maija@esimerkki.fi <mailto:maija@esimerkki.fi>",
    ] {
        check_same(email, typed, "maija@esimerkki.fi");
    }
    for typed in [
        "Y-tunnus 0246246-0",
        "FO-nummer: 02462460",
        "Business ID 0246246\u{2013}0.",
    ] {
        assert_eq!(typed.parse::<BusinessId>(), "0246246-0".parse());
    }
    assert_eq!(
        "IBAN FI21 1234 5600 0007 85;".parse::<Iban>(),
        "FI2112345600000785".parse()
    );
}

#[test]
fn every_dash_is_a_hyphen_where_a_value_has_one() {
    for hyphen in HYPHENS.chars() {
        let typed = |text: &str| text.replace('-', &hyphen.to_string());
        let email = FieldPath::Customer(CustomerField::Email);
        check_same(
            email,
            &typed("etu-suku@esi-merkki.fi"),
            "etu-suku@esi-merkki.fi",
        );
        let phone = FieldPath::Customer(CustomerField::Phone);
        check_same(phone, &typed("040-123-4567"), "+358 40 123 4567");
        let code = FieldPath::Customer(CustomerField::PostalCode);
        check_same(code, &typed("FI-00100"), "00100");
        assert_eq!(
            typed("0246246-0").parse::<BusinessId>(),
            "0246246-0".parse()
        );
        assert_eq!(typed("2026-12-31").parse::<Day>(), Day::new(2026, 12, 31));
        let words = typed("Esimerkki-Malli");
        assert_eq!(
            optional_text(&words),
            Ok(Some(words)),
            "words keep their own"
        );
    }
}

#[test]
fn a_required_field_in_which_nothing_can_be_read_is_missing() {
    let optional = [
        FieldPath::Customer(CustomerField::Phone),
        FieldPath::Contact(RowId(1), ContactField::Title),
        FieldPath::Billing(BillingField::Reference),
    ];
    let mut blank: Vec<String> = INVISIBLE
        .chars()
        .chain(SPACES.chars())
        .map(String::from)
        .collect();
    blank.extend([
        INVISIBLE.to_owned(),
        SPACES.to_owned(),
        String::new(),
        " \u{200b}\u{a0}".to_owned(),
    ]);
    for field in typed_fields() {
        for typed in &blank {
            // A number that takes text messages is required.
            let expected = (!optional.contains(&field)).then_some("missing");
            assert_eq!(
                code(field, typed).as_deref(),
                expected,
                "{field}: {typed:?}"
            );
        }
    }
    for typed in [
        ".",
        "-",
        "–",
        "—",
        "…",
        "?",
        "...",
        "( )",
        "\u{301}",
        "\u{202e}.\u{202c}",
        "👍",
        "\u{200d}👩\u{200d}",
    ] {
        assert!(required_text(typed).is_err(), "{typed:?}");
    }
}

#[test]
fn a_termination_reads_its_texts_alike() {
    let context = termination_context(&[PatientData]);
    let right = valid_termination(&context);
    let expected = right.parse(&context).unwrap();
    let with = |change: &dyn Fn(&str) -> String| TerminationDraft {
        last_day: change(&right.last_day),
        explanation: change(&right.explanation),
        contact_name: change(&right.contact_name),
        contact_phone: change(&right.contact_phone),
        contact_email: change(&right.contact_email),
        ..right.clone()
    };
    for mark in INVISIBLE.chars() {
        let marked =
            with(&|it| format!("{mark}{}{mark}", it.replace('.', &format!("{mark}.{mark}"))));
        assert_eq!(marked.parse(&context).as_ref(), Ok(&expected), "{mark:?}");
    }
    for space in SPACES.chars() {
        let spaced = with(&|it| format!("{space}{}{space}", it.replace(' ', &space.to_string())));
        assert_eq!(spaced.parse(&context).as_ref(), Ok(&expected), "{space:?}");
    }
    for day in [
        "\u{200e}31.\u{200e}12.\u{200e}2026",
        "2026–12–31",
        "2026\u{2011}12\u{2011}31",
        "31.12.2026.",
        "31. 12. 2026",
        "31.\u{a0}12.\u{a0}2026;",
        "(31.12.2026)",
    ] {
        let draft = TerminationDraft {
            last_day: day.to_owned(),
            ..right.clone()
        };
        assert_eq!(draft.parse(&context).as_ref(), Ok(&expected), "{day:?}");
    }
}

#[test]
fn pasted_text_is_kept_in_its_official_form() {
    for round in 0..kanta_shared::fixtures::PASTED_ROUNDS {
        for (field, typed) in pasted_round(round) {
            let official = shown(field, typed);
            assert_eq!(shown(field, &official), official, "{field}: {typed:?}");
            assert_eq!(
                code(field, &official),
                code(field, typed),
                "{field}: {typed:?}"
            );
            let hidden = official.replace(['\u{200d}', '\u{fe0f}'], "");
            assert!(
                !hidden.contains(|it| INVISIBLE.contains(it)),
                "{field}: {official:?}"
            );
        }
    }
}

/// Any text, and texts of what the values and the rules are about.
fn any_text() -> impl Strategy<Value = String> {
    let letters = [
        INVISIBLE,
        SPACES,
        HYPHENS,
        "\n\r\0\u{7}.,;:()<>“”\"'012345679FIaäA\u{308}\u{30a}\u{323}é👩⚕@",
    ];
    let letters: Vec<char> = letters.concat().chars().collect();
    prop_oneof![
        any::<String>(),
        prop::collection::vec(prop::sample::select(letters), 0..30).prop_map(String::from_iter),
    ]
}

/// The text with invisible marks strewn over it, in two parts where that can be, and other
/// spaces. Pictographs are left out, for they look otherwise with some marks.
fn in_disguise() -> impl Strategy<Value = [String; 2]> {
    let words = prop_oneof![
        "[A-Za-zäöåÄÖÅšž0-9.,@:()–-]{1,12}( [A-Za-zäö0-9.]{1,8}){0,3}",
        "(OID |urn:oid:)?1[.,]2[.,]246[.,]10[.,]7010011[01l][.,]18[.,]1[.;]?",
        "(tel:|Puh. )?0[45]0[ -]?[0-9]{3}[ -]?[0-9]{3,4}",
        "(IBAN )?FI[0-9]{2} [0-9]{4}",
        "[0-3][0-9]\\.1[0-2]\\.20[0-9]{2}\\.?",
    ];
    let marks = prop::collection::vec(
        (
            any::<prop::sample::Index>(),
            prop::sample::select(INVISIBLE.chars().collect::<Vec<_>>()),
        ),
        0..6,
    );
    let space = prop::sample::select(SPACES.chars().collect::<Vec<_>>());
    (words, marks, space, any::<bool>()).prop_map(|(words, marks, space, apart)| {
        let mut typed: Vec<char> = match apart {
            true => decomposed(&words).chars().collect(),
            false => words.chars().collect(),
        };
        for it in &mut typed {
            if *it == ' ' {
                *it = space;
            }
        }
        for (at, mark) in marks {
            typed.insert(at.index(typed.len() + 1), mark);
        }
        [words, String::from_iter(typed)]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn preparing_twice_is_preparing_once(text in any_text()) {
        let once = prepared(&text);
        prop_assert_eq!(prepared(&once), once.clone());
        for field in typed_fields() {
            let official = shown(field, &text);
            prop_assert_eq!(shown(field, &official), official);
        }
    }

    #[test]
    fn texts_that_look_the_same_are_judged_the_same([words, typed] in in_disguise()) {
        prop_assert_eq!(skeleton(&typed), skeleton(&words));
        prop_assert_eq!(typed.parse::<Day>(), words.parse::<Day>());
        for field in typed_fields() {
            prop_assert_eq!(shown(field, &typed), shown(field, &words));
            prop_assert_eq!(code(field, &typed), code(field, &words));
        }
    }
}
