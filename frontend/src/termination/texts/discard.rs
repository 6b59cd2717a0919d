//! Words of throwing the draft away.

use kanta_shared::texts::Text;

pub(crate) const DELETE: Text = Text! {
    fi: "Poista luonnos",
    sv: "Radera utkastet",
    en: "Delete the draft",
};

pub(crate) const KEEP: Text = Text! {
    fi: "Säilytä luonnos",
    sv: "Behåll utkastet",
    en: "Keep the draft",
};

pub(crate) const TITLE: Text = Text! {
    fi: "Poistetaanko irtisanomisilmoituksen luonnos?",
    sv: "Vill du radera utkastet till uppsägningsanmälan?",
    en: "Delete the draft of the notice of termination?",
};

pub(crate) const TEXT: Text = Text! {
    fi: "Luonnokseen kirjoitetut tiedot poistuvat. Poistoa ei voi perua. Kanta-palvelut pysyvät käytössä.",
    sv: "Uppgifterna i utkastet raderas. Det går inte att ångra. Kanta-tjänsterna förblir i bruk.",
    en: "What has been written in the draft is deleted. This cannot be undone. The Kanta services stay in use.",
};

pub(crate) const DONE: Text = Text! {
    fi: "Irtisanomisilmoituksen luonnos on poistettu.",
    sv: "Utkastet till uppsägningsanmälan har raderats.",
    en: "The draft of the notice of termination has been deleted.",
};
