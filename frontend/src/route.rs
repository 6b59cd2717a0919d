//! Every page and its address, the same in every language.

use kanta_shared::api::paths;
use kanta_shared::application::Step;
use kanta_shared::service::KantaService;

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
            Route::Accessibility => "/accessibility".to_owned(),
        }
    }

    /// The page's address with parameters, whose values are encoded here.
    pub fn href_with(self, parameters: &[(&str, &str)]) -> String {
        with_query(&self.href(), parameters)
    }
}

/// A path with parameters, whose values are encoded here.
pub fn with_query(path: &str, parameters: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = parameters
        .iter()
        .map(|(name, value)| [name, "=", &encoded(value)].concat())
        .collect();
    match pairs.as_slice() {
        [] => path.to_owned(),
        _ => [path, "?", &pairs.join("&")].concat(),
    }
}

/// Where a `?return=` leads: only to a page of ours, and else to the services.
pub fn return_path(asked: Option<&str>) -> String {
    asked
        .filter(|it| paths::is_ours(it))
        .map_or_else(|| Route::Services.href(), str::to_owned)
}

/// The text as it may stand in a query.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte))
            }
            _ => {
                encoded.push('%');
                encoded.extend(
                    [byte >> 4, byte & 15]
                        .map(|it| char::from(b"0123456789ABCDEF"[usize::from(it)])),
                );
            }
        }
    }
    encoded
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
                steps.chain([Route::Wizard(service), Route::Received(service)])
            };
            let others = [
                Route::Start,
                Route::Login,
                Route::Organisations,
                Route::Services,
                Route::Accessibility,
            ];
            others
                .into_iter()
                .chain(KantaService::ALL.iter().flat_map(wizard))
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
        check(Route::Accessibility, "/accessibility");
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
    }

    #[test]
    fn nobody_is_led_to_another_site() {
        let check = |asked, expected| assert_eq!(return_path(asked), expected);
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
    }
}
