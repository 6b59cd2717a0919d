//! The description of the API, collected from the handlers.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::http::header::{ACCEPT_ENCODING, ETAG, RETRY_AFTER, WWW_AUTHENTICATE};
use kanta_shared::api::error::{ErrorBody, ErrorCode, PROBLEM_JSON};
use kanta_shared::api::{ACTING_AS, MOST_ROWS};
use kanta_shared::session::Identity;
use serde_json::{Value, json};
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{
    Content, HeaderBuilder, Object, ObjectBuilder, Ref, RefOr, Required, Response, ResponseBuilder,
    Type,
};
use utoipa::{Modify, ToSchema};

use crate::error::{status, title};
use crate::session::SESSION_COOKIE;

/// Adds the cookie of the session.
pub(crate) struct SessionCookie;

impl Modify for SessionCookie {
    fn modify(&self, description: &mut utoipa::openapi::OpenApi) {
        let about = "Given after identification, and renewed when an organisation is chosen";
        let cookie = ApiKey::Cookie(ApiKeyValue::with_description(SESSION_COOKIE, about));
        let components = description.components.get_or_insert_default();
        components.add_security_scheme("session", SecurityScheme::ApiKey(cookie));
    }
}

/// Adds the header that says whom the page speaks for to every operation that checks it.
pub(crate) fn with_acting_as(
    mut description: utoipa::openapi::OpenApi,
) -> utoipa::openapi::OpenApi {
    let header = ParameterBuilder::new()
        .name(ACTING_AS)
        .parameter_in(ParameterIn::Header)
        .description(Some(
            "Whom the page speaks for: the `identity` of the session answer. \
                 Refused with `identity-changed` if the session speaks for another. \
                 If it is left out, a header of the same name says whom the answer is for. \
                 Links say it in the query as `acting-as`.",
        ))
        .schema(Some(Ref::from_schema_name(Identity::name())))
        .build();
    let conflict = status(ErrorCode::IdentityChanged);
    for path in description.paths.paths.values_mut() {
        let methods = [
            &mut path.get,
            &mut path.put,
            &mut path.post,
            &mut path.delete,
        ];
        for operation in methods.into_iter().flatten() {
            let Some(RefOr::T(refusal)) = operation.responses.responses.get(conflict.as_str())
            else {
                continue;
            };
            if refusal
                .description
                .contains(ErrorCode::IdentityChanged.name())
            {
                operation
                    .parameters
                    .get_or_insert_default()
                    .push(header.clone().into());
            }
        }
    }
    description
}

/// A header that is a text of this pattern, and is asked for.
pub(crate) fn header(name: &str, about: &str, pattern: &str) -> Parameter {
    let text = ObjectBuilder::new().schema_type(Type::String);
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .description(Some(about))
        .schema(Some(text.pattern(Some(pattern))))
        .build()
}

/// The description with what the server asks for and the types alone do not say.
pub(crate) fn exactly(description: utoipa::openapi::OpenApi) -> Value {
    let mut description = serde_json::to_value(description).expect("a description is JSON");
    let schemas = &mut description["components"]["schemas"];
    for (name, schema) in members(schemas) {
        // The derive writes out the draft that the schema is generic over, where its name is enough.
        if let Some(draft) = name.strip_prefix("Filed_") {
            schema["properties"]["draft"] = json!({
                "$ref": format!("#/components/schemas/{draft}"),
                "description": "What has been typed.",
            });
        }
        // What takes the place of what there was has every member.
        if schema.get("additionalProperties") == Some(&Value::Bool(false))
            && let Some(properties) = schema["properties"].as_object()
        {
            schema["required"] = properties.keys().cloned().collect();
        }
    }
    let copies = members(schemas).map(|(name, _)| name);
    let copies = copies.filter(|it| it.starts_with("Filed_") || *it == "CustomershipDetails");
    let copies = copies.map(|it| json!({ "$ref": format!("#/components/schemas/{it}") }));
    schemas["Current"]["oneOf"] = copies.collect();
    let parts = schemas.pointer_mut("/SectionData/oneOf");
    for part in parts.and_then(Value::as_array_mut).into_iter().flatten() {
        part["additionalProperties"] = false.into();
    }
    for rows in [
        "/ApplicationDraft/properties/contacts",
        "/ApplicationDraft/properties/access_points",
        "/SectionData/oneOf/0/properties/data",
    ] {
        if let Some(rows) = schemas.pointer_mut(rows) {
            rows["maxItems"] = MOST_ROWS.into();
        }
    }
    description
}

fn members(value: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    value.as_object_mut().into_iter().flatten()
}

/// Failures of every operation.
const ALWAYS: &[ErrorCode] = &[ErrorCode::Unavailable, ErrorCode::Internal];

/// Failures of what needs a session.
pub(crate) const IDENTIFIED: &[ErrorCode] = &[ErrorCode::SessionEnded, ErrorCode::IdentityChanged];

/// Failures of what is done for an organisation.
pub(crate) const ACTING: &[ErrorCode] = &[
    ErrorCode::SessionEnded,
    ErrorCode::IdentityChanged,
    ErrorCode::OrganisationNotChosen,
    ErrorCode::EntryRefused,
    ErrorCode::NotPermitted,
];

/// Failures of what changes something.
pub(crate) const WRITING: &[ErrorCode] = &[ErrorCode::CrossSite];

/// Failures of what has a body.
pub(crate) const BODY: &[ErrorCode] = &[
    ErrorCode::MalformedJson,
    ErrorCode::UnsupportedMediaType,
    ErrorCode::TooLarge,
    ErrorCode::UnknownField,
    ErrorCode::RequestTimeout,
];

/// Failures of what is about a draft.
pub(crate) const DRAFT: &[ErrorCode] = &[
    ErrorCode::NotFound,
    ErrorCode::RemovedByYou,
    ErrorCode::RemovedByColleague,
];

/// Failures of what changes a thing that has a version.
pub(crate) const CHANGING: &[ErrorCode] = &[
    ErrorCode::NotFound,
    ErrorCode::PreconditionRequired,
    ErrorCode::PreconditionFailed,
    ErrorCode::WrongState,
];

/// Names the failures of an operation, for use among the `responses` of its description.
macro_rules! failures {
    ($Name:ident: $($codes:expr),+ $(,)?) => {
        struct $Name;

        impl utoipa::IntoResponses for $Name {
            fn responses() -> std::collections::BTreeMap<
                String,
                utoipa::openapi::RefOr<utoipa::openapi::response::Response>,
            > {
                $crate::openapi::responses(&[$($codes),+].concat())
            }
        }
    };
}

pub(crate) use failures;

/// One response per status; failures that share a status share it.
pub(crate) fn responses(codes: &[ErrorCode]) -> BTreeMap<String, RefOr<Response>> {
    let mut by_status: BTreeMap<StatusCode, Vec<String>> = BTreeMap::new();
    for code in codes.iter().chain(ALWAYS) {
        let line = format!("`{code}`: {}", title(*code));
        by_status.entry(status(*code)).or_default().push(line);
    }
    let responses = by_status.into_iter();
    let responses =
        responses.map(|(status, lines)| (status.as_str().to_owned(), failure(status, &lines)));
    responses.collect()
}

fn failure(status: StatusCode, lines: &[String]) -> RefOr<Response> {
    let schema = Ref::from_schema_name(ErrorBody::name());
    let mut response = ResponseBuilder::new()
        .description(lines.join("; "))
        .content(PROBLEM_JSON, Content::new(Some(schema)));
    let header = match status {
        StatusCode::UNAUTHORIZED => Some((WWW_AUTHENTICATE, "`Kanta-Session`")),
        StatusCode::PRECONDITION_FAILED => Some((ETAG, "The current version")),
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => {
            Some((RETRY_AFTER, "In how many seconds to try again"))
        }
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Some((ACCEPT_ENCODING, "`identity`")),
        _ => None,
    };
    if let Some((name, about)) = header {
        let schema = Object::with_type(Type::String);
        let header = HeaderBuilder::new()
            .schema(Some(schema))
            .description(Some(about))
            .build();
        response = response.header(name.as_str(), header);
    }
    response.build().into()
}
