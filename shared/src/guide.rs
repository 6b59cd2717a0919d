//! Instructions and forms for social and health care professionals: *Ohjeita ja lomakkeita*.

use crate::day::Day;
use crate::language::Language;
use crate::names::names;
use crate::service::KantaService;
use crate::session::Capability;

names! {
    /// The subject of a guide; the page has a part for each.
    pub enum GuideSubject {
        /// Using the Extranet.
        Extranet = "extranet",
        /// Logging in, and the mandates for it.
        Rights = "rights",
        /// Taking a service into use.
        Deployment = "deployment",
        /// Managing the customership: data, fees, termination.
        Customership = "customership",
        /// Data protection, which has a mandate of its own.
        DataProtection = "data-protection",
    }
}

names! {
    /// The kind of a guide.
    pub enum GuideKind {
        /// Ohje.
        Guide = "guide",
        /// Lomake.
        Form = "form",
        /// Rekisteriseloste.
        RegisterDescription = "register-description",
        /// Tietosuojaohje: a guideline that the rules require.
        Guideline = "guideline",
        /// Video.
        Video = "video",
        /// A page on the web.
        WebPage = "web-page",
    }
}

impl GuideSubject {
    /// The capability that is needed to read guides about this.
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

/// An instruction, a form or a video, as it is in the list of guides.
#[apply(wire)]
pub struct Guide {
    /// Its id, the same in every language.
    pub id: String,
    /// The subject.
    pub subject: GuideSubject,
    /// The kind.
    pub kind: GuideKind,
    /// The services that it is about; empty if it is about none in particular.
    pub services: Vec<KantaService>,
    /// The title.
    pub title: String,
    /// The content in one or two sentences.
    pub about: String,
    /// Further words that the search finds; not shown.
    pub keywords: String,
    /// The address: on another site, or a page of the Extranet such as `/mandates`. `None` for a
    /// document that the Extranet itself holds under the guide's id.
    pub href: Option<String>,
    /// The language in which it is written; it may differ from that of the list.
    pub language: Language,
    /// The day on which it was given, if known.
    pub dated: Option<Day>,
}
