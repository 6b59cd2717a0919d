//! Every URL of the API as a function.

use crate::application::ApplicationDraft;
use crate::filing::Filing;
use crate::language::Language;
use crate::service::KantaService;
use crate::termination::TerminationDraft;
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
pub const APPLICATIONS: &str = ApplicationDraft::PATH;
/// The termination of the customership; `POST` starts one.
pub const TERMINATION: &str = TerminationDraft::PATH;
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

/// One filing. Below it are its draft and its submission.
pub fn filing<F: Filing>(id: &str) -> String {
    [F::PATH, "/", id].concat()
}

/// Each address in a line, with the parts that it is made of.
macro_rules! paths {
    ($( $(#[$doc:meta])+ $name:ident($($part:ident: $Part:ty),+) = $parts:expr; )+) => {
        $( $(#[$doc])+ pub fn $name($($part: $Part),+) -> String {
            $parts.concat()
        } )+
    };
}

paths! {
    /// One service with its state, and all that its wizard needs.
    service(service: KantaService) = [SERVICES, "/", service.name()];
    /// One application.
    application(id: &str) = [APPLICATIONS, "/", id];
    /// The application as it was sent last, as a PDF.
    application_copy(id: &str, language: Language) =
        [APPLICATIONS, "/", id, "/copy?language=", language.name()];
    /// The commitment that was signed in an application, as a PDF.
    signed_commitment(application: &str) = [APPLICATIONS, "/", application, "/commitment"];
    /// Taking back an application that was sent.
    recall(id: &str) = [APPLICATIONS, "/", id, "/recall"];
    /// A service in use, with all its data that can be edited.
    customership(service: KantaService) = [CUSTOMERSHIP, "/", service.name()];
    /// Changes to a part of a service's data.
    changes(service: KantaService) = [CUSTOMERSHIP, "/", service.name(), "/changes"];
    /// A termination that has been started.
    termination(id: &str) = [TERMINATION, "/", id];
    /// The notice of termination as a PDF.
    termination_notice(id: &str, language: Language) =
        [TERMINATION, "/", id, "/notice?language=", language.name()];
    /// The post office of a postal code.
    post_office(code: &PostalCode) = ["/api/v1/post-offices/", code.as_str()];
    /// The entry of an OID in the register of access points.
    access_point(oid: &Oid) = ["/api/v1/access-points/", oid.as_str()];
    /// The description of a service.
    service_description(service: KantaService, language: Language) =
        ["/api/v1/documents/service-description/", service.name(), "?language=", language.name()];
    /// The commitment.
    commitment(language: Language) = ["/api/v1/documents/commitment?language=", language.name()];
    /// The list of guides.
    guides(language: Language) = ["/api/v1/guides?language=", language.name()];
    /// A document among the guides.
    guide(id: &str, language: Language) = ["/api/v1/guides/", id, "?language=", language.name()];
    /// The draft of the filing at this path.
    draft(filing: &str) = [filing, "/draft"];
    /// Sending the filing at this path.
    submission(filing: &str) = [filing, "/submission"];
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
