//! Every URL of the API as a function.

use crate::language::Language;
use crate::service::KantaService;
use crate::values::{Oid, PostalCode};

/// The session; `DELETE` logs out.
pub const SESSION: &str = "/api/v1/session";
/// The organisation to act for.
pub const SESSION_ORGANISATION: &str = "/api/v1/session/organisation";
/// The organisations that the person might act for.
pub const ORGANISATIONS: &str = "/api/v1/organisations";
/// The services with their states.
pub const SERVICES: &str = "/api/v1/services";
/// The customer's pharmacies in the pharmacy register.
pub const PHARMACIES: &str = "/api/v1/pharmacies";
/// Starting an application.
pub const APPLICATIONS: &str = "/api/v1/applications";
/// The termination of the customership; `POST` starts one.
pub const TERMINATION: &str = "/api/v1/termination";
/// The services in use.
pub const CUSTOMERSHIP: &str = "/api/v1/customership";
/// The copy of the commitment that the customer has signed, as a PDF.
pub const COMMITMENT_COPY: &str = "/api/v1/commitment/copy";
/// The papers of the customer, and the letters that were sent.
pub const PAPERS: &str = "/api/v1/documents";
/// The simulated identification of Suomi.fi; a page, not an API call.
pub const IDENTIFICATION: &str = "/suomi-fi/identification";

/// The parameter of an address that is reached from identification. Without a session there, the
/// browser refuses cookies.
pub const IDENTIFIED: &str = "identified";

/// Whether an address from outside stays within this service: a path, and not one that leads to
/// another site. Browsers read a backslash as a slash, so `//elsewhere` and `/\elsewhere` do; they
/// ignore tabs and line breaks, which would hide either.
pub fn is_ours(address: &str) -> bool {
    address
        .strip_prefix('/')
        .is_some_and(|rest| !rest.starts_with(['/', '\\']))
        && !address.contains(char::is_control)
}

/// One service with its state, and all that its wizard needs.
pub fn service(service: KantaService) -> String {
    [SERVICES, "/", service.name()].concat()
}

/// One application.
pub fn application(id: &str) -> String {
    [APPLICATIONS, "/", id].concat()
}

/// The draft of an application.
pub fn draft(id: &str) -> String {
    [APPLICATIONS, "/", id, "/draft"].concat()
}

/// Sending an application.
pub fn submission(id: &str) -> String {
    [APPLICATIONS, "/", id, "/submission"].concat()
}

/// The application as it was sent last, as a PDF.
pub fn application_copy(id: &str, language: Language) -> String {
    [APPLICATIONS, "/", id, "/copy?language=", language.name()].concat()
}

/// The commitment that was signed in an application, as a PDF.
pub fn signed_commitment(application: &str) -> String {
    [APPLICATIONS, "/", application, "/commitment"].concat()
}

/// Taking back an application that was sent.
pub fn recall(id: &str) -> String {
    [APPLICATIONS, "/", id, "/recall"].concat()
}

/// A service in use, with all its data that can be edited.
pub fn customership(service: KantaService) -> String {
    [CUSTOMERSHIP, "/", service.name()].concat()
}

/// Changes to a part of a service's data.
pub fn changes(service: KantaService) -> String {
    [CUSTOMERSHIP, "/", service.name(), "/changes"].concat()
}

/// The draft of a termination.
pub fn termination_draft(id: &str) -> String {
    [TERMINATION, "/", id, "/draft"].concat()
}

/// A termination that has been started.
pub fn termination(id: &str) -> String {
    [TERMINATION, "/", id].concat()
}

/// Sending a termination.
pub fn termination_submission(id: &str) -> String {
    [TERMINATION, "/", id, "/submission"].concat()
}

/// The notice of termination as a PDF.
pub fn termination_notice(id: &str, language: Language) -> String {
    [TERMINATION, "/", id, "/notice?language=", language.name()].concat()
}

/// The post office of a postal code.
pub fn post_office(code: &PostalCode) -> String {
    ["/api/v1/post-offices/", code.as_str()].concat()
}

/// The entry of an OID in the register of access points.
pub fn access_point(oid: &Oid) -> String {
    ["/api/v1/access-points/", oid.as_str()].concat()
}

/// The description of a service.
pub fn service_description(service: KantaService, language: Language) -> String {
    [
        "/api/v1/documents/service-description/",
        service.name(),
        "?language=",
        language.name(),
    ]
    .concat()
}

/// The commitment.
pub fn commitment(language: Language) -> String {
    ["/api/v1/documents/commitment?language=", language.name()].concat()
}

/// The list of guides.
pub fn guides(language: Language) -> String {
    ["/api/v1/guides?language=", language.name()].concat()
}

/// A document among the guides.
pub fn guide(id: &str, language: Language) -> String {
    ["/api/v1/guides/", id, "?language=", language.name()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_another_site_is_not_ours() {
        for address in ["/", "/services", "/applications/imaging/summary?lang=sv#a"] {
            assert!(is_ours(address), "{address:?}");
        }
        for address in [
            "",
            "services",
            "https://other.example",
            "javascript:alert(1)",
            "//other.example",
            "/\\other.example",
            "/\t/other.example",
            "/a\r\nb",
            "/\u{85}/other.example",
        ] {
            assert!(!is_ours(address), "{address:?}");
        }
    }
}
