//! Every page and its address, the same in every language.

use kanta_shared::api::paths;
use kanta_shared::application::Step;
use kanta_shared::customership::Section;
use kanta_shared::service::KantaService;
use kanta_shared::session::{Basis, Capability};
use kanta_shared::termination::TerminationStep;

use crate::address;

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
    /// The joining wizard of a service; it leads on to where the person stopped.
    Wizard(KantaService),
    /// A step of the joining wizard.
    Application(KantaService, Step),
    /// The receipt of an application.
    Received(KantaService),
    /// A service in use: what stands about it.
    Customership(KantaService),
    /// A part of it, to be changed.
    CustomershipSection(KantaService, Section),
    /// *Apteekit*.
    Pharmacies,
    /// *Kanta-palveluiden irtisanominen*: how it stands, or on to where the person stopped.
    Termination,
    /// A step of the termination.
    TerminationStep(TerminationStep),
    /// The receipt of a termination.
    TerminationReceived,
    /// *Ohjeita ja lomakkeita*.
    Guides,
    /// What the Suomi.fi mandates allow.
    Mandates,
    /// The accessibility statement.
    Accessibility,
}

impl Route {
    /// The page's address.
    pub fn href(self) -> String {
        match self {
            Route::Start => "/".to_owned(),
            Route::Login => "/login".to_owned(),
            Route::Organisations => "/organisations".to_owned(),
            Route::Services => "/services".to_owned(),
            Route::Wizard(service) => ["/applications/", service.name()].concat(),
            Route::Application(service, step) => {
                ["/applications/", service.name(), "/", step.name()].concat()
            }
            Route::Received(service) => ["/applications/", service.name(), "/received"].concat(),
            Route::Customership(service) => ["/customership/", service.name()].concat(),
            Route::CustomershipSection(service, section) => {
                ["/customership/", service.name(), "/", section.name()].concat()
            }
            Route::Pharmacies => "/pharmacies".to_owned(),
            Route::Termination => "/termination".to_owned(),
            Route::TerminationStep(step) => ["/termination/", step.name()].concat(),
            Route::TerminationReceived => "/termination/received".to_owned(),
            Route::Guides => "/guides".to_owned(),
            Route::Mandates => "/mandates".to_owned(),
            Route::Accessibility => "/accessibility".to_owned(),
        }
    }

    /// The address of a document among the guides.
    pub fn guide(id: &str) -> String {
        [&Route::Guides.href(), "/", id].concat()
    }

    /// Where somebody begins who acts on these grounds: at the services, or at the guides if
    /// those are all that may be seen.
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

/// A path with parameters, whose values are encoded here. One with nothing to tell is its name.
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

/// Where a `?return=` leads: only to a page of ours, and else home.
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
            let wizard = |service: &KantaService| {
                let service = *service;
                let steps = Step::ALL
                    .iter()
                    .map(move |step| Route::Application(service, *step));
                let sections = Section::ALL
                    .iter()
                    .map(move |section| Route::CustomershipSection(service, *section));
                steps.chain(sections).chain([
                    Route::Wizard(service),
                    Route::Received(service),
                    Route::Customership(service),
                ])
            };
            let others = [
                Route::Start,
                Route::Login,
                Route::Organisations,
                Route::Services,
                Route::Pharmacies,
                Route::Termination,
                Route::TerminationReceived,
                Route::Guides,
                Route::Mandates,
                Route::Accessibility,
            ];
            others
                .into_iter()
                .chain(KantaService::ALL.iter().flat_map(wizard))
                .chain(
                    TerminationStep::ALL
                        .iter()
                        .copied()
                        .map(Route::TerminationStep),
                )
                .collect()
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
            Route::Application(KantaService::PatientData, Step::AccessPoints),
            "/applications/patient-data/access-points",
        );
        check(
            Route::Wizard(KantaService::Imaging),
            "/applications/imaging",
        );
        check(
            Route::Received(KantaService::SocialWelfare),
            "/applications/social-welfare/received",
        );
        check(Route::Pharmacies, "/pharmacies");
        check(Route::Guides, "/guides");
        check(Route::Mandates, "/mandates");
        check(
            Route::CustomershipSection(KantaService::Imaging, Section::Contacts),
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
    fn nobody_is_led_to_another_site() {
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
    fn who_may_only_read_guides_begins_there() {
        for (basis, expected) in [
            (Basis::AdoptionMandate, Route::Services),
            (Basis::Position, Route::Services),
            (Basis::GuidelinesMandate, Route::Guides),
        ] {
            assert_eq!(Route::home(basis), expected, "{basis}");
        }
    }
}
