//! Every rule, through everything that can stand round a value.

mod json_roles;
mod models;
mod presence;
mod roles;
mod wrappers;
mod written_roles;

use aiml_validate::{
    __private::{Cx, Wire},
    AimlRequest,
};
use serde::Serialize;

/// What is said of a request whose model takes few roles. Of the same with a model that takes all, nothing is.
#[track_caller]
fn said_by_narrow<R: AimlRequest>(mut request: R, widen: impl Fn(&mut R)) -> Vec<String> {
    let said = lines(&request);
    assert_eq!(request.validate().is_ok(), said.is_empty());
    widen(&mut request);
    assert_eq!(lines(&request), [""; 0]);
    said
}

fn refused(path: &str, role: &str) -> String {
    format!("{path}: Unsupported value: '{path}' does not support '{role}' with this model.")
}

/// The lines of the report; the fast way must say the same.
#[track_caller]
fn lines(request: &impl AimlRequest) -> Vec<String> {
    let report = request.report();
    assert_eq!(request.accepts(Cx::ROOT), report.is_empty(), "{report}");
    report.to_string().lines().skip(1).map(Into::into).collect()
}
