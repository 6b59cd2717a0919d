//! What may happen in a journey, and how it is drawn.

use kanta_backend_mock::faults::{Effect, LetterEffect};
use kanta_shared::application::access_points::AccessPointDraft;
use kanta_shared::application::{ApplicationContext, ApplicationDraft};
use kanta_shared::contact::ContactDraft;
use kanta_shared::field::RowId;
use kanta_shared::fixtures::valid_draft;
use kanta_shared::role::{ContactKind, ContactRole};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Something that happens, and what goes wrong with its request.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub(super) action: Action,
    pub(super) fault: Option<Effect>,
    /// What happens to the next letter.
    pub(super) letter: Option<LetterEffect>,
}

/// A tab of a browser. The first two are of one person, the third is a colleague's.
pub(super) type TabNumber = usize;

#[derive(Clone, Debug)]
pub(super) enum Action {
    /// Types something that is not saved yet; the number says what.
    Type(TabNumber, Part, u8),
    /// Puts everything right.
    Correct(TabNumber),
    Save(TabNumber),
    /// Saves, and goes to a step.
    Move(TabNumber, usize),
    /// Saves, and reloads the page.
    Reload(TabNumber),
    Send(TabNumber),
    Recall(TabNumber),
    /// Changes the e-mail address of a service in use.
    Change(TabNumber),
    LogOut(TabNumber),
    /// So many minutes pass.
    Wait(u16),
    Kela(Deed),
}

/// What Kela does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    Take,
    Ask,
    Accept,
}

/// What can be changed on its own, so that two people can do it side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Oid,
    Systems,
    Renewal,
    Street,
    Email,
    Phone,
    Name,
    Kind,
    Title,
    Archivist,
    Certificate,
    SecondContact,
    Reference,
    Description,
    Commitment,
    Reply,
}

impl Part {
    pub(super) const ALL: [Part; 16] = [
        Part::Oid,
        Part::Systems,
        Part::Renewal,
        Part::Street,
        Part::Email,
        Part::Phone,
        Part::Name,
        Part::Kind,
        Part::Title,
        Part::Archivist,
        Part::Certificate,
        Part::SecondContact,
        Part::Reference,
        Part::Description,
        Part::Commitment,
        Part::Reply,
    ];

    /// Whether it applies or not depending on other answers, or on what the customer has signed.
    pub(super) fn may_lapse(self) -> bool {
        match self {
            Part::Systems
            | Part::Renewal
            | Part::Title
            | Part::Certificate
            | Part::SecondContact
            | Part::Commitment => true,
            Part::Oid
            | Part::Street
            | Part::Email
            | Part::Phone
            | Part::Name
            | Part::Kind
            | Part::Archivist
            | Part::Reference
            | Part::Description
            | Part::Reply => false,
        }
    }

    /// What a draft has there.
    pub(super) fn of(self, draft: &ApplicationDraft) -> String {
        let point = draft.access_points.iter().find(|it| it.id == FIRST);
        let contact = draft.contacts.iter().find(|it| it.id == FIRST);
        match self {
            Part::Oid => format!("{:?}", point.map(|it| &it.oid)),
            Part::Systems => format!("{:?}", point.map(|it| &it.systems)),
            Part::Renewal => format!("{:?}", draft.renewal_requests),
            Part::Street => draft.customer.street.clone(),
            Part::Email => draft.customer.email.clone(),
            Part::Phone => draft.customer.phone.clone(),
            Part::Name => format!("{:?}", contact.map(|it| &it.name)),
            Part::Kind => format!("{:?}", contact.map(|it| it.kind)),
            Part::Title => format!("{:?}", contact.map(|it| &it.title)),
            Part::Archivist => {
                format!(
                    "{:?}",
                    contact.map(|it| it.roles.contains(&ContactRole::Archivist))
                )
            }
            Part::Certificate => format!("{:?}", contact.map(|it| &it.certificate_number)),
            Part::SecondContact => {
                format!("{:?}", draft.contacts.iter().find(|it| it.id == SECOND))
            }
            Part::Reference => draft.billing.reference.clone(),
            Part::Description => format!("{:?}", draft.service_description),
            Part::Commitment => format!("{:?}", draft.commitment),
            Part::Reply => draft.reply.clone(),
        }
    }

    /// Types something there. One value of six leaves it empty.
    pub(super) fn change(
        self,
        draft: &mut ApplicationDraft,
        value: u8,
        context: &ApplicationContext,
    ) {
        let right = valid_draft(context);
        let is_given = !value.is_multiple_of(6);
        let text = |text: String| if is_given { text } else { String::new() };
        let mut row = AccessPointDraft::new(FIRST);
        let mut person = ContactDraft::new(FIRST);
        let point = draft.access_points.iter_mut().find(|it| it.id == FIRST);
        let contact = draft.contacts.iter_mut().find(|it| it.id == FIRST);
        let (point, contact) = (point.unwrap_or(&mut row), contact.unwrap_or(&mut person));
        match self {
            Part::Oid => point.oid = text(format!("1.2.246.10.70100111.18.{}", 1 + value % 2)),
            Part::Systems => {
                let chosen = SYSTEMS.iter().zip(0..).filter(|(_, n)| value >> n & 1 == 1);
                point.systems = chosen.map(|(it, _)| (*it).to_owned()).collect();
            }
            Part::Renewal => draft.renewal_requests = is_given.then_some(value % 2 == 1),
            Part::Street => draft.customer.street = text(format!("Esimerkkikatu {value}")),
            Part::Email => draft.customer.email = text(format!("kirjaamo{value}@esimerkki.fi")),
            Part::Phone => draft.customer.phone = text(format!("+358 9 123 {:04}", value)),
            Part::Name => contact.name = text(format!("Maija Mallikas {}", letter(value))),
            Part::Kind => {
                contact.kind = match value % 3 {
                    0 => ContactKind::Organisation,
                    _ => ContactKind::Person,
                }
            }
            Part::Title => contact.title = text(format!("Johtaja {}", letter(value))),
            Part::Archivist => {
                match value % 2 {
                    0 => contact.roles.remove(&ContactRole::Archivist),
                    _ => contact.roles.insert(ContactRole::Archivist),
                };
            }
            Part::Certificate => contact.certificate_number = text("00100000017".to_owned()),
            Part::SecondContact => {
                draft.contacts.retain(|it| it.id != SECOND);
                if is_given {
                    draft.contacts.push(ContactDraft {
                        id: SECOND,
                        name: format!("Toinen Henkilö {}", letter(value)),
                        ..right.contacts[0].clone()
                    });
                }
            }
            Part::Reference => draft.billing.reference = text(format!("Viite {value}")),
            Part::Description => {
                draft.service_description = right.service_description.filter(|_| is_given);
            }
            Part::Commitment => draft.commitment = right.commitment.filter(|_| is_given),
            Part::Reply => draft.reply = text(format!("Vastaus {value}")),
        }
    }
}

/// The rows of the first access point and of two contacts.
const FIRST: RowId = RowId(1);
const SECOND: RowId = RowId(2);

/// Systems of two access points; what is chosen need not fit.
const SYSTEMS: [&str; 3] = [
    "Potilas-Esimerkki",
    "Ajanvaraus-Esimerkki",
    "Sosiaali-Esimerkki",
];

fn letter(value: u8) -> char {
    char::from(b'A' + value % 26)
}

/// Every fault of a request that does not only take time.
const FAULTS: [Effect; 16] = [
    Effect::Status(401),
    Effect::Status(409),
    Effect::Status(412),
    Effect::Status(422),
    Effect::Status(429),
    Effect::Status(500),
    Effect::Status(503),
    Effect::StatusAfter(504),
    Effect::DropBefore,
    Effect::DropAfter,
    Effect::Cut,
    Effect::Reset,
    Effect::Twice,
    Effect::Stale,
    Effect::WrongType,
    Effect::Garbage,
];

/// How late a letter is, in seconds.
pub(super) const LATE: u32 = 60 * 60;

const LETTER_FAULTS: [LetterEffect; 3] = [
    LetterEffect::Lost,
    LetterEffect::Twice,
    LetterEffect::Late(LATE),
];

/// Draws what happens next.
pub(super) fn planned() -> impl Strategy<Value = Planned> {
    let tab = || 0..3usize;
    let action = prop_oneof![
        8 => (tab(), select(&Part::ALL), 0..=255u8).prop_map(|(tab, part, value)| Action::Type(tab, part, value)),
        3 => tab().prop_map(Action::Correct),
        6 => tab().prop_map(Action::Save),
        2 => (tab(), 0..9usize).prop_map(|(tab, step)| Action::Move(tab, step)),
        2 => tab().prop_map(Action::Reload),
        3 => tab().prop_map(Action::Send),
        1 => tab().prop_map(Action::Recall),
        1 => tab().prop_map(Action::Change),
        1 => tab().prop_map(Action::LogOut),
        1 => (1..50u16).prop_map(Action::Wait),
        2 => select(&[Deed::Take, Deed::Ask, Deed::Accept]).prop_map(Action::Kela),
    ];
    let fault = option::weighted(0.4, select(&FAULTS));
    let letter = option::weighted(0.1, select(&LETTER_FAULTS));
    (action, fault, letter).prop_map(|(action, fault, letter)| Planned {
        action,
        fault,
        letter,
    })
}
