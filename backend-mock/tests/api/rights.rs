//! Who may do what: every operation of the API, asked by each persona for each organisation that lets it in, about
//! their own objects, those of others and none, in every state.

use kanta_backend_mock::{applications, desk, filings, services, termination};
use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use kanta_backend_mock::conditional::Seen;
use kanta_backend_mock::description;
use kanta_backend_mock::scenarios::Scenario;
use kanta_backend_mock::session::Actor;
use kanta_backend_mock::storage::applications::{OfApplication, StoredApplication};
use kanta_backend_mock::storage::terminations::{OfTermination, StoredTermination};
use kanta_shared::api::error::{ErrorBody, ErrorCode};
use kanta_shared::api::{ApplicationDetails, IDEMPOTENCY_KEY, ServiceDetails, ServiceState, paths};
use kanta_shared::application::{ApplicationDraft, ApplicationStatus};
use kanta_shared::customer::CustomerDraft;
use kanta_shared::customership::SectionData;
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{county, valid_draft, valid_termination};
use kanta_shared::organisation::Organisation;
use kanta_shared::service::KantaService::{self, PatientData, Prescription};
use kanta_shared::session::{Access, Basis, Capability, Person, Session};
use kanta_shared::termination::{TerminationDraft, TerminationStatus};
use serde_json::{Value, json};

use crate::helpers::{Answer, Browser, TestApp};

/// What decides about an operation: who may ask, about what, and in which state that has to be.
struct Rule {
    needs: Needs,
    about: About,
    when: When,
    /// What it answers when all is as it should be.
    answers: u16,
}

/// What it takes to ask.
#[derive(Clone, Copy)]
enum Needs {
    Nothing,
    Identification,
    View(Capability),
    Edit(Capability),
    /// The right to change any part of an application.
    AnyPart,
}

/// What is named in the path or in the body.
#[derive(Clone, Copy, PartialEq)]
enum About {
    /// Nothing, or what is the same for all.
    Nothing,
    Application,
    Termination,
    AccessPoint,
    PostalCode,
    Service,
    /// A service that is in use.
    InUse,
    Organisation,
    Guide,
    Pharmacy,
    /// The commitment that was signed.
    Commitment,
}

/// The state in which an application has to be.
#[derive(Clone, Copy)]
enum When {
    Always,
    /// It has never been sent.
    Draft,
    /// The customer may change it.
    Open,
    /// It has been sent at least once.
    Delivered,
    /// The commitment has been signed in it.
    Signed,
    /// It has been sent, and Kela has not taken it yet.
    Sent,
    /// The service is not in use, and nothing ends.
    NotAccepted,
    /// Something is in use, and no notice has been given.
    InUse,
    /// A notice of termination is being filled in.
    EndingDraft,
}

/// The rule of an operation. A new operation has to get one before it is tested.
fn rule(operation: &str) -> Rule {
    use Capability::{
        AccessPoints, Application, Commitment, Customer, Guides, Status, Termination,
    };
    use Needs::{AnyPart, Edit, Identification, Nothing, View};
    let (needs, about, when, answers) = match operation {
        "GET /api/v1/session" => (Identification, About::Nothing, When::Always, 200),
        "DELETE /api/v1/session" => (Nothing, About::Nothing, When::Always, 204),
        "PUT /api/v1/session/organisation" => {
            (Identification, About::Organisation, When::Always, 200)
        }
        "GET /api/v1/organisations" => (Identification, About::Nothing, When::Always, 200),
        "GET /api/v1/services" => (View(Status), About::Nothing, When::Always, 200),
        "GET /api/v1/services/{service}" => (View(Status), About::Service, When::Always, 200),
        "GET /api/v1/pharmacies" => (View(Customer), About::Pharmacy, When::Always, 200),
        "POST /api/v1/applications" => (Edit(Application), About::Nothing, When::NotAccepted, 200),
        "GET /api/v1/applications/{id}" => (View(Status), About::Application, When::Always, 200),
        "DELETE /api/v1/applications/{id}" => {
            (Edit(Application), About::Application, When::Draft, 204)
        }
        "PUT /api/v1/applications/{id}/draft" => (AnyPart, About::Application, When::Open, 200),
        "POST /api/v1/applications/{id}/submission" => {
            (Edit(Application), About::Application, When::Open, 200)
        }
        "GET /api/v1/applications/{id}/copy" => {
            (View(Application), About::Application, When::Delivered, 200)
        }
        "GET /api/v1/applications/{id}/commitment" => {
            (View(Commitment), About::Application, When::Signed, 200)
        }
        "GET /api/v1/documents" => (View(Status), About::Nothing, When::Always, 200),
        "POST /api/v1/applications/{id}/recall" => {
            (Edit(Application), About::Application, When::Sent, 200)
        }
        "GET /api/v1/customership/{service}" => (View(Status), About::InUse, When::Always, 200),
        // Which part is changed decides; here it is customer data.
        "POST /api/v1/customership/{service}/changes" => {
            (Edit(Customer), About::InUse, When::Always, 201)
        }
        "GET /api/v1/termination" => (View(Termination), About::Nothing, When::Always, 200),
        "POST /api/v1/termination" => (Edit(Termination), About::Nothing, When::InUse, 201),
        "PUT /api/v1/termination/{id}/draft" => (
            Edit(Termination),
            About::Termination,
            When::EndingDraft,
            200,
        ),
        "DELETE /api/v1/termination/{id}" => (
            Edit(Termination),
            About::Termination,
            When::EndingDraft,
            204,
        ),
        "POST /api/v1/termination/{id}/submission" => (
            Edit(Termination),
            About::Termination,
            When::EndingDraft,
            200,
        ),
        "GET /api/v1/termination/{id}/notice" => {
            (View(Termination), About::Termination, When::Always, 200)
        }
        "GET /api/v1/access-points/{oid}" => {
            (View(AccessPoints), About::AccessPoint, When::Always, 200)
        }
        "GET /api/v1/post-offices/{code}" => (Identification, About::PostalCode, When::Always, 200),
        "GET /api/v1/documents/commitment" => (Identification, About::Nothing, When::Always, 200),
        "GET /api/v1/commitment/copy" => (View(Commitment), About::Commitment, When::Always, 200),
        "GET /api/v1/documents/service-description/{service}" => {
            (Identification, About::Service, When::Always, 200)
        }
        "GET /api/v1/guides" => (View(Guides), About::Nothing, When::Always, 200),
        "GET /api/v1/guides/{id}" => (View(Guides), About::Guide, When::Always, 200),
        _ => panic!("the table does not say yet who may ask for {operation}"),
    };
    Rule {
        needs,
        about,
        when,
        answers,
    }
}

impl Needs {
    fn are_met_by(self, basis: Basis) -> bool {
        match self {
            Needs::Nothing | Needs::Identification => true,
            Needs::View(capability) => basis.access(capability) >= Access::View,
            Needs::Edit(capability) => basis.access(capability) == Access::Edit,
            Needs::AnyPart => {
                use Capability::{AccessPoints, Billing, Contacts, Customer};
                let parts = [AccessPoints, Customer, Contacts, Billing];
                parts.iter().any(|it| basis.access(*it) == Access::Edit)
            }
        }
    }

    /// The refusal of a person who has only identified, or has not even done that.
    fn refusal(self, identified: bool) -> Option<ErrorCode> {
        match self {
            Needs::Nothing => None,
            Needs::Identification => (!identified).then_some(ErrorCode::SessionEnded),
            Needs::View(_) | Needs::Edit(_) | Needs::AnyPart if identified => {
                Some(ErrorCode::OrganisationNotChosen)
            }
            Needs::View(_) | Needs::Edit(_) | Needs::AnyPart => Some(ErrorCode::SessionEnded),
        }
    }
}

impl When {
    /// The refusal where it is in another state.
    fn refusal(self, cell: &Cell) -> Option<ErrorCode> {
        use ApplicationStatus::{Draft, InformationRequested, Recalled, Sent};
        let is_ending = cell.ending == Some(TerminationStatus::Sent);
        let is_met = match self {
            When::Always => true,
            When::Draft => cell.state == Some(Draft),
            When::Open => matches!(cell.state, Some(Draft | Recalled | InformationRequested)),
            When::Delivered => cell.own.as_ref().is_some_and(|it| it.sent.is_some()),
            When::Signed => cell.own.as_ref().is_some_and(|it| {
                let sent = it.sent.as_ref();
                sent.is_some_and(|it| it.receipt.commitment_signed)
            }),
            When::Sent => cell.state == Some(Sent),
            When::NotAccepted if is_ending => return Some(ErrorCode::Ending),
            When::NotAccepted => !cell.is_in_use(),
            When::InUse => cell.uses_something && !is_ending,
            When::EndingDraft => cell.ending == Some(TerminationStatus::Draft),
        };
        (!is_met).then_some(ErrorCode::WrongState)
    }
}

/// The state of an application for the service; `None` where there is none.
type State = Option<ApplicationStatus>;

/// The state of the end of the customership; `None` where none has been started.
type Ending = Option<TerminationStatus>;

/// Whose the object is that an operation is about.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Whose {
    Own,
    Others,
    Unknown,
}

/// Every operation that the API describes, such as `GET /api/v1/services`.
fn operations() -> Vec<(Method, String)> {
    let description = serde_json::to_value(description()).unwrap();
    let methods = [Method::GET, Method::POST, Method::PUT, Method::DELETE];
    let mut operations = Vec::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        let described = item.as_object().unwrap();
        let known = methods
            .iter()
            .filter(|it| described.contains_key(&it.as_str().to_lowercase()));
        operations.extend(known.map(|it| (it.clone(), path.clone())));
        assert!(!described.contains_key("patch"), "{path}");
    }
    operations
}

/// One persona acting for one organisation, and applications of theirs and of another customer.
struct Cell {
    /// The state to begin with.
    app: TestApp,
    persona: &'static str,
    basis: Basis,
    organisation: Organisation,
    key: &'static str,
    /// Of a browser in which the persona acts for the organisation.
    cookie: String,
    state: State,
    ending: Ending,
    own_ending: Option<StoredTermination>,
    others_ending: Option<StoredTermination>,
    /// Whether the customer has signed the commitment.
    signed: bool,
    /// Whether the customer has any service in use.
    uses_something: bool,
    /// The service that the applications are for.
    service: KantaService,
    own: Option<StoredApplication>,
    others: Option<StoredApplication>,
}

impl Cell {
    fn new(scenario: Scenario, who: &Who, state: State, ending: Ending) -> Cell {
        let app = TestApp::of(scenario);
        let service = untouched_service(&app, &who.organisation);
        let own = application_in(&app, &who.organisation, service, state);
        let others = state.map(|status| application_of_others(&app, status));
        let own_ending = ending.map(|status| ending_in(&app, &who.organisation, status));
        // An end that has come has ended it.
        let own = own.and_then(|own| app.do_(|it| Ok(it.storage.application(&own.id)?)));
        let others_ending = ending.map(|status| ending_of_others(&app, status));
        let cookie = app.acting(who.persona, who.key).cookie();
        let oid = &who.organisation.oid;
        let signed = app.do_(|it| Ok(it.storage.commitment_of(oid)?)).is_some();
        let services = app.do_(|it| services::all(it, &who.organisation)).services;
        let uses_something = services
            .iter()
            .any(|it| matches!(it.state, ServiceState::InUse { .. }));
        Cell {
            app,
            cookie,
            signed,
            uses_something,
            persona: who.persona,
            basis: who.basis,
            organisation: who.organisation.clone(),
            key: who.key,
            state,
            ending,
            own_ending,
            others_ending,
            service,
            own,
            others,
        }
    }

    /// Asks for an operation, and says what of the answer differs from what rights, object and
    /// state make of it. Who may change something, changes it in a copy.
    fn difference(&self, method: &Method, path: &str, whose: Whose) -> Option<String> {
        let expected = self.expected(&rule(&format!("{method} {path}")), whose);
        let changes = method != Method::GET && expected.is_ok();
        let copy = changes.then(|| self.app.copy());
        let app = copy.as_ref().unwrap_or(&self.app);
        let answer = self.ask(&app.browser_with(&self.cookie), method, path, whose);
        let as_expected = match expected {
            Ok(status) => answer.status.as_u16() == status,
            Err(code) => {
                let error: ErrorBody = answer.json();
                error.code == code && error.current.is_none() && self.is_untouched(app)
            }
        };
        (!as_expected).then(|| {
            format!(
                "{} for {} ({}), {:?}, {:?}: {method} {path} about {whose:?}: {expected:?}, but {}",
                self.persona,
                self.key,
                self.basis,
                self.state,
                self.ending,
                answer.text()
            )
        })
    }

    fn expected(&self, rule: &Rule, whose: Whose) -> Result<u16, ErrorCode> {
        let is_there = match (rule.about, whose) {
            (About::Application, Whose::Own) => self.own.is_some(),
            (About::InUse, Whose::Own) => self.is_in_use(),
            (About::Termination, Whose::Own) => self.own_ending.is_some(),
            (About::Commitment, _) => self.signed,
            (About::Termination, _) => false,
            (About::Pharmacy, _) => self.organisation.kind.is_pharmacy(),
            (_, whose) => whose == Whose::Own,
        };
        // What names no service is no address of the API for any user.
        let names_service = matches!(rule.about, About::Service | About::InUse);
        let is_no_address = names_service && whose != Whose::Own;
        if !is_no_address && !rule.needs.are_met_by(self.basis) {
            Err(ErrorCode::NotPermitted)
        } else if !is_there {
            Err(ErrorCode::NotFound)
        } else if let Some(code) = rule.when.refusal(self) {
            Err(code)
        } else {
            // What is on its way already is given again.
            let is_new = match rule.when {
                When::NotAccepted => self.state.is_none() || self.ending.is_some(),
                When::InUse => self.ending.is_none(),
                _ => return Ok(rule.answers),
            };
            Ok(if is_new { 201 } else { 200 })
        }
    }

    fn ask(&self, browser: &Browser<'_>, method: &Method, path: &str, whose: Whose) -> Answer {
        let application = match whose {
            Whose::Own => self.own.as_ref(),
            Whose::Others => self.others.as_ref(),
            Whose::Unknown => None,
        };
        let termination = match whose {
            Whose::Own => self.own_ending.as_ref(),
            Whose::Others => self.others_ending.as_ref(),
            Whose::Unknown => None,
        };
        let own = whose == Whose::Own;
        let id = match rule(&format!("{method} {path}")).about {
            About::Guide if own => "data-protection-guideline",
            About::Application => application.map_or("nothing", |it| &it.id),
            About::Termination => termination.map_or("nothing", |it| &it.id),
            _ => "nothing",
        };
        let path = path
            .replace("{id}", id)
            .replace(
                "{service}",
                if own { self.service.name() } else { "nothing" },
            )
            .replace("{code}", if own { "00100" } else { "00001" })
            .replace(
                "{oid}",
                if own {
                    "1.2.246.10.70100111.18.1"
                } else {
                    "1.2.246.10.70100111.18.5"
                },
            );
        let asking = browser
            .ask(method.clone(), path.clone())
            .if_match(if path.ends_with("/changes") {
                self.version_of_customership()
            } else if path.starts_with(paths::TERMINATION) {
                termination.map_or(1, |it| it.version)
            } else {
                application.map_or(1, |it| it.version)
            })
            .header(IDEMPOTENCY_KEY, "a");
        match self.body(method, &path, application, whose) {
            Some(body) => asking.json(&body).send(),
            None => asking.send(),
        }
    }

    /// What is sent along; what one may not see of an application is left out.
    fn body(
        &self,
        method: &Method,
        path: &str,
        application: Option<&StoredApplication>,
        whose: Whose,
    ) -> Option<Value> {
        if path.starts_with(paths::TERMINATION) {
            let draft = TerminationDraft::default();
            return path.ends_with("/draft").then(|| json!(draft));
        }
        if path.ends_with("/draft") && method == Method::PUT {
            let draft = application.map_or(ApplicationDraft::default(), |it| it.draft.clone());
            return Some(json!(draft.visible_to(self.basis)));
        }
        if path.ends_with("/changes") {
            let draft = application.map_or(ApplicationDraft::default(), |it| it.draft.clone());
            let customer = CustomerDraft {
                phone: "+358 9 123 4567".to_owned(),
                ..draft.customer
            };
            return Some(json!(SectionData::Customer(customer)));
        }
        match path {
            "/api/v1/applications" => Some(json!({ "service": self.service })),
            "/api/v1/session/organisation" => Some(json!({ "oid": match whose {
                Whose::Own => self.organisation.oid.as_str(),
                Whose::Others => OTHERS,
                Whose::Unknown => "1.2.246.10.1.10.0",
            }})),
            _ => None,
        }
    }

    fn version_of_customership(&self) -> u64 {
        let oid = &self.organisation.oid;
        let current = self.app.do_(|it| Ok(it.storage.customership_of(oid)?));
        current.map_or(1, |it| it.version)
    }

    /// Whether the service is in use.
    fn is_in_use(&self) -> bool {
        let accepted = self.state == Some(ApplicationStatus::Accepted);
        accepted && self.ending != Some(TerminationStatus::Effective)
    }

    /// Whether applications and terminations are what they were to begin with.
    fn is_untouched(&self, app: &TestApp) -> bool {
        let applications = [&self.own, &self.others].into_iter().flatten();
        let terminations = [&self.own_ending, &self.others_ending]
            .into_iter()
            .flatten();
        app.do_(|it| {
            for known in applications {
                if it.storage.application(&known.id)?.as_ref() != Some(known) {
                    return Ok(false);
                }
            }
            for known in terminations {
                if it.storage.filing::<TerminationDraft>(&known.id)?.as_ref() != Some(known) {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }
}

/// A persona who gets in for an organisation.
struct Who {
    persona: &'static str,
    key: &'static str,
    organisation: Organisation,
    basis: Basis,
}

/// Each persona of a scenario with each organisation that lets the persona in.
fn entrants(scenario: Scenario) -> Vec<Who> {
    let app = TestApp::of(scenario);
    let registers = app.registers();
    let mut entrants = Vec::new();
    for persona in &registers.people {
        for listed in &registers.organisations {
            if let Ok(basis) = persona.basis_for(listed, false) {
                entrants.push(Who {
                    persona: persona.key.name(),
                    key: listed.key.name(),
                    organisation: listed.organisation.clone(),
                    basis,
                });
            }
        }
    }
    entrants
}

/// A user who may do everything for an organisation.
fn owner(organisation: &Organisation) -> Actor {
    Actor {
        persona: "owner".to_owned(),
        person: Person {
            name: "Omistaja".to_owned(),
        },
        organisation: organisation.clone(),
        basis: Basis::Position,
        position: None,
    }
}

/// A service that the organisation can apply for and has not; a new pharmacist waits until then.
fn untouched_service(app: &TestApp, organisation: &Organisation) -> KantaService {
    let free = || {
        let services = app.do_(|it| services::all(it, organisation)).services;
        services
            .iter()
            .find(|it| it.state == ServiceState::NotInUse)
            .map(|it| it.service)
    };
    free().unwrap_or_else(|| {
        app.pass("PT720H");
        free().expect("every customer has something to apply for")
    })
}

/// An application of a customer for whom no persona of the test acts.
fn application_of_others(app: &TestApp, status: ApplicationStatus) -> StoredApplication {
    app.do_(|it| {
        let application = StoredApplication {
            id: "others".to_owned(),
            organisation: OTHERS.parse().unwrap(),
            status,
            version: 1,
            saved_at: it.now.timestamp(),
            draft: ApplicationDraft::default(),
            sent: None,
            own: OfApplication::new(PatientData),
        };
        it.storage.add_filing(&application)?;
        Ok(application)
    })
}

/// A customer for whom no persona acts.
const OTHERS: &str = "1.2.246.10.70199999.10.0";

/// An application of the organisation in a state.
fn application_in(
    app: &TestApp,
    organisation: &Organisation,
    service: KantaService,
    state: State,
) -> Option<StoredApplication> {
    let status = state?;
    let owner = owner(organisation);
    app.do_(|it| {
        let (started, _) = applications::start(it, &owner, service)?;
        let draft = valid_draft(&started.context);
        let saved = filings::save(
            it,
            &owner,
            &started.id,
            &Seen::from(started.version),
            &draft,
        )?;
        let is_sent = [ApplicationStatus::Sent, ApplicationStatus::Accepted].contains(&status);
        if is_sent {
            applications::send(it, &owner, &saved.id, &Seen::from(saved.version))?;
        }
        if status == ApplicationStatus::Accepted {
            desk::accept(it, &saved.id)?;
        } else if !is_sent {
            let mut application = it.storage.application(&saved.id)?.unwrap();
            application.status = status;
            it.storage.change_filing(&mut application)?;
        }
        Ok(it.storage.application(&saved.id)?)
    })
}

/// Brings the customership of the organisation as near to its end.
fn ending_in(
    app: &TestApp,
    organisation: &Organisation,
    status: TerminationStatus,
) -> StoredTermination {
    let owner = owner(organisation);
    let id = app.do_(|it| {
        let (started, _) = termination::start(it, &owner)?;
        let (id, version) = (started.id, Seen::from(started.version));
        let draft = TerminationDraft {
            last_day: it.now.day().written(),
            notice: None,
            ..valid_termination(&started.context)
        };
        let saved = filings::save(it, &owner, &id, &version, &draft)?;
        let signed = TerminationDraft {
            notice: saved.context.notice.first().cloned(),
            ..draft
        };
        let saved = filings::save(it, &owner, &id, &Seen::from(saved.version), &signed)?;
        if status != TerminationStatus::Draft {
            termination::send(it, &owner, &id, &Seen::from(saved.version))?;
        }
        Ok(id)
    });
    if status == TerminationStatus::Effective {
        app.pass("PT24H");
    }
    app.do_(|it| Ok(it.storage.filing::<TerminationDraft>(&id)?))
        .unwrap()
}

/// A termination of a customer for whom no persona of the test acts.
fn ending_of_others(app: &TestApp, status: TerminationStatus) -> StoredTermination {
    app.do_(|it| {
        let termination = StoredTermination {
            id: "others".to_owned(),
            organisation: OTHERS.parse().unwrap(),
            status,
            version: 1,
            saved_at: it.now.timestamp(),
            draft: TerminationDraft::default(),
            sent: None,
            own: OfTermination::default(),
        };
        it.storage.add_filing(&termination)?;
        Ok(termination)
    })
}

/// Asks for everything in every state, and counts how often.
fn check_everything(scenario: Scenario) -> usize {
    let (mut cells, mut differences) = (0, Vec::new());
    let operations = operations();
    let applications = [None]
        .into_iter()
        .chain(ApplicationStatus::ALL.iter().copied().map(Some));
    let endings = TerminationStatus::ALL.iter().copied().map(Some);
    let states: Vec<(State, Ending)> = applications
        .map(|it| (it, None))
        .chain(endings.map(|it| (Some(ApplicationStatus::Accepted), it)))
        .collect();
    let entrants = entrants(scenario);
    for (state, ending) in states {
        for who in &entrants {
            let cell = Cell::new(scenario, who, state, ending);
            for (method, path) in &operations {
                let whose = match rule(&format!("{method} {path}")).about {
                    About::Nothing | About::Pharmacy | About::Commitment => &[Whose::Own][..],
                    _ => &[Whose::Own, Whose::Others, Whose::Unknown],
                };
                cells += whose.len();
                let differ = |it: &Whose| cell.difference(method, path, *it);
                differences.extend(whose.iter().filter_map(differ));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    cells
}

// Inventory: 13, 18
#[test]
fn rights_object_and_state_decide_about_everything() {
    assert!(1000 < check_everything(Scenario::Default));
}

// Inventory: 161, 162
#[test]
fn rights_object_and_state_decide_for_katso_roles() {
    assert!(500 < check_everything(Scenario::Katso));
}

#[test]
fn every_basis_is_among_the_sessions() {
    let bases: BTreeSet<Basis> = [Scenario::Default, Scenario::Katso]
        .into_iter()
        .flat_map(entrants)
        .map(|it| it.basis)
        .collect();
    assert_eq!(bases, Basis::ALL.iter().copied().collect());
}

/// Asks for every operation in every session with every page, and returns how many pages were of
/// another person, organisation or basis than the session.
fn check_every_page(scenario: Scenario) -> usize {
    let entrants = entrants(scenario);
    let app = TestApp::of(scenario);
    let identity = |who: &Who| app.acting(who.persona, who.key).identity();
    let only_identified = app.log_in(entrants[0].persona).identity();
    let pages: Vec<_> = entrants
        .iter()
        .map(identity)
        .chain([only_identified])
        .collect();
    let mut others = 0;
    for who in &entrants {
        let (state, ending) = (ApplicationStatus::Accepted, TerminationStatus::Draft);
        let cell = Cell::new(scenario, who, Some(state), Some(ending));
        let session = cell.app.browser_with(&cell.cookie).identity();
        for page in pages.iter().filter(|page| **page != session) {
            others += 1;
            for (method, path) in operations() {
                let browser = cell.app.browser_with(&cell.cookie).showing(page);
                let is_session = path == paths::SESSION;
                if is_session && method == Method::DELETE {
                    continue;
                }
                let answer = cell.ask(&browser, &method, &path, Whose::Own);
                if is_session {
                    answer.expect(StatusCode::OK);
                } else {
                    answer.error(ErrorCode::IdentityChanged);
                }
            }
            let about = format!("{} for {}: {page}", who.persona, who.key);
            assert!(cell.is_untouched(&cell.app), "{about}");
            assert_eq!(
                cell.app.browser_with(&cell.cookie).identity(),
                session,
                "{about}"
            );
        }
    }
    others
}

#[test]
fn nothing_is_read_or_done_for_another_than_the_page_speaks_for() {
    assert!(100 < check_every_page(Scenario::Default));
    assert!(20 < check_every_page(Scenario::Katso));
}

// Inventory: 161
#[test]
fn nothing_is_done_without_an_organisation() {
    let app = TestApp::new();
    for (method, path) in operations() {
        let needs = rule(&format!("{method} {path}")).needs;
        for (browser, identified) in [(app.browser(), false), (app.log_in("two-hats"), true)] {
            let asking = browser.ask(method.clone(), path.clone()).if_match(1);
            let answer = match path.as_str() {
                paths::APPLICATIONS => asking.json(&json!({ "service": PatientData })).send(),
                paths::SESSION_ORGANISATION => asking.json(&json!({ "oid": county().oid })).send(),
                _ if path.ends_with("/draft") => asking.json(&json!({})).send(),
                _ => asking.header(IDEMPOTENCY_KEY, "a").send(),
            };
            if let Some(code) = needs.refusal(identified) {
                answer.error(code);
            }
        }
    }
}

#[test]
fn a_person_with_two_positions_has_in_each_organisation_the_rights_of_that_position() {
    let app = TestApp::new();
    app.acting("two-hats", "county")
        .get(paths::SERVICES)
        .expect(StatusCode::OK);
    app.acting("two-hats", "clinic")
        .get(paths::SERVICES)
        .error(ErrorCode::NotPermitted);
}

/// The county's application to join the Prescription Service, filled in by the master user.
fn filled_in(app: &TestApp) -> ApplicationDetails {
    app.acting("katso-master", "county").fill_in(Prescription)
}

#[test]
fn what_may_not_be_seen_is_in_no_answer() {
    let app = TestApp::of(Scenario::Katso);
    let whole = filled_in(&app);
    for persona in ["katso-technical", "katso-dpo", "katso-reader"] {
        let browser = app.acting(persona, "county");
        let Session { acting, .. } = browser.get(paths::SESSION).json();
        let basis = acting.unwrap().basis;
        let visible = |seen: &ApplicationDetails| {
            assert_eq!(seen.draft, whole.draft.visible_to(basis), "{persona}");
            assert_eq!(seen.context, whole.context.visible_to(basis), "{persona}");
        };
        visible(&browser.application(&whole.id));
        let service: ServiceDetails = browser.get(paths::service(Prescription)).json();
        visible(&service.application.unwrap());
        assert_eq!(
            service.context,
            whole.context.visible_to(basis),
            "{persona}"
        );
    }
    let technical = app.acting("katso-technical", "county");
    let old = ApplicationDetails {
        version: whole.version - 1,
        ..technical.application(&whole.id)
    };
    let conflict = technical
        .try_to_save(&old, &old.draft)
        .current_application();
    assert_eq!(
        conflict.draft,
        whole.draft.visible_to(Basis::KatsoTechnical)
    );
}

#[test]
fn who_may_change_a_part_changes_that_and_nothing_else() {
    let app = TestApp::of(Scenario::Katso);
    let whole = filled_in(&app);
    let browser = app.acting("katso-implementer", "county");
    let seen = browser.application(&whole.id);

    let mut draft = seen.draft.clone();
    draft.customer.phone = "+358 9 123 4567".to_owned();
    browser
        .try_to_save(&seen, &draft)
        .error(ErrorCode::NotPermitted);

    let mut draft = seen.draft.clone();
    draft.renewal_requests = Some(false);
    browser.save(&seen, &draft);
    let now = app.acting("katso-master", "county").application(&whole.id);
    let expected = ApplicationDraft {
        renewal_requests: Some(false),
        ..whole.draft
    };
    assert_eq!(now.draft, expected);
}
