//! Answers that the start script has fetched while the app was loading (`frontend/assets/boot.js`).

use gloo_net::http::{Method, Request};
use kanta_shared::api::ACTING_AS;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::response::ApiResponse;
use super::{ApiError, contact, response};

/// Returns the answer to this request if the start script has asked the same a moment ago, and the answer is
/// for the same identity, or of a server that failed. Each answer is given once; without one the request has
/// to be sent.
pub(super) async fn take(request: &Request) -> Option<Result<ApiResponse, ApiError>> {
    if request.method() != Method::GET {
        return None;
    }
    let take = property(&window(), "takeEarly")?.dyn_into::<js_sys::Function>();
    let identity = request.headers().get(ACTING_AS).unwrap_or_default();
    let answer = take
        .ok()?
        .call2(&JsValue::NULL, &request.url().into(), &identity.into())
        .ok()?;
    let answer = answer.dyn_into::<js_sys::Promise>().ok()?;
    Some(match JsFuture::from(answer).await {
        Ok(other) if other.is_undefined() => return None,
        Ok(answer) => read(&answer).ok_or(ApiError::Unexpected),
        Err(error) => Err(
            match property(&error, "name").and_then(|it| it.as_string()) {
                Some(name) if name == "TimeoutError" => ApiError::Unavailable(None),
                _ => ApiError::Offline,
            },
        ),
    })
}

fn read(answer: &JsValue) -> Option<ApiResponse> {
    let number = |name| property(answer, name)?.as_f64();
    let body = property(answer, "body")?.as_string()?;
    let headers = property(answer, "headers")?;
    let header = |name: &str| property(&headers, &name.to_ascii_lowercase())?.as_string();
    let response = response(number("status")? as u16, header, body);
    if response.is_success() {
        contact::note_at(number("at")?);
    }
    Some(response)
}

fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(of, &name.into()).ok()
}

#[cfg(test)]
mod tests {
    use kanta_shared::api::paths;
    use kanta_shared::service::KantaService;

    use crate::route::{APPLICATIONS, CUSTOMERSHIP};

    #[test]
    fn the_start_script_asks_what_the_app_asks() {
        let script = include_str!("../../assets/boot.js");
        let check = |part: String| assert!(script.contains(&part), "{part}");
        let names: Vec<_> = KantaService::ALL.iter().map(|it| it.name()).collect();
        check(format!("const SERVICES = {names:?}"));
        check(format!("\"{}\"", kanta_shared::api::ACTING_AS));
        let base = paths::SESSION.strip_suffix("session").unwrap();
        let under_api = base.trim_start_matches('/');
        check(["`${said(\"api\")}", under_api, "${path}`"].concat());
        check(format!(
            "[\"{}\",",
            paths::ORGANISATIONS.strip_prefix(base).unwrap()
        ));
        let services = paths::SERVICES.strip_prefix(base).unwrap();
        let customership = paths::CUSTOMERSHIP.strip_prefix(base).unwrap();
        let [page, in_use] = [APPLICATIONS, CUSTOMERSHIP].map(|it| it.trim_matches('/'));
        check(format!(
            "{{ {page}: \"{services}\", {in_use}: \"{customership}\" }}"
        ));
    }
}
