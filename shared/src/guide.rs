//! Instructions and forms for those who work in social and health care: *Ohjeita ja lomakkeita*.

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::language::Language;
use crate::names::names;
use crate::service::KantaService;
use crate::session::Capability;

names! {
    /// What a guide is about; the parts of the page.
    pub enum GuideSubject {
        /// Using the Extranet.
        Extranet = "extranet",
        /// Logging in, and the mandates it takes.
        Rights = "rights",
        /// Taking a service into use.
        Deployment = "deployment",
        /// What changes later: data, fees, the end.
        Customership = "customership",
        /// Data protection, which has a mandate of its own.
        DataProtection = "data-protection",
    }
}

names! {
    /// What kind of thing a guide is.
    pub enum GuideKind {
        /// Ohje.
        Guide = "guide",
        /// Lomake.
        Form = "form",
        /// Rekisteriseloste.
        RegisterDescription = "register-description",
        /// Tietosuojaohje: what the rules ask for.
        Guideline = "guideline",
        /// Video.
        Video = "video",
        /// A page on the web.
        WebPage = "web-page",
    }
}

impl GuideSubject {
    /// What it takes to read guides about this.
    pub fn capability(self) -> Capability {
        match self {
            GuideSubject::Extranet
            | GuideSubject::Rights
            | GuideSubject::Deployment
            | GuideSubject::Customership => Capability::Guides,
            GuideSubject::DataProtection => Capability::DataProtectionGuides,
        }
    }
}

/// Something to read, to fill in or to watch, as the list of guides tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Guide {
    /// Its id, the same in every language.
    pub id: String,
    /// What it is about.
    pub subject: GuideSubject,
    /// What kind of thing it is.
    pub kind: GuideKind,
    /// The services that it is about; none when it is about no one of them in particular.
    pub services: Vec<KantaService>,
    /// What it is called.
    pub title: String,
    /// What one gets from it, in a sentence or two.
    pub about: String,
    /// Other words by which people look for it; not shown.
    pub keywords: String,
    /// Where it is: an address elsewhere, or a page of the Extranet such as `/mandates`. Nothing
    /// for a document that the Extranet itself holds under the guide's id.
    pub href: Option<String>,
    /// The language in which it is written, which may be another than that of the list.
    pub language: Language,
    /// The day it was given, where that is known.
    pub dated: Option<Day>,
}
