//! Every page and its address, which is the same in every language.

use kanta_shared::api::paths;
use kanta_shared::application::Step;
use kanta_shared::customership::Section;
use kanta_shared::service::KantaService;
use kanta_shared::session::{Basis, Capability};
use kanta_shared::termination::{self, TerminationStep};
use kanta_shared::texts::Text;

use crate::i18n::common;
use crate::{address, deployment};

/// The path that the addresses of the joining wizards begin with.
pub const APPLICATIONS: &str = "/applications";
/// The path that the addresses of the services in use begin with.
pub const CUSTOMERSHIP: &str = "/customership";
/// The path that the addresses of the termination begin with.
pub const TERMINATION: &str = "/termination";

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The public start page.
    Start,
    /// The choice of the means of identification.
    Login,
    /// The choice of the organisation to act for.
    Organisations,
    /// *Palvelut ja asiakastiedot*.
    Services,
    /// The joining wizard of a service.
    Application(KantaService, WizardPage<Step>),
    /// The data of a service in use, or one part of it that is edited.
    Customership(KantaService, Option<Section>),
    /// *Apteekit*.
    Pharmacies,
    /// *Asiakirjat*.
    Papers,
    /// *Kanta-palveluiden irtisanominen*.
    Termination(WizardPage<TerminationStep>),
    /// *Ohjeita ja lomakkeita*.
    Guides,
    /// What the Suomi.fi mandates allow.
    Mandates,
    /// The accessibility statement.
    Accessibility,
}

/// A page of a wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WizardPage<S> {
    /// The wizard as such; it leads on to where the user stopped.
    Start,
    /// A step.
    Step(S),
    /// The receipt.
    Received,
}

impl<S> WizardPage<S> {
    fn parse(segments: &[&str], step: fn(&str) -> Option<S>) -> Option<WizardPage<S>> {
        match segments {
            [] => Some(WizardPage::Start),
            ["received"] => Some(WizardPage::Received),
            [name] => step(name).map(WizardPage::Step),
            _ => None,
        }
    }

    fn path(self, wizard: &str, name: fn(S) -> &'static str) -> String {
        match self {
            WizardPage::Start => wizard.to_owned(),
            WizardPage::Step(step) => [wizard, "/", name(step)].concat(),
            WizardPage::Received => [wizard, "/received"].concat(),
        }
    }
}

impl Route {
    /// The main menu: each page with its name there, and what a user has to be allowed to view.
    pub const MENU: &[(Route, Text, Capability)] = &[
        (Route::Services, common::SERVICES, Capability::Status),
        (Route::Pharmacies, common::PHARMACIES, Capability::Customer),
        (Route::Papers, common::PAPERS, Capability::Status),
        (
            Route::Termination(WizardPage::Start),
            termination::texts::NAME,
            Capability::Termination,
        ),
        (Route::Guides, common::GUIDES, Capability::Guides),
    ];

    /// The page's address.
    pub fn href(self) -> String {
        deployment::page(&self.path())
    }

    fn path(self) -> String {
        match self {
            Route::Start => "/".to_owned(),
            Route::Login => "/login".to_owned(),
            Route::Organisations => "/organisations".to_owned(),
            Route::Services => "/services".to_owned(),
            Route::Application(service, page) => {
                page.path(&[APPLICATIONS, "/", service.name()].concat(), Step::name)
            }
            Route::Customership(service, None) => [CUSTOMERSHIP, "/", service.name()].concat(),
            Route::Customership(service, Some(section)) => {
                [CUSTOMERSHIP, "/", service.name(), "/", section.name()].concat()
            }
            Route::Pharmacies => "/pharmacies".to_owned(),
            Route::Papers => "/documents".to_owned(),
            Route::Termination(page) => page.path(TERMINATION, TerminationStep::name),
            Route::Guides => "/guides".to_owned(),
            Route::Mandates => "/mandates".to_owned(),
            Route::Accessibility => "/accessibility".to_owned(),
        }
    }

    /// The page that has this address; `None` if there is none. The documents among the guides,
    /// whose addresses [`Route::guide`] makes, are no pages of the app's own.
    pub fn parse(path: &str) -> Option<Route> {
        let path = deployment::path_of(path)?.strip_prefix('/')?;
        let segments: Vec<&str> = path.trim_end_matches('/').split('/').collect();
        match segments.as_slice() {
            [""] => Some(Route::Start),
            ["login"] => Some(Route::Login),
            ["organisations"] => Some(Route::Organisations),
            ["services"] => Some(Route::Services),
            ["applications", service, page @ ..] => Some(Route::Application(
                KantaService::from_name(service)?,
                WizardPage::parse(page, Step::from_name)?,
            )),
            ["customership", service] => {
                Some(Route::Customership(KantaService::from_name(service)?, None))
            }
            ["customership", service, section] => Some(Route::Customership(
                KantaService::from_name(service)?,
                Some(Section::from_name(section)?),
            )),
            ["pharmacies"] => Some(Route::Pharmacies),
            ["documents"] => Some(Route::Papers),
            ["termination", page @ ..] => {
                WizardPage::parse(page, TerminationStep::from_name).map(Route::Termination)
            }
            ["guides"] => Some(Route::Guides),
            ["mandates"] => Some(Route::Mandates),
            ["accessibility"] => Some(Route::Accessibility),
            _ => None,
        }
    }

    /// The service and the page, if this is a page of a joining wizard.
    pub fn application(self) -> Option<(KantaService, WizardPage<Step>)> {
        if let Route::Application(service, page) = self {
            Some((service, page))
        } else {
            None
        }
    }

    /// The service and the part that is edited, if this is a page of a service in use.
    pub fn customership(self) -> Option<(KantaService, Option<Section>)> {
        if let Route::Customership(service, section) = self {
            Some((service, section))
        } else {
            None
        }
    }

    /// The page of the termination, if this is one.
    pub fn termination(self) -> Option<WizardPage<TerminationStep>> {
        if let Route::Termination(page) = self {
            Some(page)
        } else {
            None
        }
    }

    /// The address of a document among the guides.
    pub fn guide(id: &str) -> String {
        [&Route::Guides.href(), "/", id].concat()
    }

    /// The page that a user with this basis starts on: the services, or the guides if those are
    /// all that the user may see.
    pub fn home(basis: Basis) -> Route {
        match basis.may_view(Capability::Status) {
            true => Route::Services,
            false => Route::Guides,
        }
    }

    /// The page's address with parameters, whose values are encoded here.
    pub fn href_with(self, parameters: &[(&str, &str)]) -> String {
        with_query(&self.href(), parameters)
    }
}

/// A path with parameters, whose values are encoded here. One without a value is its name alone.
pub fn with_query(path: &str, parameters: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = parameters
        .iter()
        .map(|(name, value)| address::parameter(name, value))
        .collect();
    match pairs.as_slice() {
        [] => path.to_owned(),
        _ => [path, "?", &pairs.join("&")].concat(),
    }
}

/// The page that `?return=` leads to: one of ours, and otherwise `home`.
pub fn return_path(asked: Option<&str>, home: Route) -> String {
    asked
        .filter(|it| paths::is_ours(it))
        .map_or_else(|| home.href(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Route {
        /// Every page there is.
        pub(crate) fn every() -> Vec<Route> {
            let of_a_service = |service: &KantaService| {
                let service = *service;
                let sections = Section::ALL.iter().copied().map(Some).chain([None]);
                wizard_pages(Step::ALL)
                    .map(move |page| Route::Application(service, page))
                    .chain(sections.map(move |it| Route::Customership(service, it)))
            };
            let others = [
                Route::Start,
                Route::Login,
                Route::Organisations,
                Route::Services,
                Route::Pharmacies,
                Route::Papers,
                Route::Guides,
                Route::Mandates,
                Route::Accessibility,
            ];
            others
                .into_iter()
                .chain(KantaService::ALL.iter().flat_map(of_a_service))
                .chain(wizard_pages(TerminationStep::ALL).map(Route::Termination))
                .collect()
        }
    }

    fn wizard_pages<S: Copy>(steps: &[S]) -> impl Iterator<Item = WizardPage<S>> {
        let steps = steps.iter().copied().map(WizardPage::Step);
        steps.chain([WizardPage::Start, WizardPage::Received])
    }

    #[test]
    fn every_page_is_found_by_its_address() {
        for route in Route::every() {
            let href = route.href();
            assert_eq!(Route::parse(&href), Some(route), "{href}");
            let with_slash = [href.trim_end_matches('/'), "/"].concat();
            assert_eq!(Route::parse(&with_slash), Some(route), "{with_slash}");
        }
        for nowhere in [
            "",
            "services",
            "/nowhere",
            "/applications",
            "/applications/x",
            "/applications/imaging/x",
            "/applications/imaging/summary/x",
            "/customership",
            "/customership/x",
            "/customership/imaging/x",
            "/terminations",
            "/termination/x",
            "/termination/billing/x",
            "/services/1",
            "//example.com",
        ] {
            assert_eq!(Route::parse(nowhere), None, "{nowhere}");
        }
    }

    #[test]
    fn addresses_are_those_that_others_rely_on() {
        let check = |route: Route, expected| assert_eq!(route.href(), expected);
        check(Route::Start, "/");
        check(Route::Login, "/login");
        check(Route::Organisations, "/organisations");
        check(Route::Services, "/services");
        check(
            Route::Application(
                KantaService::PatientData,
                WizardPage::Step(Step::AccessPoints),
            ),
            "/applications/patient-data/access-points",
        );
        check(
            Route::Application(KantaService::Imaging, WizardPage::Start),
            "/applications/imaging",
        );
        check(
            Route::Application(KantaService::SocialWelfare, WizardPage::Received),
            "/applications/social-welfare/received",
        );
        check(Route::Pharmacies, "/pharmacies");
        check(Route::Papers, "/documents");
        check(Route::Guides, "/guides");
        check(Route::Mandates, "/mandates");
        check(
            Route::Customership(KantaService::Imaging, Some(Section::Contacts)),
            "/customership/imaging/contacts",
        );
        check(Route::Accessibility, "/accessibility");
        assert_eq!(
            Route::guide("customer-register"),
            "/guides/customer-register"
        );
    }

    #[test]
    fn parameters_are_encoded() {
        let href = Route::Login.href_with(&[
            ("return", "/applications/imaging/summary?a=ä&b"),
            ("lang", "sv"),
        ]);
        assert_eq!(
            href,
            "/login?return=%2Fapplications%2Fimaging%2Fsummary%3Fa%3D%C3%A4%26b&lang=sv"
        );
        assert_eq!(Route::Services.href_with(&[]), "/services");
        assert_eq!(Route::Services.href_with(&[("a", "")]), "/services?a");
    }

    #[test]
    fn the_return_path_never_leads_to_another_site() {
        let check = |asked, expected| assert_eq!(return_path(asked, Route::Services), expected);
        check(
            Some("/applications/imaging/summary?x=1"),
            "/applications/imaging/summary?x=1",
        );
        check(Some("/"), "/");
        for asked in [
            "",
            "services",
            "https://example.com",
            "//example.com",
            "/\\example.com",
            "/\t/example.com",
            "javascript:alert(1)",
        ] {
            check(Some(asked), "/services");
        }
        check(None, "/services");
        assert_eq!(return_path(None, Route::Guides), "/guides");
    }

    // Inventory: 19, 20.
    #[test]
    fn users_who_may_only_read_guides_start_there() {
        for (basis, expected) in [
            (Basis::AdoptionMandate, Route::Services),
            (Basis::Position, Route::Services),
            (Basis::GuidelinesMandate, Route::Guides),
        ] {
            assert_eq!(Route::home(basis), expected, "{basis}");
        }
    }
}
