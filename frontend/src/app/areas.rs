//! The pages in their areas; only the start page is none of them.

use leptos::prelude::*;

use crate::application::ApplicationPage;
use crate::customership::CustomershipPage;
use crate::on_demand::area;
use crate::pages::{
    Accessibility, Guide, Guides, Login, Mandates, Organisations, Papers, Pharmacies, Services,
};
use crate::termination::TerminationPage;

area! { joining:
    application: view! { <ApplicationPage/> },
}
area! { service_in_use:
    customership: view! { <CustomershipPage/> },
}
area! { termination:
    termination: view! { <TerminationPage/> },
}
area! { guides:
    guides: view! { <Guides/> },
    guide: view! { <Guide/> },
}
area! { public:
    login: view! { <Login/> },
    mandates: view! { <Mandates/> },
    accessibility: view! { <Accessibility/> },
}
area! { others:
    organisations: view! { <Organisations/> },
    services: view! { <Services/> },
    pharmacies: view! { <Pharmacies/> },
    papers: view! { <Papers/> },
}

#[cfg(test)]
mod tests {
    use kanta_shared::application::Step;
    use kanta_shared::termination::TerminationStep;

    use crate::app::{Content, PAGES, Page};
    use crate::route::Route;

    const SCRIPT: &str = include_str!("../../assets/boot.js");

    #[test]
    fn the_start_script_knows_the_area_of_every_page() {
        for route in Route::every() {
            let href = route.href();
            let Content::Fetched(page) = PAGES[Page::of(&href).unwrap()].content else {
                continue;
            };
            let path = href.trim_start_matches('/').split('/').next();
            let line = format!("  {}: \"{}\",\n", path.unwrap(), page().area);
            assert!(SCRIPT.contains(&line), "{line}");
        }
    }

    #[test]
    fn the_start_script_knows_every_step() {
        let steps = Step::ALL.iter().map(|it| it.name());
        for step in steps.chain(TerminationStep::ALL.iter().map(|it| it.name())) {
            let is_known = |name: &str| SCRIPT.contains(&format!("\n  {name}: \""));
            assert!(is_known(step) || is_known(&format!("\"{step}\"")), "{step}");
        }
    }
}
