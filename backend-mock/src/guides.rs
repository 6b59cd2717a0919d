//! Instructions and forms, embedded in the program from `content/guides`: a list in every
//! language, and the documents that the Extranet itself holds.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kanta_shared::day::Day;
use kanta_shared::guide::{Guide, GuideKind, GuideSubject};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use serde::Deserialize;

use crate::documents::{self, Content};

static GUIDES: LazyLock<BTreeMap<Language, Vec<Guide>>> = LazyLock::new(|| {
    let languages = Language::ALL.iter().copied();
    languages.map(|it| (it, list(it))).collect()
});

/// Every guide, in the order in which they are shown.
pub fn guides(language: Language) -> &'static [Guide] {
    &GUIDES[&language]
}

/// A document of our own with its guide, if there is one of this id.
pub fn document(id: &str, language: Language) -> Option<(&'static Guide, &'static Content)> {
    let guide = guides(language).iter().find(|it| it.id == id)?;
    Some((guide, own(id, language)?))
}

fn own(id: &str, language: Language) -> Option<&'static Content> {
    documents::text(&["guides/", id].concat(), language)
}

fn list(language: Language) -> Vec<Guide> {
    let file = documents::file(&format!("guides/{language}.toml"));
    let list: List = toml::from_str(file.unwrap_or_default()).unwrap_or_else(|error| {
        panic!("the list of guides in `{language}` cannot be read: {error}")
    });
    let guides = list.guide.into_iter();
    guides.map(|it| it.into_guide(language)).collect()
}

/// A list as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    guide: Vec<Entry>,
}

/// A guide as it is written in a list. Title and day of our own documents are in the document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    subject: GuideSubject,
    kind: GuideKind,
    #[serde(default)]
    services: Vec<KantaService>,
    title: Option<String>,
    about: String,
    keywords: String,
    href: Option<String>,
    /// That of the list by default.
    language: Option<Language>,
    dated: Option<Day>,
}

impl Entry {
    fn into_guide(self, language: Language) -> Guide {
        let own = own(&self.id, language).map(|it| &it.document);
        Guide {
            id: self.id,
            subject: self.subject,
            kind: self.kind,
            services: self.services,
            title: own
                .map(|it| it.title.clone())
                .or(self.title)
                .unwrap_or_default(),
            about: self.about,
            keywords: self.keywords,
            href: self.href,
            language: self.language.unwrap_or(language),
            dated: own.map(|it| it.dated).or(self.dated),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kanta_shared::api::paths;

    use super::*;

    fn in_every_language() -> impl Iterator<Item = &'static Guide> {
        Language::ALL.iter().flat_map(|it| guides(*it))
    }

    // Inventory: 4, 160.
    #[test]
    fn every_language_has_the_same_guides_of_the_same_kinds() {
        let outline = |language| -> Vec<_> {
            guides(language)
                .iter()
                .map(|it| (&it.id, it.subject, it.kind, &it.services))
                .collect()
        };
        assert_eq!(outline(Language::Fi), outline(Language::Sv));
        assert_eq!(outline(Language::Fi), outline(Language::En));
    }

    #[test]
    fn no_two_guides_have_the_same_id() {
        let ids: Vec<_> = guides(Language::Fi).iter().map(|it| &it.id).collect();
        let different: BTreeSet<_> = ids.iter().collect();
        assert_eq!(different.len(), ids.len());
    }

    #[test]
    fn every_guide_has_words_and_is_somewhere() {
        for guide in in_every_language() {
            let Guide { id, language, .. } = guide;
            for text in [&guide.title, &guide.about, &guide.keywords] {
                assert!(!text.is_empty(), "{id} in {language}");
            }
            let is_ours = document(id, *language).is_some();
            let leads = |it: &str| it.starts_with("https://") || paths::is_ours(it);
            match &guide.href {
                Some(href) => assert!(leads(href) && !is_ours, "{id} in {language}"),
                None => assert!(is_ours, "{id} in {language}"),
            }
        }
    }

    #[test]
    fn every_document_of_our_own_is_in_the_list() {
        for language in Language::ALL {
            let own = documents::names(*language).filter_map(|it| it.strip_prefix("guides/"));
            for id in own {
                assert!(document(id, *language).is_some(), "{id} in {language}");
            }
        }
    }

    // Inventory: 8, 22, 42, 157, 158.
    #[test]
    fn what_the_customer_named_is_in_the_list() {
        let check = |language, id, expected: &str| {
            let guide = guides(language).iter().find(|it| it.id == id);
            let href = guide.and_then(|it| it.href.as_deref());
            assert_eq!(href, Some(expected), "{id} in {language}");
        };
        let kanta = "https://www.kanta.fi/ammattilaiset";
        check(Language::Fi, "other-services", kanta);
        for (id, page) in [
            ("user-guide", "kanta-ekstranet"),
            (
                "deployment-patient-data",
                "potilastietovarannon-kayttoonotto",
            ),
            (
                "deployment-social-welfare",
                "sosiaalihuollon-asiakastietovarannon-kayttoonotto",
            ),
            ("deployment-prescription", "resepti-palvelun-kayttoonotto"),
            (
                "deployment-imaging",
                "kuva-aineistojen-tietovarannon-kayttoonotto",
            ),
            (
                "renewal-requests",
                "reseptin-uusimispyyntojen-vastaanottaminen",
            ),
            ("user-fees", "kayttomaksut"),
            ("technical-changes", "asiakkaan-tekniset-tiedot"),
            ("ending", "asiakkuuden-paattyminen"),
        ] {
            check(Language::Fi, id, &format!("{kanta}/{page}"));
        }
        let kanta = "https://www.kanta.fi/sv/professionella";
        check(Language::Sv, "other-services", kanta);
        for (id, page) in [
            ("user-guide", "kanta-extranat"),
            ("deployment-patient-data", "inforande-av-patientdataarkivet"),
            (
                "deployment-social-welfare",
                "inforande-av-klientdataarkivet-for-socialvarden",
            ),
            ("deployment-prescription", "inforande-av-recepttjansten"),
        ] {
            check(Language::Sv, id, &format!("{kanta}/{page}"));
        }
        for (id, video) in [
            ("video-presentation", "HyzME3nkqjw"),
            ("video-applying", "unQ2G303mC0"),
            ("video-changing", "tf7W90rAeto"),
        ] {
            check(
                Language::Sv,
                id,
                &format!("https://www.youtube.com/watch?v={video}"),
            );
        }
    }
}
