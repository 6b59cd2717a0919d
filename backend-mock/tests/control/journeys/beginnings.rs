//! How journeys begin.

use std::sync::Arc;

use axum::http::StatusCode;
use kanta_backend_mock::scenarios::Scenario;
use kanta_backend_mock::world::{World, Worlds};
use kanta_shared::api::{Filed, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::service::KantaService::{self, Imaging, PatientData, Prescription};

use crate::helpers::{Browser, Cookies, Mock};

const MORNING: &str = "2026-12-01T09:00:00+02:00";
/// Who uses each browser.
pub(super) const PERSONAS: [&str; 2] = ["managing-director", "colleague"];

/// Worlds that are filled in once, and copied from there.
pub(super) struct Beginnings(pub(super) [Beginning; 3]);

pub(super) struct Beginning {
    pub(super) world: Arc<World>,
    pub(super) service: KantaService,
    /// Of a clinic's application in which nothing is left to correct.
    pub(super) known: Filed<ApplicationDraft>,
    pub(super) other: String,
    pub(super) sessions: [Cookies; 2],
    pub(super) signs: bool,
}

impl Beginnings {
    pub(super) async fn new(mock: &Mock, worlds: &Worlds) -> Beginnings {
        Beginnings([
            Beginning::of(PatientData, Imaging, false, mock, worlds).await,
            Beginning::of(PatientData, Prescription, true, mock, worlds).await,
            Beginning::of(Prescription, PatientData, true, mock, worlds).await,
        ])
    }
}

impl Beginning {
    /// Of a customer that has signed the commitment in another application, or not.
    async fn of(
        service: KantaService,
        other: KantaService,
        signed: bool,
        mock: &Mock,
        worlds: &Worlds,
    ) -> Beginning {
        let at = Some(MORNING.parse().unwrap());
        let world = worlds.create(Scenario::Default, at).unwrap();
        let browsers = [(); 2].map(|()| mock.browser_in(world.id(), &Cookies::new()));
        for (browser, persona) in browsers.iter().zip(PERSONAS) {
            log_in(browser, &world, persona).await;
        }
        if signed {
            browsers[0].apply(Imaging).await;
        }
        let application = browsers[0].fill_in(service).await;
        let other = browsers[0].fill_in(other).await;
        let path = paths::application(&application.id);
        Beginning {
            service,
            known: browsers[0].get(&path).await.json(),
            other: other.id,
            signs: !signed,
            sessions: browsers.map(|it| it.cookies.take()),
            world,
        }
    }
}

/// Logs in to a world.
pub(super) async fn log_in(browser: &Browser, world: &World, persona: &str) {
    let path = format!("/_mock/worlds/{}?as={persona}&for=clinic", world.id());
    browser.get(&path).await.expect(StatusCode::SEE_OTHER);
}
